// Package parity compares a Chinese text with its English translation: the
// numbers of both (Numbers) and the terms of the glossary (Terms). It reads
// plain text or Markdown and knows nothing of files, clauses or pages; both
// functions are pure and may be called from many goroutines.
//
// # Numbers
//
// Each text becomes a list of tokens. A token is a piece of text with the
// readings that it allows: “2022年11月3日” is one day, “2022” in English a year
// or a count, “增长1倍” one more time or twice as much. Two tokens agree when
// they share a reading, so that neither language has to be understood.
//
// A token must be matched or may be matched. Figures must, as must Chinese
// numerals that count something (三项, 第十五届, 三分之二) and English number
// words above one. Numerals in other places (第三方, 双向, 一批; both, a, first)
// may serve as the partner of a number of the other language, but are never
// missed: that is what keeps idioms from raising false alarms, without a
// dictionary of idioms. A few words are listed nevertheless (idle), because a
// measure word stands in them by accident (二次供水).
//
// Matching goes from the closest to the loosest (match): first tokens that
// must be matched and have the same qualifier, then others. What is left over
// on one side is forgiven if its value stands on the other side anyway, because
// a translation may repeat or save a repetition. What is left over on both
// sides is paired as a difference; the rest is missing on one side.
//
// Figures inside code, link targets, addresses and clause ids do not count.
//
// Limits: values are compared, not what they are the values of. Two figures of
// the same clause exchanged with one another go unnoticed, as does 1 written as
// a word in one language only, a rise rendered as a fall, and a unit other than
// money, percent, points, times and dates (公里 as miles). Numbers that only one
// language needs (今年 as 2026) are listed as Exceptions.
//
// # Terms
//
// The terms of the glossary are searched in the Chinese, the longest first, so
// that 认证 does not count inside 产品认证. The rendering is then searched among
// the stems of the English words: without case, plural, articles, “and”,
// hyphens and possessives, first as a sequence and then, for a rendering of
// several words, in any order within a short stretch (certification of green
// products). A short form in parentheses, such as (SAMR), is a rendering too.
//
// Why no library: those for number words (numwords and the like) read one
// language each and give no place, no qualifier and no doubt.
package parity

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"
)

// Kind says in what way the two texts disagree about a number.
type Kind string

const (
	MissingInEN      Kind = "missing_in_en"     // the Chinese number is not in the English
	MissingInZH      Kind = "missing_in_zh"     // the English number is not in the Chinese
	Differs          Kind = "differs"           // another value, unit or currency
	QualifierDiffers Kind = "qualifier_differs" // the same value, but 以上, 不超过, 约 and the like differ
)

// Piece is a number as a text has it, its qualifier included where that is in
// question. Offset counts characters from 0. Values are one decimal, or year,
// month and day; a percentage is a share (70% is 0.7), a name (ISO 9001) has none.
// A Piece without Text stands for a number that is not there.
type Piece struct {
	Text   string
	Offset int
	Values []decimal.Decimal
}

// Finding is one number that the two texts do not agree on.
type Finding struct {
	Kind   Kind
	ZH, EN Piece
}

// Numbers compares the numbers of a Chinese text and its English translation
// and gives what does not agree, in the order of the Chinese text; what only
// the English has comes last.
func Numbers(zh, en string) []Finding { return numbers(zh, en, nil) }

// Numbers is the function [Numbers] with the names of the glossary in which a number
// stands, such as 5G: where both texts have one, its number is no figure.
func (g *Glossary) Numbers(zh, en string) []Finding { return numbers(zh, en, g.named) }

func numbers(zh, en string, names []named) []Finding {
	chinese, english := readChinese(zh), readEnglish(en)
	for _, n := range names {
		n.free(chinese, english)
	}
	found := match(chinese, english)
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(btoi(a.ZH.Text == ""), btoi(b.ZH.Text == "")),
			cmp.Compare(a.ZH.Offset, b.ZH.Offset),
			cmp.Compare(a.EN.Offset, b.EN.Offset))
	})
	return found
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
