/* The doors. The secret of a camera's link moves from the address into the form, where it waits
   for the person's own button; PINs can be shown; a page from the Back button, or one that was
   left open for too long, asks again who looks. */
(() => {
"use strict";

function takeSecret() {
  for (const form of document.querySelectorAll("form[data-fragment]")) {
    const secret = location.hash.slice(1);
    if (!secret || document.getElementById(secret)) continue;
    form.elements[form.dataset.fragment].value = secret;
    form.querySelector("[data-typed]").hidden = true;
    history.replaceState(null, "", location.pathname);
  }
}
takeSecret();
addEventListener("hashchange", takeSecret);

for (const box of document.querySelectorAll("[data-shows]")) {
  const fields = box.form.querySelectorAll("input[type=password]");
  box.addEventListener("change", () => {
    for (const field of fields) field.type = box.checked ? "text" : "password";
  });
}

/* Unsent answers stay where they are; everything else is fetched again. */
const waits = () => document.querySelector('#save-state[data-state="waiting"]');
addEventListener("pageshow", ({ persisted }) => persisted && !waits() && location.reload());

/* The server ends a session that idles (clients 15 minutes, staff 30); the page goes with it. */
const MINUTE = 60000;
const questions = document.querySelector("#questions");
const leave = document.querySelector("form.leave")?.getAttribute("action");
const staff = leave === "/medewerker/uitloggen";
const ends = (staff ? 30 : 15) * MINUTE + MINUTE / 6;
let lastContact = Date.now();
function goWhenIdle() {
  if (Date.now() - lastContact < ends || waits()) return;
  if (questions) return questions.dispatchEvent(new Event("idle"));
  location.replace((staff ? "/medewerker/inloggen" : "/inloggen") + "?next=" + encodeURIComponent(location.pathname));
}
if (leave || questions) {
  setInterval(goWhenIdle, MINUTE / 6);
  document.addEventListener("visibilitychange", goWhenIdle);
  document.addEventListener("htmx:afterRequest", ({ target, detail }) => { if (detail.successful && !target.matches("[data-quiet]")) lastContact = Date.now(); });
  document.querySelector("#idle")?.addEventListener("click", () => { lastContact = Date.now(); });
}
})();
