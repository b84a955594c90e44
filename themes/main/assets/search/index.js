// The index as package search of the generator writes it: the manifest in the
// page, and files that are loaded when they are wanted and then kept.

import {tokens} from "./text.js";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const value = new Map([...alphabet].map((c, i) => [c, i]));

// numbers reads numbers to base 32, the lowest digit first; all digits of a number
// but its last have 32 added.
function* numbers(digits) {
  let n = 0, shift = 0;
  for (const c of digits) {
    const v = value.get(c);
    n |= (v & 31) << shift;
    shift += 5;
    if (v >= 32) continue;
    yield n;
    n = shift = 0;
  }
}

// What a posting says of a token in a document.
export const OFTEN = 1, TITLE = 2, CONTEXT = 3;

// postings gives [document, where] for each document that a token stands in.
export function postings(digits) {
  const out = [];
  let doc = 0;
  for (const n of numbers(digits)) {
    doc += n >> 2;
    out.push([doc, n & 3]);
  }
  return out;
}

// shardOf tells which of n shards holds a token.
export function shardOf(key, n) {
  let h = 0;
  for (const c of [...key].slice(0, 4)) h = Math.imul(h ^ c.codePointAt(0), 0x01000193);
  return ((h ^ h >>> 15) & n - 1) >>> 0;
}

// kept gives the promise kept under key, or the one that make makes; one that
// fails is not kept, so that a later try may succeed.
function kept(map, key, make) {
  if (!map.has(key)) {
    const made = make();
    map.set(key, made);
    made.catch(() => map.delete(key));
  }
  return map.get(key);
}

// Index reads the index that manifest describes through load, which gives a
// promise of the data of a file by its name.
export class Index {
  constructor(manifest, load) {
    const files = new Map();
    this.docs = new Map();
    this.load = name => kept(files, name, () => load(name));
    this.shards = manifest.shards;
    this.groups = [];
    this.size = 0;
    for (const [kind, year, count] of manifest.groups) {
      this.groups.push({kind, year, from: this.size, to: this.size += count});
    }
    this.blocks = [];
    let from = 0;
    const list = [...numbers(manifest.blocks)];
    for (let i = 0; i < list.length; i += 2) this.blocks.push({from, to: from += list[i], size: list[i + 1]});
  }

  // shard gives the tokens of a shard, by key.
  async shard(n) {
    return new Map(Object.entries(await this.load("k" + n)));
  }

  // group gives kind and year of a document.
  group(doc) {
    return this.groups.find(g => doc < g.to);
  }

  // block gives the number of the block that holds a document.
  block(doc) {
    let low = 0, high = this.blocks.length - 1;
    while (low < high) {
      const mid = low + high >> 1;
      if (doc < this.blocks[mid].to) high = mid;
      else low = mid + 1;
    }
    return low;
  }

  // doc loads a document, with its tokens.
  doc(id) {
    return kept(this.docs, id, () => this.loadDoc(id));
  }

  async loadDoc(id) {
    const n = this.block(id), rows = await this.load("t" + n);
    const [url, title, context, note, ...rest] = rows[id - this.blocks[n].from];
    const sections = [];
    for (let i = 0; i < rest.length; i += 3) sections.push({id: rest[i], lang: rest[i + 1], text: rest[i + 2]});
    const {kind, year} = this.group(id);
    const read = {title: tokens(title), context: tokens(context), sections: sections.map(s => tokens(s.text))};
    return {id, url, title, context, note, kind, year, sections, tokens: read};
  }
}
