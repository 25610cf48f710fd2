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

/* One tap too many sends nothing twice. What goes to another tab stays here, and can be sent again. */
const sent = new WeakMap();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.target) return;
  if (event.timeStamp - (sent.get(form) ?? -Infinity) < 10000) event.preventDefault();
  else sent.set(form, event.timeStamp);
});

/* The server ends a session that idles (clients 15 minutes, staff 30); the page goes with it. What
   was typed and not sent goes along to the door, sealed there, and comes back behind it. */
const MINUTE = 60000;
const questions = document.querySelector("#questions");
const leave = document.querySelector("form.leave")?.getAttribute("action");
const staff = leave === "/medewerker/uitloggen";
const ends = (staff ? 30 : 15) * MINUTE + MINUTE / 6;
const TYPED = "textarea, input:not([type]), input[type=text], input[type=number], input[type=date], input[type=time], input[type=email]";
const holdsWords = (form) => !form.querySelector("[type=password]") && (form.querySelector(".wrong") || [...form.querySelectorAll(TYPED)].some((box) => box.value !== box.defaultValue));
const unsent = () => [...document.querySelectorAll("main form[method=post]:not([role=search])")].find(holdsWords);
const door = (path) => (staff ? "/medewerker/inloggen" : "/inloggen") + "?next=" + encodeURIComponent(path);
let lastContact = Date.now();
function goWhenIdle() {
  if (Date.now() - lastContact < ends || waits()) return;
  if (questions) return questions.dispatchEvent(new Event("idle"));
  const form = unsent();
  if (!form) return location.replace(door(location.pathname));
  if (!navigator.onLine) return;
  form.setAttribute("action", door(form.getAttribute("action")));
  form.submit();
}
if (leave || questions) {
  setInterval(goWhenIdle, MINUTE / 6);
  document.addEventListener("visibilitychange", goWhenIdle);
  document.addEventListener("htmx:afterRequest", ({ target, detail }) => { if (detail.successful && !target.matches("[data-quiet]")) lastContact = Date.now(); });
  document.querySelector("#idle")?.addEventListener("click", () => { lastContact = Date.now(); });
}
})();
