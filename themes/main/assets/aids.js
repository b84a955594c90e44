// Puts on <html> what a reader has chosen under "reading aids", before anything is
// painted: this file is small and loaded in the head. Choices are kept in the
// browser, for this site alone; where it keeps nothing, they hold for the page.
(() => {
  const root = document.documentElement, given = {...root.dataset};
  const names = ["size", "colour", "spacing", "cursor", "layout"];
  const key = "aids " + new URL("..", document.currentScript.src).pathname;
  let kept = {};

  const show = () => names.forEach(name => {
    const value = kept[name] ?? given[name];
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  });

  const recall = () => {
    try {
      kept = JSON.parse(localStorage.getItem(key)) || {};
    } catch {}
    show();
  };

  // keep takes choices such as {size: "xl"}, "" for what is usual, and tells
  // whether they hold on other pages as well.
  window.readingAids = changes => {
    Object.assign(kept, changes);
    show();
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  };

  root.dataset.script = "";
  addEventListener("pageshow", event => event.persisted && recall());
  recall();
})();
