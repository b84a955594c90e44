package translation

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// LockFile is where acceptances are kept, one a line, so that a version control
// system shows who accepted what and joins the work of two reviewers:
//
//	t01-1 en 3f5a0c9d1e22 88b1c02fe7a4 2026-11-23 王晓明
//
// A pair that is recorded only has "-" for the name.
const LockFile = "content/translations.lock"

const lockHead = `# 译文记录，由 go run ./generator translation record 和 accept 写入，不要手改。
# Pairs of texts, written by those commands; not to be edited by hand.
# unit language original translation on reviewer (- for none)
`

// nobody stands for the reviewer of a pair that is recorded only.
const nobody = "-"

var lockLine = regexp.MustCompile(`^([a-z0-9][a-z0-9/-]*) ([a-z][a-zA-Z-]*) ([0-9a-f]{12}) ([0-9a-f]{12}) ([0-9]{4}-[0-9]{2}-[0-9]{2}) (\S.*)$`)

// ParseLock reads a lock file. What is not as [FormatLock] writes it is an error:
// an acceptance that is guessed at is none.
func ParseLock(file, text string) ([]*site.Review, diag.List) {
	var problems diag.List
	var out []*site.Review
	seen := map[key]diag.Pos{}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		pos := diag.Pos{File: file, Line: i + 1}
		r := parseLine(line)
		if r == nil {
			problems.AddError(pos, "translation-lock", diag.M("这一行不是审定记录：%q", "this line is no record of a review: %q", line),
				diag.M("恢复这个文件以前的版本；这一行有用的，再运行 translation accept", "restore an earlier version of this file; if the line meant something, run translation accept again"))
			continue
		}
		k := key{r.Unit, r.Lang}
		if old, twice := seen[k]; twice {
			problems.AddError(pos, "translation-lock", diag.M("%q 的译文（%s）在第 %d 行已有记录", "the translation of %q (%s) is already in line %d", r.Unit, r.Lang, old.Line),
				diag.M("删去两行，再运行 translation accept %[1]s", "delete both lines and run translation accept %[1]s", r.Unit))
			continue
		}
		r.Pos, seen[k] = pos, pos
		out = append(out, r)
	}
	return out, problems
}

func parseLine(line string) *site.Review {
	m := lockLine.FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	on, err := locale.ParseDate(m[5])
	if err != nil {
		return nil
	}
	r := &site.Review{Unit: m[1], Lang: locale.Lang(m[2]), Original: m[3], Translation: m[4], On: on}
	if m[6] != nobody {
		r.Reviewer = m[6]
	}
	return r
}

// FormatLock writes a lock file, sorted by unit and language.
func FormatLock(reviews []*site.Review) string {
	sorted := slices.Clone(reviews)
	slices.SortFunc(sorted, func(a, b *site.Review) int {
		return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Lang, b.Lang))
	})
	var b strings.Builder
	b.WriteString(lockHead)
	for _, r := range sorted {
		fmt.Fprintf(&b, "%s %s %s %s %s %s\n", r.Unit, r.Lang, r.Original, r.Translation, r.On, cmp.Or(r.Reviewer, nobody))
	}
	return b.String()
}

// Accept gives the reviews with those of units in place of their former ones.
// Reviews of what is not among the units are kept: an article that is not public
// today may be tomorrow. A unit that is not [Unit.Readable] cannot be accepted.
func Accept(reviews []*site.Review, units []Unit, reviewer string, on locale.Date) []*site.Review {
	return put(reviews, units, reviewer, on)
}

// Record returns the reviews with those of units as they are now that have none, or
// whose texts have both changed since, and these units. Refused are the units whose
// original has changed and whose translation has not: that it still fits is for a
// person to say, by [Accept].
func Record(reviews []*site.Review, units []Unit, on locale.Date) (all []*site.Review, recorded, refused []Unit) {
	for _, u := range units {
		switch {
		case !u.Readable():
		case u.Review == nil:
			recorded = append(recorded, u)
		case u.originalChanged() && !u.translationChanged():
			refused = append(refused, u)
		case u.translationChanged() && (u.originalChanged() || !u.Review.Accepted()):
			recorded = append(recorded, u)
		}
	}
	return put(reviews, recorded, "", on), recorded, refused
}

// put returns the reviews with those of the units as they are now.
func put(reviews []*site.Review, units []Unit, reviewer string, on locale.Date) []*site.Review {
	anew := map[key]bool{}
	var out []*site.Review
	for _, u := range units {
		if !u.Readable() {
			continue
		}
		anew[key{u.ID, u.Lang}] = true
		out = append(out, &site.Review{Unit: u.ID, Lang: u.Lang, Original: u.digest(u.from), Translation: u.digest(u.Lang), On: on, Reviewer: reviewer})
	}
	for _, r := range reviews {
		if !anew[key{r.Unit, r.Lang}] {
			out = append(out, r)
		}
	}
	return out
}
