package theme

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"plansite/generator/locale"
)

// Words are the sentences and formats of one language of a theme, from words/<lang>.yaml.
type Words struct {
	locale.Format
	tag   language.Tag
	words map[string]word
}

// word is one sentence, in the plural forms of its language; most have only "other".
type word map[string]string

// UnmarshalYAML reads a sentence, or a mapping from plural form to sentence.
func (w *word) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*w = word{"other": n.Value}
		return nil
	}
	forms := map[string]string{}
	if err := n.Decode(&forms); err != nil {
		return err
	}
	if forms["other"] == "" {
		return errors.New(`a sentence with plural forms needs the form "other"`)
	}
	*w = forms
	return nil
}

// Language is the language that the words are of.
func (w *Words) Language() locale.Lang { return w.Lang }

// T gives the sentence named key with {0}, {1} … replaced by args. Where the
// sentence has plural forms, the first argument that is an int chooses one.
// A missing sentence panics: Load has checked every key that templates name.
func (w *Words) T(key string, args ...any) string {
	forms, ok := w.words[key]
	if !ok {
		panic(fmt.Sprintf("no sentence %q in words/%s.yaml", key, w.Lang))
	}
	s := forms["other"]
	if len(forms) > 1 {
		s = forms.choose(w.tag, args)
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
		return w["other"]
	}
	n := args[i].(int)
	form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
	if s := w[pluralForms[form]]; s != "" {
		return s
	}
	return w["other"]
}

func loadWords(dir string, lang locale.Lang) (*Words, error) {
	data, err := os.ReadFile(filepath.Join(dir, "words", string(lang)+".yaml"))
	if err != nil {
		return nil, err
	}
	var file struct {
		Format locale.Format   `yaml:"format"`
		Words  map[string]word `yaml:"words"`
	}
	if err := yaml.Load(data, &file, yaml.WithKnownFields()); err != nil {
		return nil, err
	}
	w := &Words{Format: file.Format, words: file.Words}
	w.Lang = lang
	if w.tag, err = language.Parse(w.Tag); err != nil {
		return nil, fmt.Errorf("format.tag: %w", err)
	}
	for i, m := range w.Magnitudes {
		if w.Magnitudes[i].At, err = decimal.NewFromString(m.From); err != nil {
			return nil, fmt.Errorf("format.magnitudes: %w", err)
		}
	}
	return w, nil
}
