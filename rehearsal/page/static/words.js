// What the page says, in the language that is chosen.

const DAYS_FIRST = { en: "en-GB" };
const UNITS = ["B", "KB", "MB"];
const KILO = 1024;

const said = { language: "ko", zone: "UTC", words: {} };

export function speak(language, stage) {
  said.language = language;
  said.zone = stage.zone;
  said.words = stage.words[language] ?? {};
}

/** The sentence of `key`, with `values` in the places of {name}. */
export function say(key, values = {}) {
  const sentence = said.words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** One of several sentences that mean the same, by language. */
export function inLanguage(words) {
  return words[said.language] ?? Object.values(words)[0] ?? "";
}

export function hour(seconds) {
  return written(seconds, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function day(seconds) {
  return written(seconds, { month: "long", day: "numeric", weekday: "short" }).replace(" (", "(");
}

export function moment(seconds) {
  return `${day(seconds)} ${hour(seconds)}`;
}

/** A size in bytes, as one reads it. */
export function size(bytes) {
  const step = bytes < KILO ? 0 : bytes < KILO * KILO ? 1 : 2;
  const value = bytes / KILO ** step;
  const form = { maximumFractionDigits: value < 10 ? 1 : 0 };
  return `${new Intl.NumberFormat(said.language, form).format(value)}\u00a0${UNITS[step]}`;
}

function written(seconds, form) {
  const language = DAYS_FIRST[said.language] ?? said.language;
  return new Intl.DateTimeFormat(language, { timeZone: said.zone, ...form }).format(seconds * 1000);
}
