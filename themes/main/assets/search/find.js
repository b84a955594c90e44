// The way from a query to results: the index gives the documents that hold all
// its tokens, in an order that titles decide; those at the head are loaded, and
// kept if their text holds what was asked for as it was asked.
import {CONTEXT, OFTEN, TITLE, postings, shardOf} from "./index.js";
import {parse, places, same, shared, telling, unitsOf} from "./query.js";

// worth of a token by where it stands, from text to context.
const worth = [1, 1.3, 3, .3];

// How many documents are loaded at a time: those whose texts have this many
// kilobytes together, but not fewer than the one nor more than the other number.
const kilobytes = 60, fewest = 4, most = 24;

// After so many kilobytes a page of results ends, even if it is not full; without
// any result the search goes on a little.
const enough = 110, patience = 160;

// listOf gives the postings of a token; those of all words that begin like it,
// where it may be the beginning of one. Beginnings of two and three letters have
// postings of their own.
async function listOf(index, unit) {
  const at = key => index.shard(shardOf(key, index.shards));
  const lists = [(await at(unit.key)).get(unit.key)];
  if (unit.open && unit.open.length < shared) lists.push((await at(unit.open + "*")).get(unit.open + "*"));
  if (unit.open && unit.open.length >= shared) {
    for (const [key, digits] of await at(unit.open)) {
      const begins = key.startsWith(unit.open) || unit.open.startsWith(key) && key.length >= unit.open.length - 2;
      if (begins && key !== unit.key) lists.push(digits);
    }
  }
  const best = new Map();
  for (const digits of lists) {
    for (const [doc, where] of digits ? postings(digits) : []) {
      if (!best.has(doc) || worth[where] > worth[best.get(doc)]) best.set(doc, where);
    }
  }
  return best;
}

const allowed = (group, filter) => (!filter.kind || group.kind === filter.kind) && (!filter.year || group.year === Number(filter.year));

// candidates gives the documents that hold all tokens, the likeliest first.
function candidates(index, units, lists, filter) {
  const seen = new Map();
  lists.forEach((list, i) => list.forEach((where, doc) => {
    const d = seen.get(doc) || {doc, needed: 0, score: 0, own: false};
    if (!units[i].optional) d.needed++;
    d.score += worth[where] / lists.length;
    d.own = d.own || where !== CONTEXT;
    seen.set(doc, d);
  }));
  const needed = units.filter(u => !u.optional).length;
  return [...seen.values()]
    .filter(d => d.needed === needed && d.own && allowed(index.group(d.doc), filter))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .map(d => d.doc);
}

// judge gives a document that holds all parts, with its worth, or null. A part in
// the context alone counts if another stands in the document itself.
function judge(doc, parts) {
  const {title, context, sections} = doc.tokens, weighty = telling(parts);
  let score = 0, own = false;
  for (const part of parts) {
    const inTitle = places(part, title).length > 0, times = sections.reduce((n, s) => n + places(part, s).length, 0);
    if (!inTitle && times === 0 && places(part, context).length === 0) return null;
    own = own || inTitle || times > 0;
    if (weighty.includes(part)) score += (inTitle ? 3 : 0) + (times > 0 ? 1 + Math.min(times, 5) / 10 : 0);
  }
  if (!own) return null;
  score /= weighty.length;
  score += .3 / (1 + sections.reduce((n, s) => n + s.length, 0) / 400); // rather the text that is about little else
  if (weighty.length > 1) score += 3 * nearness(weighty, title) + 2 * Math.max(0, ...sections.map(s => nearness(weighty, s)));
  const whole = parts.flat();
  if (inARow(whole, title)) score += whole.length === title.length ? 9 : 3 + 3 * whole.length / title.length;
  return {...doc, score};
}

// inARow tells whether all of a query stands in one piece, across sentences too.
const inARow = (whole, list) => list.some((_, at) => at + whole.length <= list.length && whole.every((t, i) => same(t, list[at + i])));

// nearness says how close together the parts of a query stand in a list of tokens:
// 1 side by side, 0 if not all are there.
function nearness(parts, list) {
  const all = parts.flatMap((part, n) => places(part, list).map(at => [at, n])).sort((a, b) => a[0] - b[0]);
  const seen = new Map();
  let least = Infinity;
  for (const [at, n] of all) {
    seen.set(n, at);
    if (seen.size === parts.length) least = Math.min(least, at + parts[n].length - Math.min(...seen.values()));
  }
  return parts.flat().length / least;
}

// Search is a query on its way; next gives its results page by page.
export class Search {
  constructor(index, query, filter) {
    this.index = index;
    this.filter = filter;
    this.parts = parse(query);
    this.units = unitsOf(this.parts);
    this.waiting = []; // documents that are not yet judged
    this.judged = [];
    this.loaded = new Set(); // blocks
    this.shown = 0;
    this.refused = 0;
  }

  async begin() {
    this.lists = await Promise.all(this.units.map(u => listOf(this.index, u)));
    this.waiting = this.units.length > 0 ? candidates(this.index, this.units, this.lists, this.filter) : [];
    this.found = this.waiting.length;
  }

  // next gives up to n further results.
  async next(n = 10) {
    if (!this.lists) await this.begin();
    for (let spent = 0; this.judged.length < n && this.waiting.length > 0 && spent < (this.judged.length > 0 ? enough : patience);) {
      spent += await this.judgeMore();
    }
    const hits = this.judged.splice(0, n);
    this.shown += hits.length;
    return hits;
  }

  // total is how many results there are, exact where all documents were judged.
  get total() { return this.found - this.refused; }
  get exact() { return this.waiting.length === 0; }
  get more() { return this.judged.length + this.waiting.length > 0; }

  // judgeMore loads and judges the next documents, and puts them in order. It gives
  // how many kilobytes that took.
  async judgeMore() {
    const batch = [];
    let size = 0;
    while (this.waiting.length > 0 && batch.length < most && (batch.length < fewest || size < kilobytes)) {
      const n = this.index.block(this.waiting[0]);
      if (!this.loaded.has(n)) size += this.index.blocks[n].size;
      this.loaded.add(n);
      batch.push(this.waiting.shift());
    }
    const docs = await Promise.all(batch.map(doc => this.index.doc(doc)));
    const good = docs.map(d => judge(d, this.parts)).filter(Boolean);
    this.refused += docs.length - good.length;
    this.judged = [...this.judged, ...good].sort((a, b) => b.score - a.score || a.id - b.id);
    return size;
  }
}
