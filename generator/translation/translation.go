// Package translation tells how far each translated text can be relied on. A
// unit is a clause of the plan or an article; its translation is accepted by a
// person, and the acceptance holds for the words that both texts had then:
//
//	reviewed    both texts are as they were accepted
//	stale       the original has changed since it was accepted or recorded,
//	            whatever became of the translation
//	changed     the translation has changed since it was accepted, the original has not
//	unreviewed  nobody has accepted it
//	missing     there is none
//
// Acceptances, and pairs of texts that are recorded only, are kept in the lock file,
// one a line: lock.go. States are
// compared by what a reader reads, so that neither a date of publication nor
// the markup nor the generator's own HTML makes a translation stale.
package translation

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// State says how far a translation can be relied on.
type State string

const (
	Reviewed   State = "reviewed"
	Stale      State = "stale"
	Changed    State = "changed"
	Unreviewed State = "unreviewed"
	Missing    State = "missing"
)

// States are all states, those that want work first.
var States = []State{Stale, Changed, Missing, Unreviewed, Reviewed}

// Unit is a text of the authentic language and its translation into one other.
type Unit struct {
	ID      string
	Lang    locale.Lang
	Clause  *site.Clause  // nil for an article
	Article *site.Article // nil for a clause
	Pos     diag.Pos      // of the translation; of the original where there is none
	Origin  diag.Pos      // of the original
	State   State
	Review  *site.Review // the last acceptance or record; nil where there was none

	digest func(locale.Lang) string
	from   locale.Lang
}

// Units gives the state of every translation of s, by language, in reading order.
func Units(s *site.Site) []Unit {
	accepted := map[key]*site.Review{}
	for _, r := range s.Reviews {
		accepted[key{r.Unit, r.Lang}] = r
	}
	var out []Unit
	from := s.Config.Authentic()
	for _, lang := range s.Config.Languages[1:] {
		add := func(u Unit) {
			u.from, u.Lang, u.Review = from, lang, accepted[key{u.ID, lang}]
			if u.Pos.File == "" {
				u.State, u.Pos = Missing, u.Origin
			} else {
				u.State = u.compare()
			}
			out = append(out, u)
		}
		for _, c := range s.Plan.Clauses {
			add(Unit{ID: c.ID, Clause: c, Pos: c.Pos(lang), Origin: c.Pos(from),
				digest: func(l locale.Lang) string { return Digest(c.Plain(l)) }})
		}
		for a := range s.Articles() {
			if text := a.Text[from]; text != nil {
				add(articleUnit(a, text, a.Text[lang]))
			}
		}
	}
	return out
}

// key names a translation: a unit and the language it is translated into.
type key struct {
	unit string
	lang locale.Lang
}

// ArticleID is the id of an article as a unit: its folder below content/, which
// has a slash where a clause's id has none.
func ArticleID(text *site.ArticleText) string {
	return strings.TrimPrefix(path.Dir(text.Pos.File), "content/")
}

func articleUnit(a *site.Article, original, translation *site.ArticleText) Unit {
	u := Unit{ID: ArticleID(original), Article: a, Origin: original.Pos,
		digest: func(l locale.Lang) string { return a.Text[l].Digest() }}
	if translation != nil {
		u.Pos = translation.Pos
	}
	return u
}

// compare asks for digests only where there is something to compare them with:
// that of an article is made by reading its file.
func (u Unit) compare() State {
	switch {
	case u.Review == nil:
		return Unreviewed
	case u.originalChanged():
		return Stale
	case !u.Review.Accepted():
		return Unreviewed
	case u.translationChanged():
		return Changed
	}
	return Reviewed
}

func (u Unit) originalChanged() bool    { return u.digest(u.from) != u.Review.Original }
func (u Unit) translationChanged() bool { return u.digest(u.Lang) != u.Review.Translation }

// Readable tells whether both texts are there to be compared: the file of an
// article may hold what is no text.
func (u Unit) Readable() bool {
	return u.State != Missing && u.digest(u.from) != "" && u.digest(u.Lang) != ""
}

// Digest stands for words in the lock file: 12 hexadecimal digits, enough to
// tell any two versions of one text apart and to compare by eye.
func Digest(words string) string {
	sum := sha256.Sum256([]byte(words))
	return hex.EncodeToString(sum[:6])
}

// Count tells how many units are in each state.
func Count(units []Unit) map[State]int {
	count := map[State]int{}
	for _, u := range units {
		count[u.State]++
	}
	return count
}
