// Where one writes: the text, what is attached, the bot's commands, and its own buttons below.

import { button, el, fill, icon } from "./dom.js";
import { menuButton } from "./dialog.js";
import { say } from "./words.js";

export class Composer {
  /** `tools`: act(do, fields) → whether it was done, attach(file). */
  constructor(tools) {
    this.tools = tools;
    this.editing = null;
    this.commands = [];
    this.build();
    this.element = el("div", { class: "composer" }, this.banner, this.form, this.keyboard);
  }

  build() {
    this.banner = el("div", { class: "banner", hidden: true });
    const here = { rows: "1", autocomplete: "off", "aria-label": say("type-here"), placeholder: say("type-here") };
    this.text = el("textarea", { ...here, oninput: () => this.grow(), onkeydown: (event) => this.key(event) });
    this.file = el("input", { type: "file", hidden: true, onchange: () => this.chosen() });
    this.menu = menuButton(say("commands"), "commands", {}, () => this.commands.map((one) => this.command(one)));
    const named = { class: "quiet", title: say("attach"), "aria-label": say("attach") };
    const attach = button({ ...named, onclick: () => this.file.click() }, icon("attach"));
    this.submit = button({ class: "primary round", onclick: () => this.send() }, icon("send"));
    this.form = el("div", { class: "writing" }, this.menu, attach, this.file, this.text, this.submit);
    this.keyboard = el("div", { class: "keyboard", role: "group", "aria-label": say("keyboard") });
    this.edit(null);
  }

  /** Show what the chat offers. */
  offer(chat) {
    this.commands = chat.commands;
    this.menu.hidden = !chat.commands.length;
    this.keyboard.hidden = !chat.keyboard.length;
    fill(this.keyboard, chat.keyboard, () => chat.keyboard.map((row) => this.row(row)));
  }

  /** Correct an own message, or with null write a new one. */
  edit(message) {
    this.editing = message;
    this.text.value = message ? message.text : "";
    this.banner.hidden = !message;
    const cancel = button({ class: "link", onclick: () => this.edit(null) }, say("cancel"));
    this.banner.replaceChildren(el("span", {}, say("edit")), cancel);
    const name = say(message ? "save" : "send");
    this.submit.setAttribute("aria-label", name);
    this.submit.title = name;
    if (this.text.isConnected) this.text.focus();
    this.grow();
  }

  key(event) {
    if (event.key === "Escape" && this.editing) this.edit(null);
    // While a syllable is being composed, Enter only ends it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  }

  async send() {
    const { editing } = this;
    const text = this.text.value;
    if (!text.trim()) return;
    const done = editing
      ? await this.tools.act("edit", { message: editing.id, text })
      : await this.tools.act("say", { text });
    if (done && this.text.value === text) this.edit(null);
  }

  chosen() {
    for (const file of this.file.files) this.tools.attach(file);
    this.file.value = "";
  }

  command({ command, description }) {
    const label = el("span", { class: "command" }, el("b", {}, `/${command}`), ` ${description}`);
    return [label, () => this.tools.act("say", { text: `/${command}` })];
  }

  row(texts) {
    const key = (text) => button({ class: "key", onclick: () => this.tools.act("say", { text }) }, text);
    return el("div", { class: "row" }, texts.map(key));
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }
}
