package translation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// texts is a site of one clause and one article, "" being no text.
func texts(zh, en, articleZH, articleEN string) *site.Site {
	s := &site.Site{Config: site.Config{Languages: []locale.Lang{"zh", "en"}}}
	s.Plan.Add(&site.Clause{ID: "g-1", Text: clauseTexts(zh, en)})
	a := &site.Article{Text: map[locale.Lang]*site.ArticleText{}}
	for lang, words := range map[locale.Lang]string{"zh": articleZH, "en": articleEN} {
		if words != "" {
			a.Text[lang] = &site.ArticleText{Pos: diag.Pos{File: "content/pages/about/" + string(lang) + ".md", Line: 1}, Digest: func() string { return Digest(words) }}
		}
	}
	s.Pages = []*site.Article{a}
	return s
}

func clauseTexts(zh, en string) map[locale.Lang]*site.ClauseText {
	t := map[locale.Lang]*site.ClauseText{}
	for lang, words := range map[locale.Lang]string{"zh": zh, "en": en} {
		if words != "" {
			t[lang] = &site.ClauseText{Pos: diag.Pos{File: "content/plan/" + string(lang) + ".md", Line: 1}, Plain: words}
		}
	}
	return t
}

func TestAcceptanceHoldsForTheWordsOfBothTexts(t *testing.T) {
	before := texts("每月1次", "once a month", "关于", "About")
	reviews := Accept(nil, Units(before), "王晓明", locale.Date{Year: 2026, Month: 11, Day: 23})
	for _, c := range []struct {
		name            string
		site            *site.Site
		clause, article State
	}{
		{"nothing changed", texts("每月1次", "once a month", "关于", "About"), Reviewed, Reviewed},
		{"the originals changed", texts("每月2次", "once a month", "介绍", "About"), Stale, Stale},
		{"the translations changed", texts("每月1次", "monthly", "关于", "On"), Changed, Changed},
		{"both changed", texts("每月2次", "twice a month", "介绍", "Introduction"), Stale, Stale},
		{"the translations are gone", texts("每月1次", "", "关于", ""), Missing, Missing},
	} {
		c.site.Reviews = reviews
		units := Units(c.site)
		if len(units) != 2 || units[0].ID != "g-1" || units[1].ID != "pages/about" || units[0].State != c.clause || units[1].State != c.article {
			t.Errorf("%s: %+v; want %s and %s", c.name, units, c.clause, c.article)
		}
	}
	for _, u := range Units(before) {
		if u.State != Unreviewed {
			t.Errorf("without reviews %s is %s", u.ID, u.State)
		}
	}
}

// TestRecordKeepsPairs: a pair is recorded when it is new, or both of its texts are.
func TestRecordKeepsPairs(t *testing.T) {
	day := locale.Date{Year: 2026, Month: 11, Day: 23}
	before := texts("每月1次", "once a month", "", "")
	records, _, _ := Record(nil, Units(before)[:1], day)
	reviews := Accept(nil, Units(before)[:1], "王晓明", day)
	for _, c := range []struct {
		name              string
		known             []*site.Review
		zh, en            string
		state             State
		recorded, refused int
	}{
		{"nothing is known", nil, "每月1次", "once a month", Unreviewed, 1, 0},
		{"recorded, as it was", records, "每月1次", "once a month", Unreviewed, 0, 0},
		{"recorded, the original changed", records, "每月2次", "once a month", Stale, 0, 1},
		{"recorded, the translation changed", records, "每月1次", "monthly", Unreviewed, 1, 0},
		{"recorded, both changed", records, "每月2次", "twice a month", Stale, 1, 0},
		{"recorded, the translation gone", records, "每月1次", "", Missing, 0, 0},
		{"reviewed, as it was", reviews, "每月1次", "once a month", Reviewed, 0, 0},
		{"reviewed, the original changed", reviews, "每月2次", "once a month", Stale, 0, 1},
		{"reviewed, the translation changed", reviews, "每月1次", "monthly", Changed, 0, 0},
		{"reviewed, both changed", reviews, "每月2次", "twice a month", Stale, 1, 0},
	} {
		s := texts(c.zh, c.en, "", "")
		s.Reviews = c.known
		units := Units(s)[:1]
		all, recorded, refused := Record(s.Reviews, units, day)
		if units[0].State != c.state || len(recorded) != c.recorded || len(refused) != c.refused {
			t.Errorf("%s: %s, %d recorded, %d refused", c.name, units[0].State, len(recorded), len(refused))
		}
		s.Reviews = all
		if after := Units(s)[0].State; c.recorded > 0 && after != Unreviewed || c.recorded == 0 && after != c.state {
			t.Errorf("%s: afterwards it is %s", c.name, after)
		}
	}
}

