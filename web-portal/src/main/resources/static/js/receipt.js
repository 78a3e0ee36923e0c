/* Copies and prints; without this the number can be marked and the browser's own menu prints. */
"use strict";
(() => {
  const said = document.getElementById("copied");
  if (navigator.clipboard) {
    document.querySelectorAll("[data-copy]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        said.textContent = button.dataset.copied;
        button.textContent = button.dataset.copied;
      });
    });
  }
  const print = document.getElementById("print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  sessionStorage.removeItem("redress.filing");
})();
