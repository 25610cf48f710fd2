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
    const piece = pieces.findLast(({ start }) => start <= charIndex);
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
let leavingBy = null;

function snapshot(item) {
  spend(item);
  const values = { key: [crypto.randomUUID()] };
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

form.addEventListener("htmx:afterRequest", ({ target, detail: { xhr } }) => {
  const { status } = xhr;
  if (status === 0 || status === 429 || status >= 500) return waitAndRetry();
  if (status === 401) return askPin();
  lastContact = Date.now();
  unconfirmed.delete(target);
  retryIn = 0;
  target.classList.toggle("wrong", status >= 400);
  if (status >= 400) { leavingBy = null; return say("failed"); }
  find(".open", target)?.setAttribute("hidden", "");
  if (changed.has(target)) return send(target);
  if (unconfirmed.size) return;
  say(all(".question.wrong", form).length ? "failed" : "saved");
  if (leavingBy) form.requestSubmit(leavingBy);
});

const send = (item) => htmx.trigger(item, "again");

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
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && unconfirmed.size && retry());
addEventListener("beforeunload", (event) => { if ((unconfirmed.size || changed.size) && !leavingBy) event.preventDefault(); });

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
