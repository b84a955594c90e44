package check_test

import (
	"testing"

	"plansite/generator/check"
	"plansite/generator/locale"
	"plansite/generator/site"
)

func TestOnlyWhatAgreedIsRemembered(t *testing.T) {
	s := &site.Site{Config: site.Config{Languages: []locale.Lang{"zh", "en"}}}
	zh := site.ArticleSource{File: "content/news/a/zh.md", Lang: "zh", Text: "有12个村。"}
	right := site.ArticleSource{File: "content/news/a/en.md", Lang: "en", Text: "There are 12 villages."}
	wrong := right
	wrong.Text = "There are 21 villages."
	first := check.NewAgreed("1", nil)
	compare := check.Translations(s, first)
	for range 2 {
		if n := len(compare(zh, right)); n != 0 {
			t.Errorf("the right pair has %d problems", n)
		}
		if n := len(compare(zh, wrong)); n != 1 {
			t.Errorf("the wrong pair has %d problems", n)
		}
	}
	kept := first.Bytes()
	if len(kept) != 16 {
		t.Fatalf("%d bytes are kept, not those of one pair", len(kept))
	}
	again := check.NewAgreed("1", kept)
	check.Translations(s, again)(zh, right)
	if string(again.Bytes()) != string(kept) {
		t.Error("a pair is not known again")
	}
	changed := *s
	changed.Terms = []*site.Term{{Text: locale.Text{"zh": "村", "en": "hamlet"}}}
	for name, other := range map[string]*check.Agreed{"another program": check.NewAgreed("2", kept), "another glossary": check.NewAgreed("1", kept)} {
		with := s
		if name == "another glossary" {
			with = &changed
		}
		check.Translations(with, other)(zh, right)
		if string(other.Bytes()) == string(kept) {
			t.Errorf("%s takes the pair for compared", name)
		}
	}
}
