// One message, drawn once and afterwards only where it changes.

import { button, el, fill, icon, unseen } from "./dom.js";
import { menuButton } from "./dialog.js";
import { drawText, link } from "./entities.js";
import { keepFocus } from "./focus.js";
import { day, hour, say, size } from "./words.js";

const SLOTS = ["day", "who", "from", "media", "text", "foot", "keys"];
const SERVICE = ["joined", "left", "bot-joined", "bot-left"];
const OTHER = { voice: "voice", sticker: "sticker", other: "other-content" };

export class MessageView {
  /**
   * `tools`: say, start, act(do, fields), edit(message), targets() → [[chat id, title]]. In a `group` names are
   * shown.
   */
  constructor(id, tools, group) {
    this.tools = { ...tools, opened: new Set() };
    this.group = group;
    this.slots = Object.fromEntries(SLOTS.map((name) => [name, el("div", { class: name })]));
    const { day: above, keys, ...inside } = this.slots;
    this.bubble = el("div", { class: "bubble" }, Object.values(inside));
    this.element = el("li", { id, tabindex: "-1" }, above, this.bubble, keys);
  }

  /** Show `message`; `previous` is the one before it, or null. Returns whether anything changed. */
  show(message, previous) {
    this.message = message;
    this.element.className = kindOf(message);
    return keepFocus(this.element, () => this.fillAll(message, previous));
  }

  fillAll(message, previous) {
    const today = day(message.date);
    const opens = !previous || day(previous.date) !== today;
    const s = this.slots;
    return [
      fill(s.day, [opens, today], () => (opens ? [today] : [])),
      fill(s.who, [message.from, message.bot], () => this.who(message)),
      fill(s.from, [message.forwarded_from], () => forwarded(message)),
      fill(s.media, [message.picture, message.file, message.other, message.detail], () => media(message)),
      fill(s.text, [message.text, message.entities], () => drawText(message.text, message.entities, this.tools)),
      fill(s.foot, [message.date, message.edited, message.text], () => this.foot(message)),
      fill(s.keys, message.buttons, () => message.buttons.map((row, index) => this.row(row, index))),
    ].includes(true);
  }

  who(message) {
    const name = message.mine ? say("you") : message.from;
    if (!this.group || message.mine || SERVICE.includes(message.other)) return [unseen(`${name}: `)];
    return [el("span", { class: "name" }, name), message.bot ? el("span", { class: "tag" }, say("bot")) : null];
  }

  foot(message) {
    const edited = message.edited ? `${say("edited")} ` : "";
    const time = el("time", { datetime: new Date(message.date * 1000).toISOString() }, edited, hour(message.date));
    const name = `${say("message-more")} (${hour(message.date)})`;
    const attributes = { class: "quiet more", "data-key": "more" };
    return this.choices().length ? [time, menuButton(name, "more", attributes, () => this.choices())] : [time];
  }

  choices() {
    const { message, tools } = this;
    if (SERVICE.includes(message.other)) return [];
    const send = (to) => tools.act("forward", { message: message.id, to });
    const forward = ([to, title]) => [say("forward-to", { name: title }), () => send(to)];
    const mine = message.mine && message.text ? [[say("edit"), () => tools.edit(message)]] : [];
    return [...mine, ...tools.targets().map(forward)];
  }

  row(row, index) {
    return el("div", { class: "row" }, row.map((one, column) => this.key(one, index, column)));
  }

  key({ text, url }, row, column) {
    const attributes = { class: "key", "data-key": `b-${row}-${column}` };
    if (url) return link(url, [text], this.tools, attributes);
    const tap = () => this.tools.act("tap", { message: this.message.id, row, column });
    return button({ ...attributes, onclick: tap }, text);
  }
}

function kindOf(message) {
  if (SERVICE.includes(message.other)) return "service";
  return message.mine ? "mine" : "theirs";
}

function forwarded(message) {
  return message.forwarded_from ? [say("forwarded-from", { name: message.forwarded_from })] : [];
}

function media(message) {
  const { picture, file, other, detail } = message;
  if (picture) return [image(picture)];
  if (file) return [document_(file)];
  if (SERVICE.includes(other)) return [say(other, { name: detail })];
  return other ? [el("span", { class: "other" }, say(OTHER[other]), " ", detail)] : [];
}

function image({ url, width, height }) {
  return el("img", { src: url, width: String(width), height: String(height), alt: say("picture") });
}

function document_({ url, name, size: bytes }) {
  const words = el("span", {}, unseen(`${say("download")}: `), el("b", {}, name), el("small", {}, size(bytes)));
  return el("a", { class: "file", href: url, download: name, "data-key": "file" }, icon("file"), words);
}
