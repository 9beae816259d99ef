// One chat on a telephone: its messages in order, and where one writes.

import { button, el, fill, icon } from "./dom.js";
import { Composer } from "./composer.js";
import { link } from "./entities.js";
import { MessageView } from "./message.js";
import { say } from "./words.js";

const NEAR = 48;
const TOGETHER = 1500;
const BREATH = 8;

export class ChatView {
  /**
   * `phone`: id, bot, links, act(chat id, do, fields) → whether it was done, attach(chat id, file), start(payload),
   * targets(chat id).
   */
  constructor(phone, chat) {
    this.phone = phone;
    this.views = new Map();
    this.atEnd = true;
    this.homeless = false;
    this.first = null;
    this.last = 0;
    this.held = -1;
    this.tools = this.makeTools(chat.id);
    this.composer = new Composer(this.tools);
    this.build();
    this.load(chat);
  }

  makeTools(id) {
    const act = (what, fields = {}) => this.phone.act(id, what, fields);
    return {
      act,
      bot: this.phone.bot,
      say: (text) => act("say", { text }),
      start: (payload) => this.phone.start(payload),
      attach: (file) => this.phone.attach(id, file),
      targets: () => this.phone.targets(id),
      edit: (message) => this.composer.edit(message),
    };
  }

  build() {
    this.empty = el("div", { class: "empty" });
    this.earlier = el("p", { class: "earlier", hidden: true });
    this.list = el("ol", { class: "messages" });
    this.hint = button({ class: "hint", hidden: true, onclick: () => this.toEnd() }, icon("down"), say("new-messages"));
    const log = { class: "scroll", role: "log", "aria-label": say("messages"), tabindex: "0" };
    this.scroll = el("div", { ...log, onscroll: () => this.scrolled() }, this.empty, this.earlier, this.list);
    this.foot = el("div", { class: "closed" });
    const paper = el("div", { class: "paper" }, this.scroll, this.hint);
    this.element = el("div", { class: "chat" }, paper, this.composer.element, this.foot);
    const observer = new ResizeObserver(() => this.atEnd && this.toEnd());
    observer.observe(this.scroll);
    observer.observe(this.list);
  }

  /** Show the whole chat, leaving in place what is there. */
  load(chat) {
    this.meta(chat);
    const present = new Set(chat.messages.map((message) => message.id));
    for (const id of [...this.views.keys()]) if (!present.has(id)) this.drop(id);
    const before = this.views.size;
    for (const message of chat.messages) this.put(message);
    if (!before) this.toEnd();
  }

  /** Show what is true of the chat as a whole. */
  meta(chat) {
    this.chat = chat;
    this.composer.offer(chat);
    this.earlier.hidden = !chat.earlier;
    this.earlier.textContent = chat.earlier ? say("earlier", { count: chat.earlier }) : "";
    const waits = chat.kind === "private" && !chat.started;
    this.composer.element.hidden = chat.blocked || waits;
    this.foot.hidden = !(chat.blocked || waits);
    this.leaving(this.foot, () => fill(this.foot, [chat.blocked, waits], () => this.closed(chat.blocked, waits)));
    this.welcome();
  }

  /** Show a new or changed message; returns whether it is new. */
  put(message) {
    const known = this.views.get(message.id);
    const view = known ?? this.add(message);
    const changed = view.show(message, this.before(message.id));
    if (known && changed) flash(view.element);
    if (!known) this.arrived(message, view.element);
    return !known;
  }

  drop(id) {
    const view = this.views.get(id);
    if (!view) return;
    if (view.element.contains(document.activeElement)) this.scroll.focus({ preventScroll: true });
    view.element.remove();
    this.views.delete(id);
    this.welcome();
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.atEnd = true;
    this.held = -1;
    this.hint.hidden = true;
  }

  add(message) {
    const id = `m-${this.phone.id}-${this.chat.id}-${message.id}`;
    const view = new MessageView(id, this.tools, this.chat.kind === "group");
    this.views.set(message.id, view);
    this.list.append(view.element);
    return view;
  }

  before(id) {
    let previous = null;
    for (const [key, view] of this.views) {
      if (key === id) return previous;
      previous = view.message;
    }
    return previous;
  }

  arrived(message, element) {
    this.welcome();
    this.gather(element, message.mine);
    if (message.mine) this.toEnd();
    else if (!this.atEnd && this.held < 0) this.hint.hidden = false;
    else if (message.buttons.length) this.toEnd();
    else this.toHead();
  }

  /** Remember the first of what comes together. */
  gather(element, mine) {
    const together = Date.now() - this.last < TOGETHER && this.first.isConnected;
    if (!together) this.first = element;
    // What one says oneself parts what came before from what comes after.
    this.last = mine ? 0 : Date.now();
  }

  /** Show what came from its head on, as far as there is room; what asks for a tap has its buttons at its end. */
  toHead() {
    const { scroll } = this;
    const head = this.first.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
    this.toEnd();
    if (scroll.scrollTop <= head) return;
    scroll.scrollTop = head - BREATH;
    this.held = scroll.scrollTop;
    this.atEnd = false;
    this.hint.hidden = false;
  }

  scrolled() {
    // A hidden list has no height and says nothing about where one was.
    if (!this.scroll.clientHeight) return;
    // Who has moved away from where a head was shown reads something else.
    if (this.scroll.scrollTop !== this.held) this.held = -1;
    this.atEnd = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR;
    if (this.atEnd) this.hint.hidden = true;
  }

  welcome() {
    const silent = !this.views.size;
    this.empty.hidden = !silent;
    this.leaving(this.empty, () => fill(this.empty, [silent], () => (silent ? this.greeting() : [])));
  }

  greeting() {
    return [el("p", {}, say("empty-chat")), ...this.invitations()];
  }

  /** Change `place`; a keyboard that stood in it goes on where one writes, as soon as one may. */
  leaving(place, change) {
    this.homeless ||= place.contains(document.activeElement);
    change();
    if (place.contains(document.activeElement)) this.homeless = false;
    if (!this.homeless || this.composer.element.hidden) return;
    this.homeless = false;
    if (document.activeElement === document.body) this.composer.text.focus();
  }

  invitations() {
    if (this.chat.kind !== "private" || !this.phone.links.length) return [];
    const words = (label) => [icon("link"), el("span", {}, label)];
    const card = ({ url, label }) => link(url, words(label), this.tools, { class: "invitation" });
    return [el("h3", {}, say("links")), ...this.phone.links.map(card)];
  }

  closed(blocked, waits) {
    if (blocked) return [el("p", {}, say("blocked")), this.wide("unblock", () => this.tools.act("unblock"))];
    return waits ? [this.wide("start", () => this.tools.start(""))] : [];
  }

  wide(word, act) {
    return button({ class: "primary wide", onclick: act }, say(word));
  }
}

function flash(element) {
  element.classList.remove("changed");
  requestAnimationFrame(() => element.classList.add("changed"));
}
