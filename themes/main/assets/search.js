// The page that searches. Its address carries what was asked for, so that results
// can be linked to, gone back to, and reached from a form on any other page.
import {alike, partial, respelled} from "./search/hints.js";
import {Search} from "./search/find.js";
import {Index} from "./search/index.js";
import {marked, snippet} from "./search/snippet.js";
import {tokens} from "./search/text.js";

const page = document.querySelector("[data-search]"), form = page.querySelector("form");
const status = page.querySelector(".search-status"), list = page.querySelector(".results");
const hints = page.querySelector(".search-hints"), more = page.querySelector(".search-more");
const words = page.dataset, pageTitle = document.title;
const manifest = JSON.parse(document.getElementById("search-index").textContent);

// The files of the index are scripts that call this function.
const waiting = new Map();
window.plansiteSearch = (version, name, data) => {
  if (version !== manifest.version) refresh();
  else waiting.get(name)?.(data);
};

// refresh loads the page anew where it is older than the index, but only once.
function refresh() {
  if (performance.getEntriesByType("navigation")[0]?.type !== "reload") location.reload();
  else say(words.failed);
}

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${words.folder}${name}.js?v=${manifest.version}`;
    script.onerror = () => reject(new Error(name));
    script.onload = () => script.remove();
    waiting.set(name, resolve);
    document.head.append(script);
  });
}

const index = new Index(manifest, load);

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
const element = (name, className, ...children) => {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.append(...children);
  return e;
};
const text = runs => runs.map(([s, isMarked]) => isMarked ? element("mark", "", s) : s);
const say = message => { status.textContent = message; };

// wish is what the form asks for, address the part of an address that says so.
const wish = () => Object.fromEntries(["q", "kind", "year"].map(name => [name, form.elements[name].value.trim()]));
const address = w => `?${new URLSearchParams(Object.entries(w).filter(([, value]) => value))}`.replace(/\?$/, "");

let current; // the search being shown

async function run() {
  const w = wish(), search = current = new Search(index, w.q, w), isAsked = search.parts.length > 0;
  document.title = isAsked ? fill(words.title, w.q) + pageTitle : pageTitle;
  page.classList.toggle("is-asked", isAsked);
  if (!isAsked) return show([], "");
  list.setAttribute("aria-busy", "true");
  try {
    const hits = await search.next();
    if (current !== search) return; // another one has begun meanwhile
    const hint = hits.length === 0 ? await help(search, w) : [];
    if (current === search) show(hits.map(hit => result(hit, search.parts)), found(search, w), hint);
  } catch {
    if (current === search) show([], words.failed);
  }
}

function found(search, w) {
  if (search.shown === 0) return fill(words.none, w.q);
  if (search.total === 1) return fill(words.one, w.q);
  return fill(search.exact ? words.found : words.about, w.q, search.total);
}

function show(results, message, hint = []) {
  list.replaceChildren(...results);
  list.hidden = results.length === 0;
  hints.replaceChildren(...hint);
  hints.hidden = hint.length === 0;
  list.removeAttribute("aria-busy");
  page.classList.toggle("is-asked", results.length > 0);
  more.hidden = !current.more;
  say(message);
}

const kindOf = id => form.elements.kind.querySelector(`[value="${id}"]`)?.textContent || "";

function result(doc, parts) {
  const shown = snippet(doc, parts), file = doc.url.split("#")[0];
  const link = element("a", "", ...text(marked(doc.title || doc.context, parts)));
  link.href = shown.id && shown.runs.some(r => r[1]) ? `${file}#${shown.id}` : doc.url;
  const about = [element("span", "tag", kindOf(doc.kind))];
  if (doc.title && doc.context) about.push(" ", element("span", "", doc.context));
  if (doc.note) about.push(" ", element("span", "", doc.note));
  const item = element("li", "", element("h2", "", link), element("p", "result-about", ...about));
  if (shown.runs.length > 0) {
    item.append(element("p", "result-text", ...text(shown.runs)));
    if (shown.lang) item.lastChild.lang = shown.lang;
  }
  return item;
}

// help is what to offer where nothing was found.
async function help(search, w) {
  const out = [], [titles, known] = await index.load("hints");
  const better = respelled(w.q, known.split(" "));
  const again = (label, changed) => {
    const a = element("a", "", label);
    a.href = address({...w, ...changed});
    return a;
  };
  if (better) out.push(element("p", "", words.meant, " ", again(better, {q: better})));
  if (w.kind || w.year) {
    const all = new Search(index, w.q, {}), hits = await all.next(5);
    out.push(element("p", "", again(words.everywhere, {kind: "", year: ""})));
    if (hits.length > 0) return [...out, element("h2", "", words.elsewhere), element("ol", "results", ...hits.map(hit => result(hit, all.parts)))];
  }
  const docs = await Promise.all(partial(search).map(doc => index.doc(doc)));
  if (docs.length > 0) {
    const parts = search.units.map(u => tokens(u.key));
    out.push(element("h2", "", words.partial), element("ol", "results", ...docs.map(doc => result(doc, parts))));
    return out;
  }
  const near = alike(w.q, titles).map(({title, url}) => {
    const a = element("a", "", title);
    a.href = url;
    return element("li", "", a);
  });
  if (near.length > 0) out.push(element("h2", "", words.alike), element("ul", "links", ...near));
  return out;
}

more.addEventListener("click", async () => {
  const search = current, from = list.children.length;
  try {
    const hits = await search.next();
    if (current !== search) return;
    list.append(...hits.map(hit => result(hit, search.parts)));
    list.hidden = list.children.length === 0;
    more.hidden = !search.more;
    say(fill(words.shown, list.children.length));
    list.children[from]?.querySelector("a").focus();
  } catch {
    say(words.failed);
  }
});

// What is typed is looked for after a pause. The address follows what is asked:
// typing makes one page to go back to, until the query is sent.
let timer, isComposing = false, isTyping = false;
function go(isSent) {
  clearTimeout(timer);
  const to = address(wish());
  if (to !== location.search) history[isTyping ? "replaceState" : "pushState"](null, "", to || location.pathname);
  isTyping = !isSent;
  run();
}
const soon = () => {
  clearTimeout(timer);
  if (!isComposing) timer = setTimeout(go, 300);
};

form.addEventListener("submit", event => {
  event.preventDefault();
  go(true);
});
form.elements.q.addEventListener("input", soon);
form.elements.q.addEventListener("compositionstart", () => { isComposing = true; });
form.elements.q.addEventListener("compositionend", () => { isComposing = false; soon(); });
form.addEventListener("change", event => {
  if (event.target !== form.elements.q) go(true);
});

// The arrow keys go from the field to the results and between them.
page.addEventListener("keydown", event => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key], stops = [form.elements.q, ...page.querySelectorAll(".results h2 a")];
  const at = stops.indexOf(document.activeElement);
  if (!step || at < 0 || at === 0 && step < 0 || event.isComposing) return; // an input method has the keys to itself
  event.preventDefault();
  stops[Math.min(at + step, stops.length - 1)].focus();
});

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "kind", "year"]) form.elements[name].value = asked.get(name) || "";
  for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.value = "";
  run();
}
window.addEventListener("popstate", () => {
  isTyping = false;
  readAddress();
});
readAddress();
