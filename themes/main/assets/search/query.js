// What a reader asks for: parts that must all be found, each in one piece, and the
// tokens of the index that lead to the documents that may hold them.
import {tokens} from "./text.js";

// Words that stand in nearly every English text lead nowhere.
const common = new Set("a an and are as at be by for from in is it of on or that the this to was we will with".split(" "));

// longest bounds what is read of a query.
const longest = 200;

// parse gives the parts of a query: runs of tokens without a space between them.
// The last word may be the beginning of a longer one, if it ends the query.
export function parse(query) {
  const text = query.slice(0, longest), list = tokens(text), parts = [];
  list.forEach((t, i) => {
    const before = list[i - 1];
    if (before && !t.stopped && !/\s/.test(text.slice(before.to, t.from))) parts[parts.length - 1].push(t);
    else parts.push([t]);
  });
  const last = list[list.length - 1];
  if (last && !last.han && last.to === text.length) last.open = true;
  return parts;
}

// telling leaves out the parts that are one of the commonest words, unless there
// are no others.
export function telling(parts) {
  const list = parts.filter(part => part.length > 1 || !common.has(part[0].text));
  return list.length > 0 ? list : parts;
}

// unitsOf gives the tokens of the index for a query: pairs of Han characters and
// words. A single Han character leads to titles alone, and counts only where
// nothing else does; so do the commonest words. A word of one to three letters that
// may go on is looked for as it is, and shuts nothing out.
export function unitsOf(parts) {
  const strong = new Map(), weak = new Map();
  for (const part of parts) {
    part.forEach((t, i) => {
      const next = part[i + 1], before = part[i - 1];
      if (!t.han) (common.has(t.text) ? weak : strong).set(t.stem, {key: t.stem, open: t.open ? t.text : ""});
      else if (next && next.han) strong.set(t.text + next.text, {key: t.text + next.text});
      else if (!before || !before.han) weak.set(t.text, {key: t.text});
    });
  }
  const units = fewer([...(strong.size > 0 ? strong : weak).values()]);
  for (const u of units) u.optional = units.length > 1 && Boolean(u.open) && u.open.length < shared;
  return units;
}

// shared is how many first letters words of one shard have in common.
export const shared = 4;

// most is how many tokens are looked up: those of a long query overlap anyway.
const most = 5;

function fewer(units) {
  if (units.length <= most) return units;
  const step = (units.length - 1) / (most - 1);
  return Array.from({length: most}, (_, i) => units[Math.round(i * step)]);
}

// startsWith tells whether a word of a text is the one asked for, in singular or
// plural, or begins with it where that may be unfinished.
export const same = (asked, word) => asked.stem === word.stem || Boolean(asked.open) && word.text.startsWith(asked.text);

// places gives where a part stands in a list of tokens: the index of each first token.
export function places(part, list) {
  const out = [];
  const fits = at => part.every((asked, i) => same(asked, list[at + i]) && (i === 0 || !list[at + i].stopped));
  for (let at = 0; at + part.length <= list.length; at++) {
    if (fits(at)) out.push(at);
  }
  return out;
}
