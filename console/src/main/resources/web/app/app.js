import "htmx.org";
import "./app.css";
import "./page.js";
import "./feed.js";
