// What just happened, as it happens. Each line comes from the console ready to be shown.
const LONGEST = 60;
let source = null;

function start() {
  source?.close();
  source = null;
  const feed = document.getElementById("feed");
  if (!feed || document.hidden) return;
  const newest = feed.querySelector("[data-id]")?.dataset.id;
  const address = new URL(feed.dataset.stream, location.href);
  if (newest) address.searchParams.set("after", newest);
  source = new EventSource(address);
  source.addEventListener("open", () => say("on", "live"));
  source.addEventListener("entry", (event) => add(feed, event));
  source.addEventListener("error", () => {
    const gone = source?.readyState === EventSource.CLOSED;
    say("off", gone ? "paused" : "connecting");
    if (gone) setTimeout(start, 30000);
  });
}

function add(feed, event) {
  if (feed.querySelector(`[data-id="${CSS.escape(event.lastEventId)}"]`)) return;
  feed.insertAdjacentHTML("afterbegin", event.data);
  feed.firstElementChild.classList.add("fresh");
  document.getElementById("feed-empty")?.remove();
  while (feed.children.length > LONGEST) feed.lastElementChild.remove();
}

function say(state, text) {
  const live = document.getElementById("live");
  if (!live || live.dataset.state === state) return;
  live.dataset.state = state;
  live.querySelector(".live-text").textContent = text;
}

document.addEventListener("visibilitychange", start);
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id === "main") start();
});
addEventListener("pagehide", () => source?.close());
start();
