// What pages do beyond reading and linking. Without it nothing is missing.
import "./aloud.js";
import "./campaign.js";
import "./chart.js";
import "./choices.js";
import "./slides.js";
import "./sort.js";
import "./copy.js";
import "./quiz.js";
import "./tools.js";

// Browsers that cannot open details by style get them opened on wide screens.
if (!CSS.supports("selector(::details-content)")) {
  for (const [query, name] of [["(min-width: 48rem)", ".menu-details"], ["(min-width: 64rem)", ".toc-details"]]) {
    const wide = matchMedia(query);
    const set = () => document.querySelectorAll(name).forEach(d => { d.open = wide.matches; });
    wide.addEventListener("change", set);
    set();
  }
}

// Escape closes the menu and gives the focus back to its button.
document.querySelector(".menu-details")?.addEventListener("keydown", event => {
  const menu = event.currentTarget;
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// The contents show which part is being read.
const entries = new Map();
for (const a of document.querySelectorAll('.toc a[href^="#"]')) {
  const part = document.getElementById(decodeURIComponent(a.hash.slice(1)));
  if (part) entries.set(part, a);
}
if (entries.size > 0) {
  const seen = new IntersectionObserver(changes => {
    for (const change of changes) {
      if (!change.isIntersecting) continue;
      document.querySelector(".toc a[aria-current]")?.removeAttribute("aria-current");
      const a = entries.get(change.target), toc = a.closest(".toc");
      a.setAttribute("aria-current", "true");
      if (toc.scrollHeight > toc.clientHeight) toc.scrollTop = a.offsetTop - toc.clientHeight / 2;
    }
  }, {rootMargin: "0px 0px -75% 0px"});
  entries.forEach((a, part) => seen.observe(part));
}
