package search_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"plansite/generator/locale"
	"plansite/generator/search"
)

// A corpus is what could be found in this repository's site on a day in November
// 2026, kept as it was so that judgements on it hold while the site goes on. In
// testdata/corpus.zh.txt a document is
//
//	@ kind year address
//	= title
//	< context
//	> note
//	# id language of a section
//	its text
//
// UPDATE=1 takes it from the site of today; queries.txt has to be judged anew then.

func corpusFile(lang locale.Lang) string { return "testdata/corpus." + string(lang) + ".txt" }

func readCorpus(t *testing.T, lang locale.Lang) []search.Doc {
	t.Helper()
	data, err := os.ReadFile(corpusFile(lang))
	if err != nil {
		t.Fatal(err)
	}
	var docs []search.Doc
	var texts [][]search.Section
	for line := range strings.Lines(string(data)) {
		mark, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		n := len(docs) - 1
		switch mark {
		case "@":
			f := strings.Fields(rest)
			year, _ := strconv.Atoi(f[1])
			docs, texts = append(docs, search.Doc{Kind: f[0], Year: year, URL: f[2]}), append(texts, nil)
		case "=":
			docs[n].Title = rest
		case "<":
			docs[n].Context = rest
		case ">":
			docs[n].Note = rest
		case "#":
			id, tag, _ := strings.Cut(rest, " ")
			texts[n] = append(texts[n], search.Section{ID: id, Lang: tag})
		default:
			s := &texts[n][len(texts[n])-1]
			s.Text = strings.TrimPrefix(s.Text+"\n"+strings.TrimSuffix(line, "\n"), "\n")
		}
	}
	for i := range docs {
		size := 0
		for _, s := range texts[i] {
			size += len(s.Text)
		}
		docs[i].Long = size > 3000
		docs[i].Text = func() []search.Section { return texts[i] }
	}
	return docs
}

func TestCorpusIsUpdated(t *testing.T) {
	if os.Getenv("UPDATE") == "" {
		t.Skip("UPDATE=1 takes the corpus from the site of today")
	}
	for lang, b := range siteBrowsers(t) {
		var out strings.Builder
		for _, d := range ask[[]document](b, "all") {
			fmt.Fprintf(&out, "@ %s %d %s\n= %s\n< %s\n> %s\n", d.Kind, d.Year, d.URL, d.Title, d.Context, d.Note)
			for _, s := range d.Sections {
				fmt.Fprintf(&out, "# %s %s\n%s\n", s.ID, s.Lang, s.Text)
			}
		}
		if err := os.WriteFile(corpusFile(lang), []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// document is a document as the script reads it.
type document struct {
	URL, Title, Context, Note, Kind string
	Year                            int
	Sections                        []search.Section
}

// corpusBrowsers gives a script for each language with the corpus.
func corpusBrowsers(t *testing.T) map[locale.Lang]*browser {
	out := map[locale.Lang]*browser{}
	for _, lang := range []locale.Lang{"zh", "en"} {
		out[lang] = newBrowser(t)
		out[lang].openIndex(search.New(readCorpus(t, lang)))
	}
	return out
}
