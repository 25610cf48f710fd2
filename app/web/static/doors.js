/* The doors. The secret of a camera's link moves from the address into the form, where it waits
   for the person's own button; PINs can be shown; a page from the Back button asks again who looks. */
(() => {
"use strict";

for (const form of document.querySelectorAll("form[data-fragment]")) {
  const secret = location.hash.slice(1);
  if (!secret || document.getElementById(secret)) continue;
  form.elements[form.dataset.fragment].value = secret;
  form.querySelector("[data-typed]").hidden = true;
  history.replaceState(null, "", location.pathname);
}

for (const box of document.querySelectorAll("[data-shows]")) {
  const fields = box.form.querySelectorAll("input[type=password]");
  box.addEventListener("change", () => {
    for (const field of fields) field.type = box.checked ? "text" : "password";
  });
}

/* Unsent answers stay where they are; everything else is fetched again. */
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && !document.querySelector('#save-state[data-state="waiting"]')) location.reload();
});
})();
