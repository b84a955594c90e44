// The controls of reading aids: radio buttons by the name of a choice, and buttons
// and links that name theirs as data-choose="size:xl layout:simple".
const root = document.documentElement;
const choicesOf = element => Object.fromEntries(element.dataset.choose.split(" ").map(choice => choice.split(":")));

// sync shows what holds, also where the browser has filled in the page of before.
function sync() {
  document.querySelectorAll("[data-aid]").forEach(radio => { radio.checked = (root.dataset[radio.name] || "") === radio.value; });
  document.querySelectorAll("[data-choose][aria-pressed]").forEach(button => {
    const holds = Object.entries(choicesOf(button)).every(([name, value]) => (root.dataset[name] || "") === value);
    button.setAttribute("aria-pressed", holds);
  });
}

function choose(changes) {
  const kept = window.readingAids(changes);
  sync();
  const status = document.querySelector("[data-kept]");
  if (status) status.textContent = kept ? status.dataset.kept : status.dataset.lost;
}

document.addEventListener("change", event => {
  if (event.target.matches("[data-aid]")) choose({[event.target.name]: event.target.value});
});
document.addEventListener("click", event => {
  const control = event.target.closest("[data-choose]");
  if (control) choose(choicesOf(control));
});
addEventListener("pageshow", sync);
sync();
