// What is shown of a document: its title and the place in its text where most of
// the query stands, as runs of [text, whether it was asked for].
import {places, telling} from "./query.js";
import {tokens} from "./text.js";

// finds gives where parts stand in a text: {from, to, parts} in order, those that
// touch each other or follow after a space as one; parts are the numbers of those
// in it. The commonest words count only within the whole.
function finds(text, parts, list = tokens(text)) {
  const all = [], out = [];
  [...telling(parts), parts.flat()].forEach((part, n) => {
    for (const at of places(part, list)) all.push({from: list[at].from, to: list[at + part.length - 1].to, parts: [n]});
  });
  for (const f of all.sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1];
    if (last && (f.from <= last.to || text.slice(last.to, f.from) === " ")) {
      last.to = Math.max(last.to, f.to);
      last.parts.push(...f.parts);
    } else out.push(f);
  }
  return out;
}

// weigh says how much of a query finds hold: first how many of its parts, then
// how much of it in one piece.
const weigh = found => 1000 * new Set(found.flatMap(f => f.parts)).size + Math.max(0, ...found.map(f => f.to - f.from));

// marked parts a text into runs.
export const marked = (text, parts) => runs(text, finds(text, parts));

function runs(text, found) {
  const out = [];
  let at = 0;
  for (const {from, to} of found) {
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
  let best = {weight: -1};
  for (const [i, s] of doc.sections.entries()) {
    const found = finds(s.text, parts, doc.tokens.sections[i]), weight = weigh(found);
    if (weight > best.weight) best = {weight, found, ...s};
  }
  if (best.weight < 0) return {id: "", lang: "", runs: []};
  const [from, to] = cut(best.text, best.found);
  const inside = best.found.filter(f => f.from >= from && f.to <= to).map(f => ({from: f.from - from, to: f.to - from}));
  const shown = runs(best.text.slice(from, to).replace(/\n/g, " "), inside);
  if (from > 0) shown.unshift(["…", false]);
  if (to < best.text.length) shown.push(["…", false]);
  return {id: best.id, lang: best.lang, runs: shown};
}

// cut gives the piece of a text to show: the one with most of the query.
function cut(text, found) {
  let from = 0, most = -1;
  for (const f of found) {
    const begin = beginning(text, f.from), end = ending(text, begin);
    const weight = weigh(found.filter(o => o.from >= begin && o.to <= end));
    if (weight > most) [from, most] = [begin, weight];
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
