// The page: asks what there is, then shows what happens.

import { Desk } from "./desk.js";
import { button, el, fill, unseen } from "./dom.js";
import { Telephone } from "./telephone.js";
import { drawTheme } from "./theme.js";
import { askStage, listen } from "./wire.js";
import { say, speak } from "./words.js";

const NAMES = { ko: "한국어", en: "English" };
const WIDE = window.matchMedia("(min-width: 1180px)");
const PATIENCE = 2000;
const RENEWED = "renewed";
const place = (id) => document.getElementById(id);

class Page {
  constructor(stage) {
    this.stage = stage;
    this.stop = () => {};
    this.life = "";
    this.choose(firstLanguage(stage.languages));
    this.greetAnew();
    WIDE.addEventListener("change", () => this.unfold());
    setInterval(() => this.desk.tick(), 1000);
  }

  choose(language) {
    this.stop();
    this.language = language;
    localStorage.setItem("language", language);
    speak(language, this.stage);
    document.documentElement.lang = language;
    document.title = say("title");
    this.telephones = new Map();
    this.news = new Set();
    this.desk = new Desk(place("desk"), () => this.pressed());
    this.unfold();
    this.drawHead();
    this.stop = listen(language, this.hearing());
  }

  hearing() {
    const at = (id, what) => this.telephones.get(id) && what(this.telephones.get(id));
    return {
      lost: (yes) => this.lost(yes),
      stage: (stage) => this.begin(stage),
      chat: ({ telephone, chat }) => at(telephone, (phone) => phone.meta(chat)),
      message: ({ telephone, chat, message }) => at(telephone, (phone) => phone.message(chat, message)),
      gone: ({ telephone, chat, message }) => at(telephone, (phone) => phone.gone(chat, message)),
      told: ({ telephone, text, alert }) => at(telephone, (phone) => phone.answered(text, alert)),
      desk: (state) => this.desk.show(state),
    };
  }

  /** Another world has nothing of what is shown here. */
  begin(stage) {
    if (this.life && this.life !== stage.life) {
      sessionStorage.setItem(RENEWED, "yes");
      location.reload();
      return;
    }
    this.life = stage.life;
    this.show(stage);
  }

  greetAnew() {
    const renewed = sessionStorage.getItem(RENEWED);
    sessionStorage.removeItem(RENEWED);
    if (!renewed) return;
    const close = button({ onclick: () => (place("renewed").hidden = true) }, say("close"));
    place("renewed").replaceChildren(el("p", {}, say("renewed")), close);
    place("renewed").hidden = false;
  }

  lost(yes) {
    place("lost").hidden = !yes;
    if (yes) place("renewed").hidden = true;
    place("lost").textContent = yes ? say("connection-lost") : "";
    this.desk.lost(yes);
  }

  show({ telephones, desk }) {
    this.desk.show(desk);
    for (const data of telephones) this.telephone(data);
    this.settle(telephones.map(({ id }) => this.telephones.get(id).element));
    this.current ??= telephones[0]?.id;
    if (!this.telephones.has(this.current)) this.current = telephones[0]?.id;
    this.drawPeople();
  }

  /** Set the telephones down; those that stand already are not moved, which would cost them their place. */
  settle(elements) {
    const main = place("telephones");
    const standing = [...main.children];
    if (standing.length === elements.length && standing.every((one, index) => one === elements[index])) return;
    main.replaceChildren(...elements);
  }

  telephone(data) {
    const known = this.telephones.get(data.id);
    if (known) return known.load(data);
    this.telephones.set(data.id, new Telephone(data, (phone) => this.hasNews(phone)));
  }

  hasNews(phone) {
    if (!phone.element.checkVisibility()) this.news.add(phone.id);
    this.drawPeople();
  }

  drawHead() {
    const choices = this.stage.languages.map((language) => this.choice(language));
    const languages = el("div", { class: "switch", role: "group", "aria-label": say("language") }, choices);
    const switches = el("div", { class: "switches" }, languages, drawTheme());
    place("head").replaceChildren(el("h1", {}, say("title")), el("p", { class: "lead" }, say("lead")), switches);
  }

  choice(language) {
    const pressed = String(language === this.language);
    const name = NAMES[language] ?? language;
    return button({ lang: language, "aria-pressed": pressed, onclick: () => this.change(language) }, name);
  }

  change(language) {
    this.choose(language);
    place("head").querySelector("[aria-pressed=true]").focus();
  }

  drawPeople() {
    const nav = place("people");
    const phones = [...this.telephones.values()];
    nav.setAttribute("aria-label", say("telephones"));
    const people = [phones.map((phone) => phone.id), this.current, [...this.news]];
    fill(nav, people, () => phones.map((phone) => this.person(phone)));
    for (const phone of phones) phone.element.classList.toggle("current", phone.id === this.current);
  }

  person({ id, data }) {
    const fresh = this.news.has(id) ? [el("span", { class: "dot" }), unseen(say("new-messages"))] : [];
    const current = id === this.current ? "true" : null;
    return button({ "aria-current": current, onclick: () => this.turnTo(id) }, data.name, ...fresh);
  }

  turnTo(id) {
    this.current = id;
    this.news.delete(id);
    this.drawPeople();
    place("people").querySelector("[aria-current]").focus();
  }

  /** Where the desk lies before the telephones, it makes room for what its button makes happen there. */
  pressed() {
    if (WIDE.matches) return;
    place("desk").open = false;
    place("desk").firstElementChild.focus();
  }

  /** On a wide screen the desk stands open beside the telephones. */
  unfold() {
    place("desk").open = WIDE.matches;
    place("desk").firstElementChild.tabIndex = WIDE.matches ? -1 : 0;
  }
}

function firstLanguage(languages) {
  const asked = new URLSearchParams(location.search).get("language");
  const wished = [asked, localStorage.getItem("language"), ...navigator.languages];
  const known = wished.map((tag) => tag?.slice(0, 2)).find((tag) => languages.includes(tag));
  return known ?? languages[0];
}

async function begin() {
  try {
    return new Page(await askStage());
  } catch {
    setTimeout(begin, PATIENCE);
  }
}

begin();
