// Reads the page aloud, where the browser has a voice for its language. Each run of
// text is read in its own language, sentence by sentence: long texts are cut off by
// some browsers, and pausing within one is not to be relied on.
const blocks = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,figcaption,blockquote";
const passedOver = "nav,button,select,textarea,svg,script,.reading-tools,.permalink,.chart-links,[role=status],[aria-hidden=true],[hidden],details:not([open])";
const longest = 120; // characters

const button = document.querySelector("[data-aloud]");
if (button && window.speechSynthesis) offer(button, button.parentElement.querySelector("[data-aloud-stop]"));

function offer(play, stop) {
  const voices = () => speechSynthesis.getVoices();
  let list = [], next = 0, turn = 0, reading = false, current;

  const mark = block => {
    current?.classList.remove("read-now");
    current = block;
    current?.classList.add("read-now");
    current?.scrollIntoView({block: "nearest"});
  };

  const label = name => { play.textContent = play.dataset[name]; };

  const halt = () => {
    turn++; // what the browser still has to say of the sentence being read is of no interest
    reading = false;
    speechSynthesis.cancel();
  };

  const end = () => {
    halt();
    list = [];
    mark();
    label("play");
    if (document.activeElement === stop) play.focus();
    stop.hidden = true;
  };

  const say = () => {
    if (next === list.length) return end();
    const {block, text, lang} = list[next], mine = ++turn;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = lang;
    speech.voice = voiceFor(lang, voices()) || null;
    speech.onend = () => { if (mine === turn) { next++; say(); } };
    speech.onerror = () => { if (mine === turn) end(); };
    if (block !== current) mark(block);
    speechSynthesis.speak(speech);
  };

  play.addEventListener("click", () => {
    if (reading) {
      halt();
      return label("resume");
    }
    if (list.length === 0) {
      list = sentences(document.querySelector("main"));
      next = 0;
    }
    reading = true;
    label("pause");
    stop.hidden = false;
    say();
  });
  stop.addEventListener("click", end);
  addEventListener("pagehide", () => list.length > 0 && end());

  const show = () => { play.hidden = !voiceFor(document.documentElement.lang, voices()); };
  speechSynthesis.addEventListener?.("voiceschanged", show);
  show();
}

// voiceFor gives the best voice for a language: that of the same country before
// others, one on the device before one on the network.
function voiceFor(lang, voices) {
  const code = s => s.toLowerCase().replace("_", "-").replace(/^cmn/, "zh"), main = s => code(s).split("-")[0];
  const worth = v => (code(v.lang) === code(lang) ? 2 : 0) + (v.localService ? 1 : 0);
  return voices.filter(v => main(v.lang) === main(lang)).sort((a, b) => worth(b) - worth(a))[0];
}

// sentences gives what is seen of an element as {block, lang, text}, in order.
function sentences(element) {
  const runs = [];
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest(passedOver) || parent.getClientRects().length === 0) continue;
    const block = parent.closest(blocks) || parent, lang = parent.closest("[lang]").lang, last = runs[runs.length - 1];
    if (last && last.block === block && last.lang === lang) last.text += node.data;
    else runs.push({block, lang, text: node.data});
  }
  return runs.flatMap(({block, lang, text}) => cut(text.replace(/\s+/g, " ").trim()).map(text => ({block, lang, text})));
}

// cut parts a text after sentences, and long sentences after clauses. A full stop
// or a comma counts only before a space: 3.5 and 1,234 stay whole.
function cut(text) {
  const parts = (text, ends) => text.replace(ends, "$&\n").split("\n").map(s => s.trim()).filter(s => /[\p{L}\p{N}]/u.test(s));
  return parts(text, /[。！？；!?;]+["”’」』）)]*|\.(?= )/g)
    .flatMap(s => s.length > longest ? parts(s, /[，、：]|[,:](?= )/g) : [s]);
}
