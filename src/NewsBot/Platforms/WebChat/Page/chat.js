import { Completion } from "./completion.js";
import * as make from "./message.js";

const words = document.body.dataset;
const [scroll, log, welcome, newer, state, composer, input] = ["scroll", "log", "welcome", "newer", "state", "composer", "line"].map(id => document.getElementById(id));
const completion = new Completion(input, document.getElementById("completions"));
const maxShown = 400;
const patience = 10_000;

// What is on the page, by id: the same entry comes by the answer and by the stream, and again when it was replaced.
const shown = new Map();
let newest = 0;
let edition = 0;
let said;
let unread = 0;

// Entries wait here while a line is on its way, so that its answer stands below it.
let waiting = 0;
let held = [];

/* The conversation */

function isAtEnd() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
}

function toEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  newer.hidden = true;
}

function append(article, follow, at) {
  welcome.hidden = true;
  const day = at && make.day(at, said);
  if (day) log.append(day);
  said = at ?? said;
  log.append(article);
  while (log.children.length > maxShown) log.firstElementChild.remove();
  if (follow) toEnd();
  else newer.hidden = false;
}

function note(entry, article) {
  shown.set(entry.id, { article, edition: entry.edition });
  newest = Math.max(newest, entry.id);
  edition = Math.max(edition, entry.edition);
}

function show(entry) {
  const before = shown.get(entry.id);
  if (before && before.edition >= entry.edition) return;
  const article = entry.message ? make.message(entry) : make.line(entry.text);
  note(entry, article);
  if (before) return before.article?.replaceWith(article);
  append(article, isAtEnd(), entry.at);
  if (entry.pushed && document.hidden) document.title = `(${++unread}) ${words.title}`;
}

function receive(entry) {
  if (waiting > 0) held.push(entry);
  else show(entry);
}

/* Asking */

let turn = Promise.resolve();
const asked = [];
let recalled = 0;

function ask(text) {
  const line = text.trim();
  if (!line) return;
  if (asked.at(-1) !== line) asked.push(line);
  recalled = asked.length;
  // One after the other: answers stand in the order of the questions.
  turn = turn.then(() => send(line));
}

async function send(text) {
  const line = make.line(text);
  const dots = make.thinking();
  append(line, true, Date.now());
  append(dots, true);
  waiting++;
  try {
    const response = await fetch("/api/messages", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    note(answer.asked, line);
    dots.remove();
    const startsAt = log.scrollHeight;
    show(answer.answer);
    // A long answer is read from its beginning.
    if (log.scrollHeight - startsAt > scroll.clientHeight) line.scrollIntoView({ block: "start" });
    else toEnd();
  } catch (error) {
    dots.remove();
    // The network's own errors are in the browser's words; NewsBot's are in its own.
    fail(line, text, error instanceof TypeError || error instanceof SyntaxError ? words.unreachable : error.message);
  } finally {
    waiting--;
    const entries = held.sort((a, b) => a.id - b.id);
    held = [];
    entries.forEach(show);
  }
}

function fail(line, text, reason) {
  // The line did arrive, only its answer was lost: the stream brings both.
  if (held.some(entry => entry.text === text)) return line.remove();
  line.classList.add("failed");
  line.append(make.trouble(reason, text));
  toEnd();
}

/* What comes unasked */

let stream;

function connect() {
  stream?.close();
  stream = new EventSource(`/api/events?after=${newest}.${edition}`);
  stream.onopen = () => say(words.live, "live");
  stream.onmessage = event => receive(JSON.parse(event.data));
  stream.onerror = () => {
    say(words.lost, "lost");
    // The browser tries again by itself, but not after a refusal.
    if (stream.readyState === EventSource.CLOSED) setTimeout(connect, patience);
  };
}

function say(text, className) {
  state.textContent = text;
  state.className = className;
}

async function open() {
  try {
    const response = await fetch("/api/history");
    if (!response.ok) throw new Error(response.statusText);
    const entries = await response.json();
    entries.forEach(show);
    asked.push(...entries.filter(entry => entry.text).map(entry => entry.text));
    recalled = asked.length;
    welcome.hidden = log.hasChildNodes();
    log.ariaBusy = "false";
    toEnd();
    connect();
  } catch {
    say(words.lost, "lost");
    setTimeout(open, patience);
  }
}

/* Keys and presses */

function recall(step) {
  const to = Math.min(Math.max(recalled + step, 0), asked.length);
  if (to === recalled) return;
  recalled = to;
  input.value = asked[to] ?? "";
  input.setSelectionRange(input.value.length, input.value.length);
}

input.addEventListener("keydown", event => {
  if (completion.takes(event)) return event.preventDefault();
  if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    event.preventDefault();
    recall(event.key === "ArrowUp" ? -1 : 1);
  } else if (event.key === "PageUp" || event.key === "PageDown") {
    event.preventDefault();
    scroll.scrollBy({ top: (event.key === "PageUp" ? -.85 : .85) * scroll.clientHeight });
  }
});

composer.addEventListener("submit", event => {
  event.preventDefault();
  completion.close();
  ask(input.value);
  input.value = "";
});

document.addEventListener("click", event => {
  const line = event.target.closest("button[data-command]")?.dataset.command;
  if (!line) return;
  event.target.closest(".failed")?.remove();
  ask(line);
  // On a touch screen the focus would raise the keyboard over the answer.
  if (matchMedia("(pointer: fine)").matches) input.focus();
});

document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || document.activeElement === input) return;
  event.preventDefault();
  input.focus();
  input.value ||= "/";
  input.dispatchEvent(new Event("input"));
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  unread = 0;
  document.title = words.title;
  if (stream?.readyState === EventSource.CLOSED) connect();
});

scroll.addEventListener("scroll", () => { newer.hidden ||= isAtEnd(); }, { passive: true });
newer.addEventListener("click", toEnd);

open();
