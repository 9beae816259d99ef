// What stands before the rest: alerts that must be closed, and small menus.

import { button, el, icon } from "./dom.js";
import { arrows, remember } from "./focus.js";
import { say } from "./words.js";

const GAP = 6;

/** Show an alert over `home`; closing it leads back to where one was. */
export function showAlert(home, text) {
  const back = remember();
  const close = button({ class: "primary", onclick: () => dialog.close() }, say("close"));
  const dialog = el(
    "dialog",
    { class: "alert", "aria-label": say("notice"), onclose: () => (dialog.remove(), back()) },
    el("p", {}, text),
    close,
  );
  home.append(dialog);
  dialog.showModal();
  over(dialog, home);
  close.focus();
}

/** A button that opens a menu. `items()` gives [label, what it does] each time. */
export function menuButton(name, drawing, attributes, items) {
  let menu = null;
  let wasOpen = false;
  const opener = button(
    {
      class: "quiet",
      title: name,
      "aria-label": name,
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      ...attributes,
      // The browser closes the menu before the click arrives.
      onpointerdown: () => (wasOpen = menu !== null),
      onclick: () => (wasOpen ? (wasOpen = false) : open()),
    },
    icon(drawing),
  );
  const open = () => {
    menu = drawMenu(name, items());
    opener.after(menu);
    menu.addEventListener("toggle", ({ newState }) => newState === "closed" && closed());
    menu.showPopover();
    opener.setAttribute("aria-expanded", "true");
    beside(menu, opener);
    menu.querySelector("[role=menuitem]").focus();
  };
  const closed = () => {
    menu.remove();
    menu = null;
    opener.setAttribute("aria-expanded", "false");
  };
  return opener;
}

function drawMenu(name, items) {
  const menu = el("div", { popover: "auto", class: "menu", role: "menu", "aria-label": name });
  for (const [label, act] of items) {
    const chosen = () => (menu.hidePopover(), act());
    menu.append(button({ role: "menuitem", tabindex: "-1", onclick: chosen }, label));
  }
  arrows(menu, "[role=menuitem]");
  return menu;
}

function beside(menu, opener) {
  const place = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = place.bottom + GAP + height < window.innerHeight;
  const top = below ? place.bottom + GAP : Math.max(place.top - GAP - height, GAP);
  // Within its telephone as far as it goes, and on the screen in any case.
  const home = opener.closest("section").getBoundingClientRect();
  const inside = clamp(place.right - width, home.left + GAP, home.right - width - GAP);
  const left = clamp(inside, GAP, window.innerWidth - width - GAP);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}

function clamp(value, least, most) {
  return Math.max(Math.min(value, most), least);
}

function over(dialog, home) {
  const place = home.getBoundingClientRect();
  dialog.style.left = `${place.left + place.width / 2}px`;
  dialog.style.width = `${place.width - 4 * GAP}px`;
  dialog.style.top = `${place.top + place.height / 2}px`;
}
