/* The question pages, and reading aloud on every page. Everything here works without it too. */
(() => {
"use strict";
const root = document.documentElement;
root.classList.add("js");

const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const MINUTE = 60000;

/* ---- Reading aloud: only with a Dutch voice that is on this phone itself ---- */

const speech = window.speechSynthesis;
const dutchVoice = () => speech && speech.getVoices().find((voice) => voice.localService === true && /^nl\b/i.test(voice.lang));

function offerReading() {
  const template = find("#read-aloud");
  if (!template || !dutchVoice() || find("button.read")) return;
  for (const part of all(".question, [data-read]")) {
    const button = template.content.firstElementChild.cloneNode(true);
    button.addEventListener("click", () => (speech.speaking ? speech.cancel() : readAloud(part)));
    const heading = find("legend, h1, h2", part);
    heading ? heading.after(button) : part.prepend(button);
  }
}

function readAloud(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const pieces = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest("button, .unseen, [hidden], svg, textarea") || !node.parentElement.getClientRects().length) continue;
    pieces.push({ node, start: text.length });
    text += node.data + (/[.?!:]\s*$/.test(node.data) ? " " : ". ");
  }
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = dutchVoice();
  spoken.lang = spoken.voice.lang;
  spoken.onboundary = ({ charIndex, charLength = 1 }) => {
    const piece = pieces.filter(({ start }) => start <= charIndex).pop();
    mark(piece.node, charIndex - piece.start, charLength);
  };
  spoken.onend = spoken.onerror = () => mark();
  speech.cancel();
  speech.speak(spoken);
}

function mark(node, from, length) {
  if (!window.Highlight) return;
  CSS.highlights.delete("reading");
  if (!node) return;
  const range = new Range();
  range.setStart(node, Math.min(from, node.length));
  range.setEnd(node, Math.min(from + length, node.length));
  CSS.highlights.set("reading", new Highlight(range));
}

if (speech) {
  speech.addEventListener?.("voiceschanged", offerReading);
  addEventListener("pagehide", () => speech.cancel());
  offerReading();
}

/* ---- Still there? Two minutes before the session ends of itself ---- */

let lastContact = Date.now();
const idle = find("#idle");
if (idle) {
  setInterval(() => { idle.hidden = Date.now() - lastContact < 13 * MINUTE; }, MINUTE / 4);
  find("button", idle).addEventListener("click", async () => {
    const reply = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (reply && reply.ok && !reply.redirected) { lastContact = Date.now(); idle.hidden = true; }
  });
}

const form = find("#questions");
if (!form) return;
const items = all(".question", form);
const state = find("#save-state");
const offline = find("#offline");
const say = (word) => { state.dataset.state = word; offline.hidden = word !== "waiting"; };

/* ---- Active time: visible, in focus, since the answer before ---- */

let since = performance.now();
let active = 0;
const here = () => document.visibilityState === "visible" && document.hasFocus();
let wasHere = here();
function tick() {
  const now = performance.now();
  if (wasHere) active += now - since;
  since = now;
  wasHere = here();
}
for (const change of ["focus", "blur"]) addEventListener(change, tick);
document.addEventListener("visibilitychange", tick);
function spend(item) {
  tick();
  const box = find(`[name="${item.dataset.item}.ms"]`, item);
  box.value = Math.min(MINUTE, Math.round(Number(box.value) + active));
  active = 0;
}

/* ---- Saving: each tap once. What was not confirmed is sent again with the same key. ---- */

const unconfirmed = new Map();
const changed = new Set();
let retryIn = 0;
let retryTimer;
let onwardBy = null;
let leaving = false;

/* Phones of some years ago have no crypto.randomUUID. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

function snapshot(item) {
  spend(item);
  const values = { key: [newKey()], round: [form.elements.round.value] };
  for (const [name, value] of new FormData(form)) {
    if (name === item.dataset.item || name.startsWith(item.dataset.item + ".")) (values[name] ??= []).push(value);
  }
  changed.delete(item);
  return values;
}

form.addEventListener("htmx:configRequest", ({ target, detail }) => {
  if (!unconfirmed.has(target)) unconfirmed.set(target, snapshot(target));
  detail.parameters = { ...unconfirmed.get(target), csrf_token: [form.csrf_token.value] };
  say("saving");
});

form.addEventListener("htmx:afterRequest", async ({ target, detail: { xhr } }) => {
  const { status } = xhr;
  if (leaving) return;
  if (status === 401) return askPin();
  if (status === 0 || status === 429 || status >= 500) return waitAndRetry();
  if (status === 400 && (await renewToken())) return send(target);
  lastContact = Date.now();
  unconfirmed.delete(target);
  retryIn = 0;
  target.classList.toggle("wrong", status >= 400);
  if (status >= 400) { onwardBy = null; return say("failed"); }
  if (changed.has(target)) return send(target);
  if (unconfirmed.size) return;
  say(find(".question.wrong", form) ? "failed" : "saved");
  if (onwardBy) form.requestSubmit(onwardBy);
});

const send = (item) => htmx.trigger(item, "again");

/* Filling in together is over (410), or who let it go on is gone: nothing of it stays on this
   screen. The form goes along, and the page that comes says what was not kept. */
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { status } = event.detail.xhr;
  if (status !== 410 && !(status >= 400 && status < 500 && event.target.matches("[data-quiet]"))) return;
  event.preventDefault();
  leaving = true;
  form.submit();
});

