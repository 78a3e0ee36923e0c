/* The form works without this. It marks fields as right or wrong once the portal has answered, leaves out what a
   suggestion does not need, and sees to it that nothing typed is lost on the way to another page or to a new session. */
"use strict";
(() => {
  const CHECK = "/complaints/new/check";
  const LOST = "redress.filing";
  const form = document.getElementById("filing");
  let unsaved = false;
  let sent = false;

  const typed = () => new URLSearchParams(new FormData(form));

  // --- what the portal answers

  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    // what has not changed is not read out again
    event.detail.shouldSwap = event.detail.target.textContent.trim() !== event.detail.fragment.textContent.trim();
  });
  document.body.addEventListener("htmx:oobAfterSwap", () => {
    form.querySelectorAll("[id$='-error']").forEach((message) => {
      const field = document.getElementById(message.id.slice(0, -"-error".length));
      if (field && message.textContent.trim()) {
        field.setAttribute("aria-invalid", "true");
      } else if (field) {
        field.removeAttribute("aria-invalid");
      }
    });
  });

  // --- nothing is lost

  form.addEventListener("input", () => {
    unsaved = true;
  });
  document.body.addEventListener("htmx:beforeRequest", () => {
    unsaved = false;
  });
  document.body.addEventListener("htmx:sendError", () => {
    unsaved = true;
  });
  document.body.addEventListener("htmx:responseError", (event) => {
    unsaved = true;
    if (event.detail.xhr.status === 403) {
      remember();
      document.getElementById("session-over").hidden = false;
    }
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const stays = !link || link.target || event.ctrlKey || event.metaKey || event.shiftKey;
    if (stays || link.origin !== location.origin || link.getAttribute("href").startsWith("#") || !unsaved) {
      return;
    }
    event.preventDefault();
    try {
      const kept = await fetch(CHECK, { method: "POST", body: typed() });
      if (!kept.ok) {
        remember();
      }
    } finally {
      location.assign(link.href);
    }
  });

  /** For this tab only, until the form is shown again: the session that kept the draft may be over. */
  const remember = () => {
    const values = [...typed()].filter(([name]) => name !== "_csrf" && name !== "idempotencyKey");
    sessionStorage.setItem(LOST, JSON.stringify({ reader: form.dataset.reader, values }));
  };
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
    remember();
  });
  window.addEventListener("pageshow", () => {
    sent = false;
  });

  const lost = JSON.parse(sessionStorage.getItem(LOST));
  sessionStorage.removeItem(LOST);
  if (lost && lost.reader === form.dataset.reader && form.dataset.kept !== "true") {
    lost.values.forEach(([name, value]) => {
      const fields = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
      fields.forEach((field) => {
        if (field.type === "radio" || field.type === "checkbox") {
          field.checked = field.value === value;
        } else {
          field.value = value;
        }
      });
    });
    unsaved = true;
    document.addEventListener("DOMContentLoaded", () => htmx.trigger("#title", "blur"));
  }

  // --- what a suggestion does not need

  const fit = () => {
    const kind = new FormData(form).get("kind");
    document.querySelectorAll(".rights-only").forEach((part) => {
      part.hidden = kind === "SUGGESTION";
    });
    const category = document.getElementById("category");
    [...category.options].forEach((option) => {
      option.hidden = option.disabled = Boolean(option.dataset.kinds) && !option.dataset.kinds.split(" ").includes(kind);
    });
    if (category.selectedOptions.length && category.selectedOptions[0].disabled) {
      category.value = "";
    }
  };
  form.querySelectorAll("input[name=kind]").forEach((choice) => choice.addEventListener("change", fit));
  fit();
})();
