// Making elements. Texts only ever become text nodes, so what people write is never read as markup.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M12 20V5m0 0-6 6m6-6 6 6",
  attach: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 4.7 4.7l-8 8a1.6 1.6 0 0 1-2.3-2.3l7.3-7.3",
  commands: "M15 4 9 20",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  close: "m6 6 12 12M18 6 6 18",
  down: "m6 9 6 6 6-6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1",
};

/** An element; `on…` are listeners, what is false or null is left out, true is an empty attribute. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== ""));
  return node;
}

function set(node, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else node.setAttribute(name, value === true ? "" : value);
}

/** A button that is no form's. */
export function button(attributes, ...children) {
  return el("button", { type: "button", ...attributes }, ...children);
}

/** A drawing that says nothing by itself; its button has a name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Words for those who do not see the page. */
export function unseen(text) {
  return el("span", { class: "unseen" }, text);
}

/** Put new content into `node` if `key` says that it is another than before; returns whether it did. */
export function fill(node, key, draw) {
  const mark = JSON.stringify(key);
  if (node.mark === mark) return false;
  node.mark = mark;
  node.replaceChildren(...[draw()].flat().filter((child) => child !== null));
  return true;
}
