// What goes between the page and its server; the forms are described in rehearsal/page/wire.py.

const KINDS = ["stage", "chat", "message", "gone", "told", "desk"];
const PATIENCE = 2000;

export const LOST = "connection-lost";

export async function askStage() {
  const answer = await fetch("/stage");
  return answer.json();
}

/** Hear what happens: `hear` has a function for each kind, and `lost(yes)`. Returns what ends it. */
export function listen(language, hear) {
  let source;
  let again = 0;
  const open = () => {
    source = new EventSource(`/events?language=${encodeURIComponent(language)}`);
    source.onopen = () => hear.lost(false);
    source.onerror = () => failed();
    for (const kind of KINDS) source.addEventListener(kind, (event) => hear[kind](JSON.parse(event.data)));
  };
  const failed = () => {
    hear.lost(true);
    // A browser tries again by itself unless the server refused.
    if (source.readyState === EventSource.CLOSED) again = setTimeout(open, PATIENCE);
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}

/** Carry something out; returns "" or the key of a sentence that says why not. */
export function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return asked(path, { method: "POST", headers, body: JSON.stringify(body) });
}

export function upload(telephone, chat, file) {
  const picture = /^image\/(png|jpeg)$/.test(file.type) ? "1" : "0";
  const place = new URLSearchParams({ telephone, chat, name: file.name, picture });
  return asked(`/telephone/file?${place}`, { method: "PUT", body: file });
}

async function asked(path, request) {
  try {
    const answer = await fetch(path, request);
    const { fault } = answer.ok ? {} : await answer.json();
    return fault ? `fault-${fault}` : answer.ok ? "" : LOST;
  } catch {
    return LOST;
  }
}
