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
    const list = create("ol");
    const badge = create("button", "badge");
    dialog.append(close, title, note, list);
    const root = host.attachShadow({ mode: "open" });
    root.append(style, dialog, badge);
    close.addEventListener("click", () => dialog.close());
    badge.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => sessionStorage.setItem(closedKey, host.dataset.problems));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // the backdrop
    });
    // Nothing is shown before its style is there.
    const styled = new Promise((done) => {
      style.addEventListener("load", done);
      style.addEventListener("error", done);
    });
    document.body.append(host);
    return { host, dialog, title, close, note, list, badge, styled };
  };

  const item = (problem) => {
    const li = create("li", problem.severity);
    const message = create("p");
    message.append(create("b", "", problem.word), problem.message + " ", create("small", "", problem.rule));
    li.append(create("code", "", problem.place), message);
    if (problem.hint) li.append(create("p", "hint", problem.hint));
    return li;
  };

  const show = async (state) => {
    if (state.problems.length === 0) {
      sessionStorage.removeItem(closedKey);
      if (view) view.host.remove();
      view = null;
      return;
    }
    view ??= build();
    const { host, dialog, title, close, note, list, badge, styled } = view;
    host.lang = state.lang;
    host.dataset.problems = JSON.stringify(state.problems);
    title.textContent = badge.textContent = state.title;
    badge.classList.toggle("error", state.errors);
    note.textContent = state.note;
    close.textContent = state.close;
    list.replaceChildren(...state.problems.map(item));
    await styled;
    if (!host.isConnected || dialog.open) return;
    if (state.errors && sessionStorage.getItem(closedKey) !== host.dataset.problems) dialog.showModal();
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
