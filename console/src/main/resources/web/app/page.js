import htmx from "htmx.org";

// What htmx asks for is marked, so that an ended session is answered with 499 instead of a redirect it may not follow.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-Requested-With"] = "JavaScript";
});

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status !== 499) return;
  if (event.detail.requestConfig.verb === "get") {
    location.assign(event.detail.requestConfig.path);
  } else {
    notice("Your session has ended. What you typed is still here:", "Sign in in a new tab", "/");
  }
});

document.addEventListener("htmx:sendError", () => {
  notice("The console does not answer. Check your connection and try again.");
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt === document.body) {
    (document.querySelector(".trouble") ?? document.getElementById("main")).focus();
  }
  polish(document);
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit-on-change]");
  if (!form) return;
  showOwnDays(form);
  const incomplete = form.elements.period?.value === "own" && !(form.elements.from.value && form.elements.to.value);
  if (!incomplete) form.requestSubmit();
});

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-parts]");
  if (form) countParts(form);
});

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.me[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.me[open]").forEach((menu) => (menu.open = false));
});

function notice(text, linkText, href) {
  const notices = document.getElementById("notices");
  const line = document.createElement("p");
  line.append(text, " ");
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = linkText;
    line.append(link);
  }
  notices.replaceChildren(line);
}

function showOwnDays(form) {
  const days = form.querySelector(".days");
  if (days) days.hidden = form.elements.period.value !== "own";
}

// An apology has four parts; the form says which are still missing while one writes.
function countParts(form) {
  form.querySelectorAll("[data-part]").forEach((part) => {
    const field = part.querySelector("textarea");
    part.toggleAttribute("data-missing", field.value.trim() === "");
  });
  const missing = form.querySelectorAll("[data-part][data-missing]").length;
  const line = form.querySelector("[data-parts-line]");
  if (line) line.textContent = missing === 0 ? "All four parts are there." : `${missing} of 4 parts missing.`;
}

const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function polish(root) {
  root.querySelectorAll("time[datetime]").forEach((time) => {
    time.title = absolute.format(new Date(time.dateTime));
    if (time.hasAttribute("data-absolute")) time.textContent = time.title;
  });
  root.querySelectorAll("form[data-submit-on-change]").forEach(showOwnDays);
  root.querySelectorAll("form[data-parts]").forEach(countParts);
}

const units = [["d", 86400], ["h", 3600], ["min", 60]];

function span(seconds) {
  const s = Math.abs(seconds);
  if (s < 60) return `${Math.floor(s)}\u202fs`;
  const at = s >= 48 * 3600 ? 0 : s >= 3600 ? 1 : 2;
  const [name, size] = units[at];
  const large = `${Math.floor(s / size)}\u202f${name}`;
  const [smallName, smallSize] = units[at + 1] || [];
  const small = smallName ? Math.floor((s % size) / smallSize) : 0;
  return small ? `${large} ${small}\u202f${smallName}` : large;
}

// Clocks and ages go on while a page is open.
function tick() {
  const now = Date.now() / 1000;
  document.querySelectorAll("time[datetime]:not([data-absolute])").forEach((time) => {
    const age = now - new Date(time.dateTime).getTime() / 1000;
    if (time.hasAttribute("data-clock")) {
      time.textContent = age < 0 ? `${span(age)} left` : `${span(age)} overdue`;
      time.closest("[data-overdue]")?.setAttribute("data-overdue", String(age >= 0));
    } else {
      time.textContent = Math.abs(age) < 10 ? "just now" : age < 0 ? `in ${span(age)}` : `${span(age)} ago`;
    }
  });
}

polish(document);
setInterval(tick, 15000);

export { htmx, tick };
