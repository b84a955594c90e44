// Slides go on with arrow keys, and fill the screen on request. Without it they are
// scrolled, or followed by their links.
const deck = document.querySelector(".deck");

if (deck) {
  const slides = [...deck.querySelectorAll(".slide")];
  const steps = {ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1};

  // The slide whose middle is nearest to that of the window.
  const current = () => {
    const off = s => { const box = s.getBoundingClientRect(); return Math.abs(box.top + box.height / 2 - innerHeight / 2); };
    return slides.reduce((best, s, i) => off(s) < off(slides[best]) ? i : best, 0);
  };
  const onScreen = () => document.fullscreenElement === deck || slides[0].getBoundingClientRect().top <= 1;

  document.addEventListener("keydown", event => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select, button, summary") || !onScreen()) return;
    const next = slides[current() + step];
    if (!next) return;
    event.preventDefault();
    next.scrollIntoView();
  });

  const full = document.querySelector(".slides-full");
  if (deck.requestFullscreen) {
    full.hidden = false;
    full.addEventListener("click", async () => {
      await deck.requestFullscreen();
      slides[0].scrollIntoView();
    });
  }
}
