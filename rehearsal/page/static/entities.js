// A text and its entities, drawn as Telegram draws them. Offsets are UTF-16 units, as JavaScript's are.

import { button, el } from "./dom.js";
import { say } from "./words.js";

const START = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(\w+)(?:\?start=([\w-]{0,64}))?$/;
const SAFE = /^(?:https?|tg):/i;
const PLAIN = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  date_time: "time",
};
const DRAWN = {
  pre: (_, inside) => el("pre", { tabindex: "0" }, el("code", {}, inside)),
  text_link: (mark, inside, tools) => link(mark.url, inside, tools),
  url: (mark, inside, tools, text) => link(text, inside, tools),
  bot_command: (_, inside, tools, text) => sayer(inside, tools, text),
  blockquote: (_, inside) => el("blockquote", {}, inside),
  expandable_blockquote: (mark, inside, tools) => foldable(mark, inside, tools),
  spoiler: (mark, inside, tools) => covered(mark, inside, tools),
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

/**
 * Nodes for a text. `tools`: say(text), `bot`, the name of the one that start(payload) starts, and `opened`, the
 * offsets of what was unfolded.
 */
export function drawText(text, entities, tools) {
  return stretch(text, 0, text.length, entities, tools);
}

/** The payload of a link to `bot`, "" where it carries none, or null for any other address. */
export function startOf(url, bot) {
  const [, name, payload = ""] = START.exec(url) ?? [];
  return name?.toLowerCase() === bot.toLowerCase() ? payload : null;
}

/** An address in full where it is one that may be opened, else "". */
export function safe(url) {
  const whole = /^[\w+.-]+:/.test(url) ? url : `https://${url}`;
  return SAFE.test(whole) ? whole : "";
}

/** An address to tap: it starts the bot, opens elsewhere, or, where that might do harm, is words only. */
export function link(url, inside, tools, attributes = {}) {
  const payload = startOf(url, tools.bot);
  if (payload !== null) return button({ class: "link", ...attributes, onclick: () => tools.start(payload) }, inside);
  const href = safe(url);
  if (!href) return el("span", attributes, inside);
  return el("a", { href, rel: "noopener noreferrer", target: "_blank", ...attributes }, inside);
}

function stretch(text, from, to, marks, tools) {
  const nodes = [];
  let at = from;
  let trim = false;
  let rest = marks;
  const plain = (end, beforeBlock) => {
    nodes.push(trimmed(text.slice(at, end), trim, beforeBlock));
  };
  while (rest.length) {
    const [mark] = rest;
    const begin = Math.max(mark.offset, at);
    const end = Math.min(mark.offset + mark.length, to);
    const inner = rest.slice(1).filter((other) => other.offset < end);
    rest = rest.slice(1 + inner.length);
    if (end <= begin) continue;
    plain(begin, BLOCKS.has(mark.type));
    nodes.push(dressed(mark, stretch(text, begin, end, inner, tools), tools, text.slice(begin, end)));
    at = end;
    trim = BLOCKS.has(mark.type);
  }
  plain(to, false);
  return nodes.filter((node) => node !== "");
}

/** The line break beside a block is the block's own. */
function trimmed(text, atStart, atEnd) {
  const begun = atStart && text.startsWith("\n") ? text.slice(1) : text;
  return atEnd && begun.endsWith("\n") ? begun.slice(0, -1) : begun;
}

function dressed(mark, inside, tools, text) {
  const draw = DRAWN[mark.type];
  if (draw) return draw(mark, inside, tools, text);
  const tag = PLAIN[mark.type];
  return tag ? el(tag, {}, inside) : el("span", { class: "named" }, inside);
}

function sayer(inside, tools, text) {
  return button({ class: "link", "data-key": `c-${text}`, onclick: () => tools.say(text) }, inside);
}

function covered(mark, inside, tools) {
  const key = `s-${mark.offset}`;
  const uncovered = () => el("span", { class: "spoiler", tabindex: "-1", "data-key": key }, inside);
  if (tools.opened.has(key)) return uncovered();
  const cover = button({ class: "cover", "data-key": key, onclick: () => uncover() }, say("spoiler"));
  const uncover = () => {
    const shown = uncovered();
    tools.opened.add(key);
    cover.replaceWith(shown);
    shown.focus();
  };
  return cover;
}

function foldable(mark, inside, tools) {
  const key = `q-${mark.offset}`;
  const body = el("div", { class: "folding" }, inside);
  const toggle = button({ class: "link", "data-key": key, onclick: () => show(!tools.opened.has(key)) });
  const show = (open) => {
    if (open) tools.opened.add(key);
    else tools.opened.delete(key);
    body.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = say(open ? "quote-less" : "quote-more");
  };
  show(tools.opened.has(key));
  // Whether something is folded away is known only once it is laid out.
  const measure = () => (toggle.hidden = !tools.opened.has(key) && body.scrollHeight <= body.clientHeight + 2);
  new ResizeObserver(measure).observe(body);
  return el("blockquote", {}, body, toggle);
}
