// What is there to be copied gets a button, and a citation the reader's own day.
const today = new Date();
const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(n => String(n).padStart(2, "0")).join("-");
for (const place of document.querySelectorAll("[data-today]")) place.textContent = day;

if (navigator.clipboard) {
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = text.dataset.copy;
    const done = document.createElement("span");
    done.className = "copy-done";
    done.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      done.textContent = text.dataset.copied;
      setTimeout(() => { done.textContent = ""; }, 3000);
    });
    text.after(" ", button, " ", done);
  }
}
