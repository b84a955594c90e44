package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Words are the sentences and formats of one language of a theme, from words/<lang>.yaml.
type Words struct {
	locale.Format
	tag   language.Tag
	words map[string]word
}

// word is one sentence, in the plural forms of its language; most have only "other".
type word struct {
	forms     map[string]string
	line, col int // in its file
}

// UnmarshalYAML reads a sentence, or a mapping from plural form to sentence.
func (w *word) UnmarshalYAML(n *yaml.Node) error {
	w.line, w.col = n.Line, n.Column
	if n.Kind == yaml.ScalarNode {
		w.forms = map[string]string{"other": n.Value}
		return nil
	}
	if err := n.Decode(&w.forms); err != nil {
		return err
	}
	if w.forms["other"] == "" {
		return errors.New(`a sentence with plural forms needs the form "other"`)
	}
	return nil
}

// Language is the language that the words are of.
func (w *Words) Language() locale.Lang { return w.Lang }

// T gives the sentence named key with {0}, {1} … replaced by args. Where the
// sentence has plural forms, the first argument that is an int chooses one.
// A missing sentence panics: Load has checked every key that templates name.
func (w *Words) T(key string, args ...any) string {
	word, ok := w.words[key]
	if !ok {
		panic(fmt.Sprintf("no sentence %q in words/%s.yaml", key, w.Lang))
	}
	s := word.forms["other"]
	if len(word.forms) > 1 {
		s = word.choose(w.tag, args)
	}
	for i, a := range args {
		s = strings.ReplaceAll(s, fmt.Sprintf("{%d}", i), fmt.Sprint(a))
	}
	return s
}

// Has tells whether there is a sentence named key.
func (w *Words) Has(key string) bool {
	_, ok := w.words[key]
	return ok
}

var pluralForms = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

func (w word) choose(tag language.Tag, args []any) string {
	i := slices.IndexFunc(args, func(a any) bool { _, ok := a.(int); return ok })
	if i < 0 {
		return w.forms["other"]
	}
	n := args[i].(int)
	form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
	if s := w.forms[pluralForms[form]]; s != "" {
		return s
	}
	return w.forms["other"]
}

// loadWords reads the words of each language on top of those of the theme that
// this one extends.
func (t *Theme) loadWords(problems *diag.List) {
	own, before := map[locale.Lang]map[string]word{}, len(*problems)
	for _, lang := range t.langs {
		file := wordsFile(lang)
		var below *Words
		if t.parent != nil {
			if below = t.parent.words[lang]; below == nil {
				continue // the parent's mistake, which was told
			}
		}
		data, err := os.ReadFile(t.path(file))
		if below != nil && errors.Is(err, fs.ErrNotExist) {
			t.words[lang] = below
			continue
		}
		var w *Words
		if err == nil {
			w, own[lang], err = readWords(data, lang, below)
		}
		if err != nil {
			addWords(problems, t.label()+"/"+file, err)
			continue
		}
		t.words[lang] = w
	}
	if t.parent != nil && len(*problems) == before {
		t.compareWords(own, problems)
	}
}

func wordsFile(lang locale.Lang) string { return "words/" + string(lang) + ".yaml" }

// readWords reads a file of words; own are those that it has itself. Where below is
// there, it says the rest.
func readWords(data []byte, lang locale.Lang, below *Words) (w *Words, own map[string]word, err error) {
	var file struct {
		Format locale.Format   `yaml:"format"`
		Words  map[string]word `yaml:"words"`
	}
	words := map[string]word{}
	if below != nil {
		file.Format = below.Format
		maps.Copy(words, below.words)
	}
	if err := yaml.Load(data, &file, yaml.WithKnownFields()); err != nil {
		return nil, nil, err
	}
	maps.Copy(words, file.Words)
	w = &Words{Format: file.Format, words: words}
	w.Lang = lang
	if w.tag, err = language.Parse(w.Tag); err != nil {
		return nil, nil, fmt.Errorf("format.tag: %w", err)
	}
	for i, m := range w.Magnitudes {
		if w.Magnitudes[i].At, err = decimal.NewFromString(m.From); err != nil {
			return nil, nil, fmt.Errorf("format.magnitudes: %w", err)
		}
	}
	return w, file.Words, nil
}

// compareWords reports each sentence that a theme replaces in one language and not
// in another: there it would go on saying what its parent says.
func (t *Theme) compareWords(own map[locale.Lang]map[string]word, problems *diag.List) {
	for lang, words := range own {
		for key, w := range words {
			for _, other := range t.langs {
				below := t.parent.words[other]
				if _, ok := own[other][key]; ok || below == nil || !below.Has(key) {
					continue // a sentence that is new is missed where a template names it
				}
				file := t.label() + "/" + wordsFile(other)
				problems.AddError(diag.Pos{File: t.label() + "/" + wordsFile(lang), Line: w.line, Col: w.col}, "missing-words",
					diag.M("换掉了词句 %q，%s 里却没有换，还会用主题 %s 的", "the sentence %q is replaced here, and not in %s, which would still say that of the theme %s", key, file, t.parent.Name),
					diag.M("在 %[1]s 的 words 下加一行：%[2]s: …", "add a line under words in %[1]s: %[2]s: …", file, key))
			}
		}
	}
}