function hidden(name, value) {
  const box = find(`input[type=hidden][name="${name}"]`, form) || form.appendChild(document.createElement("input"));
  Object.assign(box, { type: "hidden", name, value });
}

/* The session has ended. The whole form goes along to the PIN, and comes back to this question
   with what was typed. */
function askPin() {
  leaving = true;
  hidden("naar", "hier");
  form.submit();
}
form.addEventListener("idle", askPin);

/* After signing in again in another tab this page still holds the old token. */
async function renewToken() {
  const page = await fetch(location.href).then((reply) => reply.text(), () => "");
  const token = /name="csrf_token" value="([^"]+)"/.exec(page);
  const renewed = token && !form.dataset.renewed;
  form.dataset.renewed = "yes";
  if (renewed) all("[name=csrf_token]").forEach((box) => { box.value = token[1]; });
  return renewed;
}

function waitAndRetry() {
  say("waiting");
  clearTimeout(retryTimer);
  retryIn = Math.min(retryIn * 2 || 2000, 30000);
  retryTimer = setTimeout(retry, retryIn);
}

function retry() {
  for (const item of new Set([...unconfirmed.keys(), ...changed])) send(item);
}

addEventListener("online", retry);
addEventListener("pageshow", retry);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && unconfirmed.size) retry();
});
addEventListener("beforeunload", (event) => {
  if (!leaving && (unconfirmed.size || changed.size)) event.preventDefault();
});

form.addEventListener("change", ({ target }) => {
  const item = target.closest(".question");
  if (item && unconfirmed.has(item)) changed.add(item);
}, true);

/* What is being typed is saved when the typing rests, and does not go with Enter. */
let typing;
form.addEventListener("input", ({ target }) => {
  const item = target.closest(".question");
  if (!item || !target.matches("textarea, input:not([type=radio], [type=checkbox])")) return;
  changed.add(item);
  clearTimeout(typing);
  typing = setTimeout(() => changed.has(item) && send(item), 1500);
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input:not([type=radio], [type=checkbox])")) event.preventDefault();
});

/* ---- One question at a time below 700 px; Back and Forward work through the hash ---- */

const narrow = matchMedia("(max-width: 699px)");
const count = find(".count", form);
const countOfAll = count.textContent;
const leftOpen = find("#left-open");
const asked = new Set();
let place = 0;

function show(index, focus) {
  if (index !== place) {
    spend(items[place]);
    leftOpen.hidden = true;
  }
  place = index;
  items.forEach((item, at) => item.classList.toggle("current", at === index));
  if (narrow.matches) showOne(index, focus);
  else count.textContent = countOfAll;
}

function showOne(index, focus) {
  hidden("at", items[index].dataset.item);
  count.textContent = count.dataset.count.replace("{number}", Number(count.dataset.first) + index).replace("{total}", count.dataset.total);
  if (focus) { items[index].focus({ preventScroll: true }); scrollTo(0, 0); }
}

const fromHash = () => Math.max(0, items.findIndex(({ id }) => "#" + id === location.hash));
addEventListener("hashchange", () => show(fromHash(), true));
narrow.addEventListener("change", () => show(place));

const isEmpty = (item) => !all("[name]", item).some((box) => !/\.(rev|ms)$/.test(box.name) && (box.matches("[type=radio], [type=checkbox]") ? box.checked : box.value.trim()));

/* "Overslaan mag" is said once for each question; going on a second time passes it over. */
function passes(item) {
  if (item.dataset.optional || !isEmpty(item) || asked.has(item)) return true;
  asked.add(item);
  leftOpen.hidden = false;
  return false;
}

/* Changed again while the choice before was on its way: the form would send the newest choice
   with a revision that is no longer the last, and look like another phone. */
const overtaken = () => [...changed].some((item) => unconfirmed.has(item));

