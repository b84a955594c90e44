package parity

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	wordOnes  = `one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`
	wordTens  = `twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`
	wordSizes = `hundred|thousand|million|billion|trillion`
	numeralEN = `(?:zero|` + wordOnes + `|` + wordTens + `|` + wordSizes + `)`
	// wordNumber is one number in words or several next to each other; words tells them apart.
	wordNumber = numeralEN + `(?:(?:[ -]|[ -]and[ -])` + numeralEN + `)*`
)

var wordValues = func() map[string]int64 {
	values := map[string]int64{"zero": 0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
	for i, w := range strings.Split(wordOnes, "|") {
		values[w] = int64(i + 1)
	}
	for i, w := range strings.Split(wordTens, "|") {
		values[w] = int64(i+2) * 10
	}
	return values
}()

// spelled is a number in words and its place in the text that was read.
type spelled struct {
	value      decimal.Decimal
	start, end int
	bare       bool // a size alone: hundred, million
}

var wordPattern = regexp.MustCompile(`[a-z]+`)

// words reads “two hundred and five” as one number and “two three” as two.
func words(s string) []spelled {
	s = strings.ToLower(s)
	var list []spelled
	var sum speller
	for _, at := range wordPattern.FindAllStringIndex(s, -1) {
		word := s[at[0]:at[1]]
		v, ok := wordValues[word]
		switch {
		case !ok: // and
			sum.closed = sum.closed || sum.last < 100
			continue
		case sum.open && !sum.closed && sum.takes(v):
			list[len(list)-1].end = at[1]
			list[len(list)-1].bare = false
		default:
			sum = speller{open: true}
			list = append(list, spelled{start: at[0], end: at[1], bare: v >= 100})
		}
		sum.add(v)
		list[len(list)-1].value = decimal.NewFromInt(sum.total + sum.part)
	}
	return list
}

// speller adds up one number: whole thousands in total, the rest in part.
type speller struct {
	total, part, last int64
	open, closed      bool
}

// takes tells whether a word can follow the last one within a number.
func (s speller) takes(v int64) bool {
	switch {
	case v >= 100:
		return s.last > 0 && (v > s.last || s.last < 100)
	case s.last >= 100:
		return true
	}
	return s.last >= 20 && v < 10 && v > 0
}

func (s *speller) add(v int64) {
	switch {
	case v == 100:
		s.part = max(s.part, 1) * 100
	case v >= 1000:
		s.total += max(s.part, 1) * v
		s.part = 0
	default:
		s.part += v
	}
	s.last = v
}

var ordinalNames = func() map[string]int {
	names := map[string]int{}
	ones := "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	for i, w := range strings.Fields(ones) {
		names[w] = i + 1
	}
	for i, w := range strings.Fields("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth") {
		names[w] = (i + 2) * 10
	}
	return names
}()

var ordinalWord = regexp.MustCompile(`(?i)\b(?:(` + wordTens + `)[ -])?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)(ly)?\b`)

var (
	timeSecond = regexp.MustCompile(`(?i)(?:\d|\bper|\ba|\bone|\beach) $`)
	roman      = map[byte]int{'i': 1, 'v': 5, 'x': 10}
)

// ordinals reads twenty-first; first and firstly are never missed.
func ordinals(m found) ([]token, bool) {
	word := strings.ToLower(m.group(2))
	if word == "second" && m.group(1) == "" && timeSecond.MatchString(m.before(m.start())) {
		return perhaps(readInts(ordinal, 2))
	}
	n := ordinalNames[word] + int(wordValues[strings.ToLower(m.group(1))])
	if n == 1 || m.group(3) != "" {
		return perhaps(readInts(ordinal, n), readInts(mark, n), readInts(count, n))
	}
	return one(readInts(ordinal, n), readInts(mark, n))
}

// romanValue reads I to XXXIX, or 0.
func romanValue(s string) int {
	sum, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := roman[s[i]|' ']
		if v == 0 {
			return 0
		}
		if v < last {
			v = -v
		}
		sum += v
		last = max(last, v)
	}
	return sum
}

// markValue reads the number of a heading: III or 3.
func markValue(s string) int {
	if n := romanValue(s); n > 0 {
		return n
	}
	return hanInt(s)
}
