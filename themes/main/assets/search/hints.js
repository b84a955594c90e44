// What may have been meant where nothing is found: documents that hold some of
// the query, words that are spelled nearly like those asked for, titles alike.
import {CONTEXT} from "./index.js";
import {tokens} from "./text.js";

// partial gives the documents that hold the weightier half of what the index
// knows of a query, the rare tokens weighing more; the best first.
export function partial(search, n = 5) {
  const lists = search.lists.filter(list => list.size > 0);
  if (lists.length === 0 || lists.length * 4 < search.units.length) return [];
  const score = new Map();
  let all = 0;
  for (const list of lists) {
    const weight = Math.log(1 + search.index.size / list.size);
    all += weight;
    list.forEach((where, doc) => {
      if (where !== CONTEXT) score.set(doc, (score.get(doc) || 0) + weight * (where === 2 ? 1.5 : 1));
    });
  }
  return [...score].filter(([, s]) => s >= all / 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, n).map(([doc]) => doc);
}

// distance counts the letters to insert, delete, replace or swap, up to limit + 1.
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

// respelled gives the query with its unknown words replaced by the nearest known
// ones, or "" where there is nothing to replace.
export function respelled(query, words) {
  let out = "", at = 0, changed = false;
  for (const t of tokens(query)) {
    const better = t.han || words.includes(t.text) ? "" : nearest(t.text, words);
    if (better) changed = true;
    out += query.slice(at, t.from) + (better || query.slice(t.from, t.to));
    at = t.to;
  }
  return changed ? out + query.slice(at) : "";
}

function nearest(word, words) {
  let limit = word.length < 4 ? 0 : word.length < 6 ? 1 : 2, best = "";
  for (const w of words) {
    const d = distance(word, w, limit);
    if (d > 0 && d <= limit) [limit, best] = [d - 1, w];
  }
  return best;
}

// alike gives the titles that share the most with the query: half of the Han
// characters or words, at least.
export function alike(query, titles, n = 5) {
  const asked = new Set(tokens(query).map(t => t.stem));
  return titles.map(([title, url]) => {
    const held = new Set(tokens(title).map(t => t.stem)), both = [...asked].filter(t => held.has(t)).length;
    return {title, url, score: 2 * both / (asked.size + held.size)};
  }).filter(t => t.score >= .5).sort((a, b) => b.score - a.score).slice(0, n);
}
