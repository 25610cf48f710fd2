/* Entering an FML by keyboard: 1 to 4 choose and go on, the arrows go a row up or down. */
(() => {
"use strict";
const form = document.querySelector("form.fml");
if (!form) return;
const rows = [...form.querySelectorAll(".aspect")];
const choices = (row) => [...row.querySelectorAll("input")];
const stand = (row) => row && (choices(row).find((one) => one.checked) || choices(row)[0]).focus();

function differ(row) {
  const mark = row.querySelector(".differs");
  const chosen = choices(row).find((one) => one.checked);
  if (mark) mark.hidden = !row.dataset.own || !chosen || !chosen.value || chosen.value === row.dataset.own;
}

for (const [place, row] of rows.entries()) {
  row.addEventListener("change", () => differ(row));
  row.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const number = ["1", "2", "3", "4"].indexOf(event.key);
    const to = { ArrowDown: rows[place + 1], ArrowUp: rows[place - 1], Enter: rows[place + 1] }[event.key];
    if (number >= 0) {
      choices(row)[number].checked = true;
      differ(row);
      rows[place + 1] ? stand(rows[place + 1]) : form.querySelector(".keep button").focus();
    } else if (to) stand(to);
    if (number >= 0 || ["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.preventDefault();
  });
}
})();
