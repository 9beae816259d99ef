// Keeping the keyboard's place while what it stands on is drawn anew.

/** Run `change`; where it removes the focused element, the one with the same `data-key` is focused, else `root`. */
export function keepFocus(root, change) {
  const held = root.contains(document.activeElement) ? document.activeElement : null;
  const result = change();
  if (held && !held.isConnected) heir(root, held.dataset.key).focus({ preventScroll: true });
  return result;
}

/** Remember what is focused now; the returned function goes back there. */
export function remember() {
  const held = document.activeElement;
  const home = held?.closest("[id]")?.id ?? "";
  const key = held?.dataset.key;
  return () => {
    const root = document.getElementById(home);
    const place = held?.isConnected ? held : root && heir(root, key);
    place?.focus();
  };
}

/** Let the arrow keys, Home and End go round the elements that `selector` finds in `root`. */
export function arrows(root, selector) {
  root.addEventListener("keydown", (event) => {
    const all = [...root.querySelectorAll(selector)];
    const at = all.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    all.at(steps[event.key] % all.length).focus();
  });
}

function heir(root, key) {
  return (key && root.querySelector(`[data-key="${CSS.escape(key)}"]`)) || root;
}
