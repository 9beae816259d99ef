// Light or dark: as the system has it, until one chooses.

import { button } from "./dom.js";
import { say } from "./words.js";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

/** The button that turns the page dark and light again. */
export function drawTheme() {
  const toggle = button({ class: "theme", onclick: () => choose(!isDark()) }, say("theme"));
  const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
  const choose = (dark) => {
    localStorage.setItem("theme", dark ? "dark" : "light");
    apply();
    show();
  };
  DARK.onchange = show;
  show();
  return toggle;
}

function isDark() {
  const chosen = localStorage.getItem("theme");
  return chosen ? chosen === "dark" : DARK.matches;
}

function apply() {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
}

apply();
