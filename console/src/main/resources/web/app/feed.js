// What just happened, as it happens. Each line comes from the console ready to be shown.
const LONGEST = 60;
let source = null;
let followed = null;

function start() {
  source?.close();
  source = null;
  const feed = document.getElementById("feed");
  followed = feed;
  if (!feed || document.hidden) return;
  source = new EventSource(feed.dataset.stream);
  source.addEventListener("open", () => say("on", "live"));
  source.addEventListener("entry", (event) => add(feed, event));
  source.addEventListener("error", () => {
    const gone = source?.readyState === EventSource.CLOSED;
    say("off", gone ? "paused" : "connecting");
    if (gone) setTimeout(start, 30000);
  });
}

function add(feed, event) {
  const template = document.createElement("template");
  template.innerHTML = event.data;
  const line = template.content.firstElementChild;
  if (!line || feed.querySelector(`[data-id="${CSS.escape(line.dataset.id)}"]`)) return;
  line.classList.add("fresh");
  feed.prepend(line);
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
document.addEventListener("htmx:afterSettle", () => {
  if (document.getElementById("feed") !== followed) start();
});
addEventListener("pagehide", () => source?.close());
start();
