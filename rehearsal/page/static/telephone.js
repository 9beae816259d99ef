// One person's telephone: who it is, their chats, and what pops up on it.

import { button, el, fill, unseen } from "./dom.js";
import { ChatView } from "./chat.js";
import { menuButton, showAlert } from "./dialog.js";
import { startOf, safe } from "./entities.js";
import { post, upload } from "./wire.js";
import { say } from "./words.js";

const TOAST = 4000;
const FAULT = 8000;

export class Telephone {
  constructor(data, onNews) {
    this.id = data.id;
    this.chats = new Map();
    this.unread = new Set();
    this.onNews = onNews;
    this.build(data);
    this.load(data);
  }

  build(data) {
    const title = `name-${data.id}`;
    const person = el("div", { class: "person" }, el("h2", { id: title }, data.name), el("p", {}, data.role));
    const face = el("span", { class: "face", "aria-hidden": "true" }, [...data.name][0] ?? "");
    this.links = menuButton(say("links"), "link", {}, () => this.linkChoices());
    this.more = menuButton(say("chat-more"), "more", {}, () => this.choices());
    this.tabs = el("div", { class: "tabs", role: "group", "aria-label": say("chats") });
    this.members = el("p", { class: "members", hidden: true });
    this.toast = el("p", { class: "toast", role: "status" });
    this.fault = el("p", { class: "toast fault", role: "alert" });
    this.screen = el("div", { class: "chats" }, el("div", { class: "pops" }, this.toast, this.fault));
    const head = el("header", {}, face, person, this.links, this.more);
    const glass = el("div", { class: "glass" }, head, this.tabs, this.members, this.screen);
    const named = { id: `t-${data.id}`, lang: data.language, "aria-labelledby": title };
    this.element = el("section", { class: "telephone", ...named }, glass);
  }

  /** Show everything, leaving in place what is there. */
  load(data) {
    this.data = data;
    this.links.hidden = !data.links.length;
    for (const chat of data.chats) this.open(chat);
    this.show(this.current ?? data.chats[0].id);
  }

  open(chat) {
    const view = this.chats.get(chat.id);
    if (view) return view.load(chat);
    const fresh = new ChatView(this.phone(), chat);
    this.chats.set(chat.id, fresh);
    this.screen.append(fresh.element);
  }

  phone() {
    return {
      id: this.id,
      bot: this.data.bot,
      links: this.data.links,
      act: (chat, what, fields) => this.act(chat, what, fields),
      attach: async (chat, file) => this.told(await upload(this.id, chat, file)),
      start: (payload) => this.start(payload),
      targets: (chat) => this.targets(chat),
    };
  }

  /** The chats to which a message of `chat` may be forwarded. */
  targets(chat) {
    return this.data.chats.filter(({ id }) => id !== chat).map(({ id, title }) => [id, title]);
  }

  // What happens

  meta(chat) {
    this.chats.get(chat.id)?.meta(chat);
    this.drawHead();
  }

  message(chat, message) {
    const fresh = this.chats.get(chat)?.put(message);
    if (fresh && !message.mine && chat !== this.current) this.unread.add(chat);
    if (fresh && !message.mine) this.onNews(this);
    this.drawHead();
  }

  gone(chat, message) {
    this.chats.get(chat)?.drop(message);
  }

  answered(text, alert) {
    if (alert) showAlert(this.element, text);
    else pop(this.toast, text, TOAST);
  }

  // What the person does

  async act(chat, what, fields = {}) {
    return this.told(await post("/telephone", { telephone: this.id, chat, do: what, ...fields }));
  }

  async start(payload) {
    const own = this.data.chats.find((chat) => chat.kind === "private");
    if (await this.act(own.id, "start", { payload })) this.show(own.id);
  }

  told(fault) {
    pop(this.fault, fault ? say(fault) : "", FAULT);
    return !fault;
  }

  // What is seen

  show(id) {
    this.current = id;
    this.unread.delete(id);
    for (const [key, view] of this.chats) view.element.hidden = key !== id;
    this.drawHead();
  }

  drawHead() {
    const chats = [...this.chats.values()].map((view) => view.chat);
    const { chat } = this.chats.get(this.current);
    this.tabs.hidden = chats.length < 2;
    const tabs = [chats.map(({ id, title }) => [id, title]), this.current, [...this.unread]];
    fill(this.tabs, tabs, () => chats.map((one) => this.tab(one)));
    this.members.hidden = !chat.members.length;
    fill(this.members, chat.members, () => `${say("members")}: ${chat.members.join(", ")}`);
    this.more.hidden = !this.choices().length;
  }

  tab({ id, title }) {
    const fresh = this.unread.has(id) ? [el("span", { class: "dot" }), unseen(say("new-messages"))] : [];
    const current = id === this.current ? "true" : null;
    const named = { "aria-current": current, "data-key": `tab-${id}` };
    return button({ ...named, onclick: () => this.choose(id) }, title, ...fresh);
  }

  choose(id) {
    this.show(id);
    this.tabs.querySelector("[aria-current]").focus();
  }

  choices() {
    const { chat } = this.chats.get(this.current);
    const choice = (word, what) => [[say(word), () => this.act(chat.id, what)]];
    if (chat.kind === "group") return chat.bot_here ? choice("bot-remove", "remove_bot") : choice("bot-add", "add_bot");
    if (chat.blocked) return choice("unblock", "unblock");
    return chat.started ? choice("block", "block") : [];
  }

  linkChoices() {
    return this.data.links.map(({ url, label }) => [label, () => this.follow(url)]);
  }

  follow(url) {
    const payload = startOf(url, this.data.bot);
    if (payload !== null) this.start(payload);
    else if (safe(url)) window.open(safe(url), "_blank", "noopener");
  }
}

function pop(place, text, span) {
  clearTimeout(place.timer);
  place.textContent = text;
  place.timer = setTimeout(() => (place.textContent = ""), span);
}
