// The tools of reading pages: print and copy the address. Those for the size of
// type are in choices.js, the one that reads aloud in aloud.js.
const tools = document.querySelector(".reading-tools");
const status = tools?.querySelector("[role=status]");

tools?.querySelector("[data-print]")?.addEventListener("click", () => print());

tools?.querySelector("[data-copy-link]")?.addEventListener("click", async event => {
  const {done, manual} = event.currentTarget.dataset;
  const copied = await copy(location.href);
  status.textContent = copied ? done : manual;
});

// copy has a second way for pages that are not on https, and shows the address,
// selected, where the browser allows neither.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {}
  const field = tools.querySelector("[data-address]");
  field.hidden = false;
  field.value = text;
  field.select();
  const copied = document.execCommand("copy");
  field.hidden = copied;
  return copied;
}