func TestArticlesNobodyReviewedAreNotRead(t *testing.T) {
	s := texts("甲", "A", "乙", "B")
	for _, text := range s.Pages[0].Text {
		text.Digest = func() string { t.Error("an article was read"); return "" }
	}
	if n := Count(Units(s))[Unreviewed]; n != 2 {
		t.Errorf("%d unreviewed, want 2", n)
	}
}

func TestAcceptKeepsWhatItDoesNotName(t *testing.T) {
	day := locale.Date{Year: 2026, Month: 11, Day: 23}
	hidden := &site.Review{Unit: "news/hidden", Lang: "en", Original: "000000000000", Translation: "111111111111", On: day, Reviewer: "A. Person"}
	french := &site.Review{Unit: "g-1", Lang: "fr", Original: "000000000000", Translation: "222222222222", On: day, Reviewer: "Une Personne"}
	once := Accept([]*site.Review{hidden, french}, Units(texts("甲", "A", "乙", ""))[:1], "王晓明", day)
	twice := Accept(once, Units(texts("丙", "C", "乙", ""))[:1], "李小红", day)
	got := strings.TrimPrefix(FormatLock(twice), lockHead)
	want := "g-1 en " + Digest("丙") + " " + Digest("C") + " 2026-11-23 李小红\n" +
		"g-1 fr 000000000000 222222222222 2026-11-23 Une Personne\n" +
		"news/hidden en 000000000000 111111111111 2026-11-23 A. Person\n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTextsThatCannotBeReadAreNotAccepted(t *testing.T) {
	s := texts("甲", "A", "乙", "B")
	s.Pages[0].Text["en"].Digest = func() string { return "" }
	for _, r := range Accept(nil, Units(s), "王晓明", locale.Date{Year: 2026, Month: 11, Day: 23}) {
		if r.Unit != "g-1" {
			t.Errorf("%s was accepted", r.Unit)
		}
	}
}

func TestDamagedLocksAreErrors(t *testing.T) {
	const good = "g-1 en 000000000000 111111111111 2026-11-23 王晓明\n"
	for _, c := range []struct{ name, lock, want string }{
		{"right", lockHead + good, ""},
		{"empty", "", ""},
		{"doubled", good + good, `f:2: error: the translation of "g-1" (en) is already in line 1 (translation-lock)`},
		{"conflict", "<<<<<<< HEAD\n" + good, `f:1: error: this line is no record of a review: "<<<<<<< HEAD" (translation-lock)`},
		{"short digest", strings.Replace(good, "0000", "", 1), "f:1: error: this line is no record"},
		{"no such day", strings.Replace(good, "11-23", "11-31", 1), "f:1: error: this line is no record"},
		{"no reviewer", strings.Replace(good, " 王晓明", "", 1), "f:1: error: this line is no record"},
	} {
		_, problems := ParseLock("f", c.lock)
		if got := problems.Error(); !strings.HasPrefix(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// FuzzLock holds that what is read without a problem is written as it was read.
func FuzzLock(f *testing.F) {
	f.Add(lockHead + "g-1 en 000000000000 111111111111 2026-11-23 王晓明\n")
	f.Add("g-1 en 000000000000 111111111111 2026-11-23 -\n")
	f.Add("pages/about zh-Hant 000000000000 111111111111 2024-02-29 A  B\r\n")
	f.Fuzz(func(t *testing.T, lock string) {
		reviews, problems := ParseLock("f", lock)
		if len(problems) > 0 {
			return
		}
		again, problems := ParseLock("f", FormatLock(reviews))
		if len(problems) > 0 || len(again) != len(reviews) || FormatLock(again) != FormatLock(reviews) {
			t.Errorf("%q is read as %q", lock, FormatLock(again))
		}
	})
}
