// Tables that say so can be sorted by the exact values of their columns. Rows
// without a value stay last. Without this script the table stands in the plan's order.
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0], rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
  const key = (row, n) => row.cells[n].dataset.sort ?? row.cells[n].textContent.trim();
  const compare = (a, b) => {
    const x = Number(a), y = Number(b);
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, document.documentElement.lang) : x - y;
  };
  heads.forEach((head, n) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort-button";
    button.title = table.dataset.sortLabel;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(h => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const known = rows.filter(row => key(row, n) !== ""), unknown = rows.filter(row => key(row, n) === "");
      known.sort((a, b) => compare(key(a, n), key(b, n)) * (down ? -1 : 1));
      body.append(...known, ...unknown);
    });
  });
}
