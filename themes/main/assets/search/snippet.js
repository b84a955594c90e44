// What is shown of a document: its title and the place in its text where most of
// the query stands, as runs of [text, whether it was asked for].
import {places} from "./query.js";
import {tokens} from "./text.js";

// finds gives where parts stand in a text, as [from, to] in order, those that
// touch each other or follow after a space as one.
function finds(text, parts) {
  const list = tokens(text), all = [], out = [];
  for (const part of parts) {
    for (const at of places(part, list)) all.push([list[at].from, list[at + part.length - 1].to]);
  }
  for (const [from, to] of all.sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && (from <= last[1] || text.slice(last[1], from) === " ")) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

// marked parts a text into runs.
export const marked = (text, parts) => runs(text, finds(text, parts));

function runs(text, found) {
  const out = [];
  let at = 0;
  for (const [from, to] of found) {
    if (from > at) out.push([text.slice(at, from), false]);
    out.push([text.slice(from, to), true]);
    at = to;
  }
  if (at < text.length) out.push([text.slice(at), false]);
  return out;
}

// A snippet is about so long, in characters of Latin width; it begins with its
// sentence, if that is not so far away.
const width = 190, back = 70;
const widthOf = c => c > "\u2E80" ? 2 : 1;

// snippet gives {id, lang, runs} of the section to show: the one with the most of
// the query, else the first.
export function snippet(doc, parts) {
  let best = {count: -1};
  for (const s of doc.sections) {
    const found = finds(s.text, parts), count = new Set(found.map(f => s.text.slice(...f).toLowerCase())).size;
    if (count > best.count) best = {count, found, ...s};
  }
  if (best.count < 0) return {id: "", lang: "", runs: []};
  const [from, to] = cut(best.text, best.found);
  const inside = best.found.filter(f => f[0] >= from && f[1] <= to).map(f => [f[0] - from, f[1] - from]);
  const shown = runs(best.text.slice(from, to).replace(/\n/g, " "), inside);
  if (from > 0) shown.unshift(["…", false]);
  if (to < best.text.length) shown.push(["…", false]);
  return {id: best.id, lang: best.lang, runs: shown};
}

// cut gives the piece of a text to show: the one with the most finds.
function cut(text, found) {
  let from = 0, most = -1;
  for (const [at] of found) {
    const begin = beginning(text, at), end = ending(text, begin);
    const count = found.filter(f => f[0] >= begin && f[1] <= end).length;
    if (count > most) [from, most] = [begin, count];
  }
  return [from, ending(text, from)];
}

// beginning looks back from a place for the beginning of its sentence, or else of
// a phrase or a word.
function beginning(text, at) {
  let phrase = -1;
  for (let i = at, n = 0; ; i--) {
    if (i === 0 || /[。！？\n]$|[.!?;] $/.test(text.slice(Math.max(0, i - 2), i))) return i;
    if (/[，、；：,\s]/.test(text[i - 1])) phrase = i;
    n += widthOf(text[i - 1]);
    if (n > back) return phrase < 0 ? i : phrase;
  }
}

// ending gives where a piece that begins at from is as long as one should be, not
// within a word.
function ending(text, from) {
  let n = 0, i = from;
  while (i < text.length && n < width) n += widthOf(text[i++]);
  while (i < text.length && /\w/.test(text[i]) && /\w/.test(text[i - 1])) i++;
  return i;
}
