// Makes elements of what was said. Text only ever becomes a text node; nothing that comes over the wire is markup.

const words = document.body.dataset;
const language = document.documentElement.lang;
// Times in the reader's own form of the page's language: "14:05" in British English, "2:05 PM" in American.
const locale = navigator.languages.find(each => each.split("-")[0] === language) ?? language;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function direction(of) {
  return /^(ar|fa|he|ur|ckb|ps|sd|ug|yi|dv|syr)\b/.test(of ?? "") ? "rtl" : "ltr";
}

// A link goes to the web or nowhere.
function link(text, target) {
  const url = URL.canParse(target) ? new URL(target) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return element("span", "", text);
  const made = element("a", "", text);
  made.href = url.href;
  made.rel = "noopener noreferrer";
  made.target = "_blank";
  return made;
}

function command(label, line, className) {
  const made = element("button", className, label);
  made.type = "button";
  made.dataset.command = line;
  made.dir = "auto";
  return made;
}

const styles = { bold: "strong", italic: "em", code: "code", highlight: "mark" };

function run({ text, style, link: target, command: line }) {
  if (line) return command(text, line, style === "code" ? "do code" : "do");
  const inner = target ? link(text, target) : text;
  return styles[style] ? element(styles[style], "", inner) : inner;
}

// The first strong letter of a block decides its direction, whatever the language around it.
function block(name, className, runs) {
  const made = element(name, className, ...runs.map(run));
  made.dir = "auto";
  return made;
}

// "وكالة · 6 h ago": each part keeps its own direction, and none turns its neighbour's figures around.
function isolated(text) {
  return text.split(/( · | — )/).map((part, at) => at % 2 === 0 ? element("bdi", "", part) : part);
}

function story({ headline, link: target, lead, byline, topics, id }) {
  const made = element("section", "story", element("h3", "", target ? link(headline, target) : headline));
  made.dir = "auto";
  if (lead) made.append(element("p", "lead", lead));
  if (byline) made.append(element("p", "byline", ...isolated(byline)));
  // What isolates a name in a sentence is not part of the name.
  const tags = element("p", "tags", ...topics.map(topic => command(`#${topic}`, `/latest ${topic.replace(/[\u2066-\u2069]/g, "")}`, "do")));
  if (id) tags.append(command(id, `/story ${id}`, "do code id"));
  if (tags.hasChildNodes()) made.append(tags);
  return made;
}

// Where a plain text sets an item in by a wide space, the page sets it in as a whole, its bullet too.
function item(runs) {
  return runs[0]?.text === "\u2003" ? block("li", "nested", runs.slice(1)) : block("li", "", runs);
}

function list(items) {
  return element("ul", "", ...items.map(item));
}

// A picture comes inside the message, and says in words what it shows.
function picture({ png, words: shown }) {
  const made = element("img", "picture");
  made.src = `data:image/png;base64,${png}`;
  made.alt = shown;
  return made;
}

const blocks = {
  picture,
  heading: ({ runs }) => block("h2", "", runs),
  paragraph: ({ runs }) => block("p", "", runs),
  note: ({ runs }) => block("p", "note", runs),
  list: ({ items }) => list(items),
  story,
};

function time(at) {
  const moment = new Date(at);
  const today = moment.toDateString() === new Date().toDateString();
  const made = element("time", "", moment.toLocaleString(locale, today
    ? { timeStyle: "short" }
    : { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }));
  made.dateTime = at;
  return made;
}

/** The line above the first entry of a day; null within the same day, and before today's first. */
export function day(at, before) {
  const moment = new Date(at);
  if (moment.toDateString() === new Date(before ?? Date.now()).toDateString()) return null;
  return element("p", "day", moment.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long" }));
}

/** The reader's line. */
export function line(text) {
  const said = element("p", "said", text);
  said.dir = "auto";
  return element("article", "reader", element("span", "unseen", words.you), said);
}

/** What NewsBot said. */
export function message({ message, at, pushed }) {
  const made = element("article", pushed ? "newsbot pushed" : "newsbot");
  made.lang = message.language;
  made.dir = direction(message.language);
  if (pushed) {
    const label = element("p", "label", element("b", "", words.pushed), " · ", time(at));
    label.lang = language;
    made.append(label);
  }

  made.append(...message.blocks.map(each => blocks[each.type]?.(each) ?? ""));
  for (const row of message.buttons) {
    made.append(element("p", "buttons", ...row.map(button => command(button.label, button.command, ""))));
  }

  return made;
}

/** A place that is filled when the answer comes. */
export function thinking() {
  const made = element("article", "newsbot thinking", "…");
  made.ariaHidden = "true";
  return made;
}

/** Says why a line was not answered, and lets it be sent again. */
export function trouble(reason, text) {
  return element("p", "trouble", reason, " ", command(words.retry, text, "do"));
}
