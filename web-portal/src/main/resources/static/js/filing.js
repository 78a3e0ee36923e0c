// Marks fields as right or wrong once the portal has answered, and hides what a suggestion does not need.
"use strict";
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  const message = event.detail.elt && event.detail.elt.id ? event.detail.elt : event.target;
  if (!message.id || !message.id.endsWith("-error")) {
    return;
  }
  const field = document.getElementById(message.id.slice(0, -"-error".length));
  if (field) {
    if (message.textContent.trim()) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  }
});

const showRespondent = () => {
  const suggestion = document.querySelector("input[name=kind][value=SUGGESTION]");
  document.querySelectorAll(".rights-only").forEach((part) => {
    part.hidden = suggestion.checked;
  });
};
document.querySelectorAll("input[name=kind]").forEach((choice) => choice.addEventListener("change", showRespondent));
showRespondent();
