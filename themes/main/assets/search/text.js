// A text as a sequence of tokens: the same rules as scan.go of the generator's
// package search, which says what they are; a test holds the two together.

const MARK = 0, STOP = 1, HAN = 2, LETTER = 3, DIGIT = 4;

// unwide gives a character of full width in normal width.
const unwide = c => c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;

// lower gives a character of normal width in lower case.
const lower = c => c >= 0x41 && c <= 0x5A || c >= 0xC0 && c <= 0xDE && c !== 0xD7 ||
  c >= 0x391 && c <= 0x3A9 || c >= 0x410 && c <= 0x42F ? c + 0x20 : c;

const hans = [[0x3005, 0x3007], [0x3041, 0x30FA], [0x30FC, 0x30FF], [0x3400, 0x4DBF], [0x4E00, 0x9FFF], [0xAC00, 0xD7A3], [0xF900, 0xFAFF], [0x20000, 0x3FFFF]];
const letters = [[0x61, 0x7A], [0xDF, 0xF6], [0xF8, 0x24F], [0x370, 0x52F]];
const stops = [0x0A, 0x21, 0x3B, 0x3F, 0x2026, 0x2028, 0x2029, 0x3002];
const within = (ranges, c) => ranges.some(([from, to]) => c >= from && c <= to);

function readClass(c) {
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if (stops.includes(c)) return STOP;
  if (within(letters, c)) return LETTER;
  return within(hans, c) ? HAN : MARK;
}

const classes = new Map();

function classOf(c) {
  let kind = classes.get(c);
  if (kind === undefined) classes.set(c, kind = readClass(c));
  return kind;
}

const fold = c => lower(unwide(c));
const classAt = (text, i) => i < text.length ? classOf(fold(text.codePointAt(i))) : MARK;

// tokens gives the tokens of a text: their folded text, their stem, whether they
// are Han characters, where they stand, whether a sentence or a line has ended
// before them.
export function tokens(text) {
  const out = [];
  let stopped = false;
  for (let i = 0; i < text.length;) {
    const c = text.codePointAt(i), kind = classOf(fold(c));
    if (kind === STOP) stopped = true;
    if (kind === MARK || kind === STOP) {
      i += c > 0xFFFF ? 2 : 1;
      continue;
    }
    const [word, to] = kind === HAN ? [String.fromCodePoint(fold(c)), i + (c > 0xFFFF ? 2 : 1)] : readWord(text, i, kind);
    out.push({text: word, stem: kind === LETTER ? stem(word) : word, han: kind === HAN, from: i, to, stopped});
    stopped = false;
    i = to;
  }
  return out;
}

function readWord(text, i, kind) {
  let word = "";
  while (i < text.length) {
    const c = text.codePointAt(i);
    if (classOf(fold(c)) === kind) word += String.fromCodePoint(fold(c));
    else if (kind !== DIGIT || c !== 0x2C && c !== 0x2E || classAt(text, i + 1) !== DIGIT) break;
    else if (c === 0x2E) word += ".";
    i++;
  }
  return [word, i];
}

// stem cuts the plural from an English word.
export function stem(word) {
  if (word.length < 4 || word[0] < "a" || word[word.length - 1] > "z") return word;
  if (/..ies$/.test(word)) return word.slice(0, -2);
  if (/[^aeo]y$/.test(word)) return word.slice(0, -1) + "i";
  if (!/[^sui]s$/.test(word) || word === "news") return word;
  return /.(ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
