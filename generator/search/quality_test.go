package search_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"plansite/generator/locale"
	"plansite/generator/search"
)

// judged is a query with the documents that answer it.
type judged struct {
	lang  locale.Lang
	query string
	first string   // the one that has to come first
	right []string // all, with the first
}

// readQueries reads testdata/queries.txt.
func readQueries(t *testing.T) []judged {
	t.Helper()
	data, err := os.ReadFile("testdata/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []judged
	for line := range strings.Lines(string(data)) {
		mark, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch mark {
		case "", "#":
		case "=":
			q := &out[len(out)-1]
			q.first, q.right = rest, append(q.right, rest)
		case "+":
			q := &out[len(out)-1]
			q.right = append(q.right, rest)
		default:
			out = append(out, judged{lang: locale.Lang(mark), query: rest})
		}
	}
	return out
}

// TestQueriesFindWhatAnswersThem holds the search to its aims: of the first five
// results 95 % are right, the best one comes first, and none of those known is missing.
func TestQueriesFindWhatAnswersThem(t *testing.T) {
	list, search := readQueries(t), corpusBrowsers(t)
	if len(list) < 60 {
		t.Errorf("there are %d queries, fewer than 60", len(list))
	}
	sum := 0.0
	for _, q := range list {
		urls := ask[[]string](search[q.lang], "addresses", q.query)
		top := urls[:min(5, len(urls))]
		good := len(slices.DeleteFunc(slices.Clone(top), func(url string) bool { return !slices.Contains(q.right, url) }))
		if len(top) > 0 {
			sum += float64(good) / float64(len(top))
		}
		if len(top) == 0 || top[0] != q.first {
			t.Errorf("%s %q finds %q first, not %s", q.lang, q.query, top[:min(1, len(top))], q.first)
		}
		if good < len(top) {
			t.Logf("%s %q: %d of %q are right", q.lang, q.query, good, top)
		}
		for _, url := range q.right {
			if !slices.Contains(urls, url) {
				t.Errorf("%s %q does not find %s", q.lang, q.query, url)
			}
		}
	}
	precision := sum / float64(len(list))
	t.Logf("precision among the first five: %.3f", precision)
	if precision < 0.95 {
		t.Errorf("precision among the first five is %.3f, less than 0.95", precision)
	}
}

// texts are the title and the texts of a document.
func (d document) texts() []string {
	out := []string{d.Title}
	for _, s := range d.Sections {
		out = append(out, s.Text)
	}
	return out
}

// TestWhatOccursIsFound takes pieces from the texts at random and looks for them:
// from the beginning of a word or any Chinese character on, to anywhere.
func TestWhatOccursIsFound(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for lang, b := range siteBrowsers(t) {
		docs, random, tried := ask[[]document](b, "all"), rand.New(rand.NewPCG(1, 2)), 0
		for tried < 200 {
			d := docs[random.IntN(len(docs))]
			texts := d.texts()
			piece := pieceOf(texts[random.IntN(len(texts))], random)
			if !worthLookingFor(piece) {
				continue
			}
			tried++
			if found := ask[[]string](b, "addresses", piece); !slices.Contains(found, d.URL) {
				t.Errorf("%s: %q of %s is not found among %d", lang, piece, d.URL, len(found))
			}
		}
	}
}

// pieceOf cuts a piece of up to 24 characters out of a text, or of up to 60 if it
// is in Latin letters.
func pieceOf(text string, random *rand.Rand) string {
	runes := []rune(text)
	if len(runes) == 0 {
		return ""
	}
	from := random.IntN(len(runes))
	for from > 0 && wordRune(runes[from]) && wordRune(runes[from-1]) {
		from--
	}
	longest := 24
	if runes[from] < 0x2E80 {
		longest = 60
	}
	return string(runes[from:min(from+2+random.IntN(longest), len(runes))])
}

func wordRune(r rune) bool {
	return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == ',' || r == '.'
}

// worthLookingFor tells what the search promises to find: not marks alone, not a
// single Latin letter, not a word such as "the" alone.
func worthLookingFor(piece string) bool {
	tokens := strings.Fields(strings.ReplaceAll(search.Tokens(piece), "|", ""))
	telling := slices.ContainsFunc(tokens, func(t string) bool { return len(t) > 3 || utf8.RuneCountInString(t) == 1 && len(t) > 1 })
	return telling || len(tokens) == 1 && len(tokens[0]) > 1
}

// TestQueriesLoadLittle counts what a query fetches after the page: the script and
// the files of the index, as a server sends them.
func TestQueriesLoadLittle(t *testing.T) {
	const most = 60 << 10
	tree, err := siteTree()
	if err != nil {
		t.Fatal(err)
	}
	script := 0
	for _, p := range tree.Paths() {
		if strings.HasPrefix(p, "assets/search.") && strings.HasSuffix(p, ".js") {
			data, _ := tree.Make(p)
			script = zipped(data)
		}
	}
	if script == 0 {
		t.Fatal("there is no script")
	}
	list, search := readQueries(t), siteBrowsers(t)
	largest, total, raw := 0, 0, 0
	for _, q := range list {
		b := search[q.lang]
		b.openSite(q.lang) // anew: nothing is loaded
		b.find(q.query, filter{})
		r, sent := b.fetched()
		sent += script
		if sent > most {
			t.Errorf("%q fetches %d bytes", q.query, sent)
		}
		largest, total, raw = max(largest, sent), total+sent, max(raw, r)
	}
	t.Logf("a query fetches %d bytes on average, %d at most, of which the script is %d; %d at most before compression",
		total/len(list), largest, script, raw)
}

// TestManyPagesLoadLittle does the same for an index of 10,000 long articles, put
// together from the sentences of the plan and from rare words.
func TestManyPagesLoadLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	const most, articles = 150 << 10, 10000
	for lang, b := range corpusBrowsers(t) {
		var sentences []string
		for _, d := range ask[[]document](b, "all") {
			if d.Kind == "clause" {
				sentences = append(sentences, d.texts()...)
			}
		}
		docs := make([]search.Doc, articles)
		for i := range docs {
			docs[i] = search.Doc{Kind: "news", Year: 2026 - i/500, Long: true, URL: fmt.Sprintf("news/%d.html", i),
				Title: fmt.Sprintf("%s %d", sentences[i%len(sentences)][:min(60, len(sentences[i%len(sentences)]))], i),
				Text:  func() []search.Section { return invented(lang, sentences, uint64(i)) }}
		}
		x := search.New(docs)
		largest, total, count := 0, 0, 0
		for i, q := range readQueries(t) {
			if q.lang != lang || i%3 > 0 {
				continue
			}
			b.openIndex(x)
			b.find(q.query, filter{})
			_, sent := b.fetched()
			if sent > most {
				t.Errorf("%q fetches %d bytes", q.query, sent)
			}
			largest, total, count = max(largest, sent), total+sent, count+1
		}
		t.Logf("%s: of 10,000 articles, a query fetches %d bytes on average, %d at most", lang, total/count, largest)
	}
}

// invented is the text of article n: clauses of the plan, and words that few
// articles have.
func invented(lang locale.Lang, sentences []string, n uint64) []search.Section {
	random := rand.New(rand.NewPCG(n, 7))
	var out []search.Section
	for i := range 6 {
		text := strings.ToValidUTF8(sentences[random.IntN(len(sentences))], "")
		for range 20 {
			if lang == "zh" {
				text += string([]rune{rune(0x4E00 + random.IntN(700)*29), rune(0x4E00 + random.IntN(700)*29)}) + "；"
			} else {
				text += fmt.Sprintf(" %c%c%d", 'a'+random.IntN(26), 'a'+random.IntN(26), random.IntN(100)) + string(rune('a'+random.IntN(26))) + "tion"
			}
		}
		out = append(out, search.Section{ID: fmt.Sprint("s", i), Text: text})
	}
	return out
}
