// The director's buttons: how the bot is, what time it is in this world, and what may be done to it.

import { button, el, fill } from "./dom.js";
import { keepFocus } from "./focus.js";
import { post } from "./wire.js";
import { inLanguage, moment, say } from "./words.js";

export class Desk {
  /** `onPress`: to be called when something was set going. */
  constructor(element, onPress) {
    this.element = element;
    this.onPress = onPress;
    this.away = false;
    this.heading = el("h2", { id: "desk-name" }, say("desk"));
    this.brief = el("span", { class: "state" });
    this.count = el("span", { class: "count", "aria-hidden": "true" });
    this.clock = el("p", { class: "clock" });
    this.rows = el("div", { class: "rows" });
    this.acts = el("div", { class: "acts" });
    this.progress = el("div", { class: "progress" });
    this.fault = el("p", { class: "fault", role: "alert" });
    const lead = el("p", { class: "lead" }, say("lead"));
    const body = el("div", { class: "desk" }, lead, this.clock, this.acts, this.fault, this.progress, this.rows);
    element.replaceChildren(el("summary", {}, this.heading, this.brief, this.count), body);
  }

  show(state) {
    this.state = state;
    this.since = Date.now();
    this.draw();
    this.tick();
  }

  /** While the demo cannot be reached, nobody knows how its bot is, and nothing can be set going. */
  lost(yes) {
    this.away = yes;
    if (this.state) this.draw();
  }

  draw() {
    const { state, away } = this;
    this.brief.classList.toggle("alarm", state.alarm);
    this.brief.textContent = away ? "" : inLanguage(state.status);
    this.count.textContent = state.progress ? counted(state.progress) : "";
    keepFocus(this.element, () => {
      fill(this.rows, [state.rows, away], () => state.rows.map((row) => this.row(row)));
      fill(this.acts, [state.acts, away], () => state.acts.map((act) => this.act(act)));
      fill(this.progress, state.progress, () => (state.progress ? running(state.progress) : []));
    });
  }

  /** The clock goes on by itself between what the server says. */
  tick() {
    if (!this.state || this.away) return;
    const now = this.state.clock + Math.floor((Date.now() - this.since) / 1000);
    this.clock.textContent = `${say("clock")}: ${moment(now)}`;
  }

  row({ title, note, acts }) {
    const words = [el("h3", {}, inLanguage(title)), el("p", {}, inLanguage(note))];
    return el("div", { class: "survey" }, words, el("div", { class: "acts" }, acts.map((act) => this.act(act))));
  }

  act({ deed, label, enabled }) {
    // One that cannot be pressed now keeps its place in the row of Tab.
    const may = enabled && !this.away;
    const pressed = () => may && this.press(deed);
    return button({ "data-key": deed, "aria-disabled": may ? null : "true", onclick: pressed }, inLanguage(label));
  }

  async press(deed) {
    const fault = await post("/desk", { deed });
    this.fault.textContent = fault ? say(fault) : "";
    if (!fault) this.onPress();
  }
}

function counted({ done, of }) {
  return `${done} / ${of}`;
}

function running({ label, done, of }) {
  const name = inLanguage(label);
  const words = el("span", { "aria-hidden": "true" }, counted({ done, of }));
  return [el("p", {}, name, " ", words), el("progress", { value: String(done), max: String(of), "aria-label": name })];
}