form.addEventListener("submit", (event) => {
  const to = event.submitter?.value;
  if (to === "verder" && narrow.matches) {
    if (!passes(items[place])) return event.preventDefault();
    if (place < items.length - 1) { event.preventDefault(); location.hash = items[place + 1].id; return; }
    if (items.every((item) => item.dataset.optional || asked.has(item) || !isEmpty(item))) hidden("seen", "1");
  }
  if (to === "vorige" && narrow.matches && place > 0) {
    event.preventDefault();
    location.hash = items[place - 1].id;
    return;
  }
  const waiting = state.dataset.state === "waiting";
  if (waiting || overtaken()) {
    event.preventDefault();
    onwardBy = event.submitter;
    if (waiting) retry();
    return;
  }
  spend(items[place]);
  leaving = true;
});
addEventListener("pageshow", () => { leaving = false; });

/* ---- Going on by itself, 0.7 s after a tap; never by the keyboard ---- */

let tapped = -Infinity;
let goOn;
form.addEventListener("pointerdown", (event) => { tapped = event.timeStamp; clearTimeout(goOn); });
form.addEventListener("change", ({ target, timeStamp }) => {
  if (!("auto" in form.dataset) || target.type !== "radio" || timeStamp - tapped > 1000) return;
  if (target.closest(".entry") || target.value.startsWith("no-") || !(narrow.matches || items.length === 1)) return;
  goOn = setTimeout(() => form.requestSubmit(find("#onward")), 700);
});

/* ---- Several of: how many there are now ---- */

function tally(item, chosen) {
  const counter = find("[data-count]", item);
  counter.textContent = chosen ? counter.dataset.count.replace("{count}", chosen) : "";
}

for (const item of all("[data-kind=several]", form)) {
  item.addEventListener("change", () => tally(item, all(":checked", item).length));
}

/* ---- Ranking by tapping: the rows are tapped, the boxes of the places follow ---- */

for (const ranks of all("[data-ranks]", form)) {
  const item = ranks.closest(".question");
  const places = find("[data-places]", item);
  const rows = all("li", ranks);
  const placeOf = (row) => Number(find(".place", row).textContent);
  const order = rows.filter(placeOf).sort((a, b) => placeOf(a) - placeOf(b));
  places.hidden = true;
  ranks.hidden = false;
  tally(item, order.length);
  ranks.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-move]");
    if (!button) return;
    move(button.closest("li"), button.dataset.move);
    for (const row of rows) {
      const number = order.indexOf(row) + 1 || "";
      row.classList.toggle("chosen", Boolean(number));
      find(".place", row).textContent = number;
      find(".rank", row).setAttribute("aria-pressed", Boolean(number));
    }
    fill();
    tally(item, order.length);
    button.focus();
  });

  function move(row, how) {
    const at = order.indexOf(row);
    if (at < 0) { if (how === "on") order.push(row); return; }
    if (how === "on" || how === "off") { order.splice(at, 1); return; }
    const to = at + (how === "up" ? -1 : 1);
    if (to >= 0 && to < order.length) order.splice(to, 0, ...order.splice(at, 1));
  }

  function fill() {
    const boxes = all("select", places);
    all("input", places).forEach((box) => box.remove());
    boxes.forEach((box, at) => { box.value = order[at]?.dataset.value ?? ""; });
    order.slice(boxes.length).forEach((row, at) => {
      const more = document.createElement("input");
      Object.assign(more, { type: "hidden", name: `${item.dataset.item}.${boxes.length + at + 1}`, value: row.dataset.value });
      places.append(more);
    });
    boxes[0].dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/* ---- An idea that is tapped is written in its box; own words that stand there stay ---- */

for (const ideas of all("[data-ideas]", form)) {
  const box = document.getElementById(ideas.dataset.ideas);
  const words = all("li", ideas).map((idea) => idea.textContent);
  for (const idea of all("li", ideas)) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...idea.childNodes);
    idea.append(button);
    button.addEventListener("click", () => {
      const own = box.value.trim();
      box.value = own && !words.includes(own) ? `${own}, ${button.textContent}` : button.textContent;
      box.dispatchEvent(new Event("change", { bubbles: true }));
      box.focus();
    });
  }
}

/* ---- Rows of boxes: what is said at a box goes when there is something new to say ---- */

form.addEventListener("htmx:beforeSwap", ({ target }) => {
  for (const slot of all(".slot", target.closest(".question"))) slot.replaceChildren();
});
form.addEventListener("input", ({ target }) => target.closest(".unused")?.classList.remove("unused"));

show(fromHash());
})();
