package parity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// sort is what kind of number a reading takes a piece of text for.
type sort byte

const (
	count    sort = iota + 1 // 12项, twelve; also a plain figure
	share                    // 70%, 三分之二, half
	points                   // percentage points
	times                    // 3倍, double
	ordinal                  // 第15个, 15th, Box 1
	mark                     // 一、 （一） I. (I) 1.
	year                     // 2025年
	month                    // 2021年7月, or 7月
	day                      // 2022年11月3日, or 11月3日
	clock                    // 9:30
	halfyear                 // 上半年
	decade                   // 1990s
	name                     // ISO9001
	single                   // 1个, which English may give as an article
)

// reading is one way to understand a piece of text. Readings are equal when
// their keys are.
type reading struct {
	sort   sort
	values []decimal.Decimal
	key    string
}

func read(s sort, values ...decimal.Decimal) reading {
	var key strings.Builder
	key.WriteByte('a' + byte(s))
	for _, v := range values {
		key.WriteByte(' ')
		key.WriteString(v.String())
	}
	return reading{s, values, key.String()}
}

func readInts(s sort, values ...int) reading {
	list := make([]decimal.Decimal, len(values))
	for i, v := range values {
		list[i] = decimal.NewFromInt(int64(v))
	}
	return read(s, list...)
}

// readName takes a name with digits without its spaces, hyphens and case: ISO 9001 is ISO9001.
func readName(text string) reading {
	key := strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r == '.':
			return r
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return -1
	}, text)
	return reading{sort: name, key: "name " + key}
}

var hundred = decimal.NewFromInt(100)

func percent(d decimal.Decimal) reading { return read(share, d.Div(hundred)) }

// token is a number in a text, from start to end in bytes of the prose.
type token struct {
	start, end int
	readings   []reading
	must       bool   // has to be matched; otherwise it only may be
	money      string // CNY, USD…, or ""
	unit       string // the measure word or sign after the number
	open       bool   // a plain figure, which may share the unit of its neighbour
	lend       lend   // how a neighbour shares this unit, or nil
	qualifier  qualifier
}

// agreed is the reading that two tokens share. Two names are compared as names
// alone, though each might be a figure after a word.
func (t token) agreed(u token) (reading, bool) {
	if t.money != "" && u.money != "" && t.money != u.money {
		return reading{}, false
	}
	names := t.is(name) && u.is(name)
	for _, a := range t.readings {
		for _, b := range u.readings {
			if a.key == b.key && (a.sort == name || !names) {
				return a, true
			}
		}
	}
	return reading{}, false
}

func (t token) agrees(u token) bool {
	_, ok := t.agreed(u)
	return ok
}

func (t token) is(s sort) bool {
	for _, r := range t.readings {
		if r.sort == s {
			return true
		}
	}
	return false
}
