/* A link to pass on: shared with what the phone offers, or copied. Without a script it can be
   selected, scanned or typed. */
(() => {
"use strict";
for (const actions of document.querySelectorAll("[data-passes]")) {
  const box = document.getElementById(actions.dataset.passes);
  const share = actions.querySelector("[data-share]");
  const copy = actions.querySelector("[data-copy]");
  const status = actions.querySelector("[data-copied]");
  box.addEventListener("focus", () => box.select());
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => {
      navigator.share({ text: actions.dataset.text, url: box.value }).catch(() => box.focus());
    });
  } else {
    copy.classList.replace("outlined", "filled");
  }
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(box.value);
    } catch {
      box.focus();
      if (!document.execCommand("copy")) return;
    }
    status.textContent = status.dataset.copied;
  });
}
})();

/* Escape presses the button that closes a conversation: what was typed goes along. */
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") document.querySelector("[data-escape]")?.click();
});
