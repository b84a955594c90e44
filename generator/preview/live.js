// Keeps a page of the preview fresh: reloads it when the site has changed, and
// shows the authors' mistakes over the last good version.
(() => {
  "use strict";

  const folder = "/_plansite/";
  const query = new URL(document.currentScript.src).searchParams;
  const scrollKey = "plansite-scroll:" + location.pathname;
  const closedKey = "plansite-closed";

  let view = null;

  const create = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // The panel lives in a shadow tree, so that neither its style nor the page's
  // reaches the other.
  const build = () => {
    const host = create("plansite-problems");
    const style = create("link");
    style.rel = "stylesheet";
    style.href = folder + "live.css";
    const dialog = create("dialog", "panel");
    dialog.setAttribute("aria-labelledby", "title");
    const title = create("h1");
    title.id = "title";
    const close = create("button", "close");
    const note = create("p");
    const list = create("div");
    const badge = create("button", "badge");
    dialog.append(close, title, note, list);
    const root = host.attachShadow({ mode: "open" });
    root.append(style, dialog, badge);
    close.addEventListener("click", () => dialog.close());
    badge.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => sessionStorage.setItem(closedKey, host.dataset.errors));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // the backdrop
    });
    list.addEventListener("submit", open);
    // Nothing is shown before its style is there.
    const styled = new Promise((done) => {
      style.addEventListener("load", done);
      style.addEventListener("error", done);
    });
    document.body.append(host);
    return { host, dialog, title, close, note, list, badge, styled };
  };

  // A button of the list asks the server to open the file. Pages of the site
  // allow no forms to be sent, so a script asks; a failure stands beside it.
  const open = async (event) => {
    event.preventDefault();
    const button = event.submitter;
    const answer = await fetch(folder + "open", { method: "POST", body: new URLSearchParams({ place: button.value }) })
      .then(async (response) => (response.ok ? "" : await response.text()))
      .catch((error) => error.message);
    if (button.nextElementSibling?.matches(".failed")) button.nextElementSibling.remove();
    if (!answer) return;
    const failed = create("span", "failed", answer);
    failed.setAttribute("role", "alert");
    button.after(failed);
  };

  const show = async (state) => {
    if (!state.severity) {
      sessionStorage.removeItem(closedKey);
      if (view) view.host.remove();
      view = null;
      return;
    }
    view ??= build();
    const { host, dialog, title, close, note, list, badge, styled } = view;
    host.lang = state.lang;
    host.dataset.errors = state.key;
    title.textContent = badge.textContent = state.title;
    dialog.className = "panel " + state.severity;
    badge.className = "badge " + state.severity;
    note.textContent = state.note;
    close.textContent = state.close;
    if (view.html !== state.list) list.innerHTML = view.html = state.list;
    await styled;
    if (!host.isConnected || dialog.open) return;
    if (state.severity === "error" && sessionStorage.getItem(closedKey) !== state.key) dialog.showModal();
  };

  const reload = () => {
    sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    location.reload();
  };

  const receive = (state) => {
    const stale = query.has("r") ? query.get("r") !== state.revision : query.get("v") !== state.version;
    if (stale) reload();
    else if (!query.has("r")) show(state);
  };

  if (query.has("r")) document.addEventListener("submit", open);

  const scroll = sessionStorage.getItem(scrollKey);
  if (scroll) {
    sessionStorage.removeItem(scrollKey);
    scrollTo(...JSON.parse(scroll));
  }

  // A browser keeps six connections to a server at most: only pages that are
  // seen hold one, or a seventh open page would never load.
  let source = null;
  const disconnect = () => {
    source?.close();
    source = null;
  };
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(folder + "events");
    source.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();
})();
