/* Forms that are saved whole as they change. What could not be sent waits on the page, says so,
   and goes again by itself; the page never says "Bewaard" over what is not. */
(() => {
"use strict";
/* A page of an error has no place on these pages (the question pages have one). */
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { status } = event.detail.xhr;
  if (document.querySelector("#status") || status < 400 || status === 409 || status === 422) return;
  event.preventDefault();
  if ((status === 401 || status === 410) && !event.target.closest('form[hx-trigger="change"]')) location.reload();
});

const form = document.querySelector('form[hx-trigger="change"]');
if (!form) return;
const say = (word) => { document.querySelector("#save-state").dataset.state = word; };
let waiting = false;
let pause = 0;
let timer;

const again = () => waiting && htmx.trigger(form, "change");

function wait() {
  waiting = true;
  say("waiting");
  clearTimeout(timer);
  pause = Math.min(pause * 2 || 2000, 30000);
  timer = setTimeout(again, pause);
}

form.addEventListener("htmx:beforeRequest", () => say("saving"));
form.addEventListener("htmx:afterRequest", ({ detail: { xhr: { status } } }) => {
  if (status === 0 || status === 429 || status >= 500) return wait();
  waiting = false;
  pause = 0;
  /* The session has ended: what was typed goes along to the PIN, or to the password. */
  if (status === 401) return form.submit();
  if (status >= 400) say("failed");
});
form.addEventListener("submit", (event) => {
  if (waiting && !navigator.onLine) return event.preventDefault();
  waiting = false;
});
addEventListener("online", again);
addEventListener("beforeunload", (event) => { if (waiting) event.preventDefault(); });
})();
