package source

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"plansite/generator/schema"
)

// cellFace is what a number format writes around numbers: up to three sections, for
// positive and negative numbers and zero, or for those that meet a condition.
type cellFace []faceSection

// faceSection is what is written before, within and behind the digits.
type faceSection struct {
	condition           string // such as >=100
	coloured            bool
	digits              bool // the number itself is shown
	zeros               int  // digits before the point that are shown at least
	before, amid, after string
}

// parseFace reads a format code, date codes excepted.
func parseFace(code string) cellFace {
	var face cellFace
	s := faceSection{}
	for code != "" {
		token := faceToken.FindString(code)
		code = code[len(token):]
		if token == ";" {
			face = append(face, s.parted())
			s = faceSection{}
			continue
		}
		s.take(token)
	}
	face = append(face, s.parted())
	return face[:min(len(face), 3)] // the fourth is for text
}

var (
	faceToken     = regexp.MustCompile(`^(?:"[^"]*"?|[\\!_*].|\[[^\]]*\]|(?i:general)|(?i:g)/通用格式|[eE][+-]|(?s:.))`)
	faceCondition = regexp.MustCompile(`^\[([<>=]+)(-?[0-9.]+)\]$`)
	faceColour    = regexp.MustCompile(`(?i)^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]+|[黑蓝青绿洋红白黄]+色?|颜色 ?[0-9]+)\]$`)
	faceCurrency  = regexp.MustCompile(`^\[\$([^\]-]*)`)
)

// take adds a token of the code to the section.
func (s *faceSection) take(token string) {
	switch {
	case faceCondition.MatchString(token):
		s.condition = strings.Trim(token, "[]")
	case faceCurrency.MatchString(token):
		s.write(faceCurrency.FindStringSubmatch(token)[1])
	case token[0] == '[':
		s.coloured = s.coloured || faceColour.MatchString(token)
	case token[0] == '_' || token[0] == '*':
	case token[0] == '"':
		s.write(strings.Trim(token, `"`))
	case token[0] == '\\' || token[0] == '!':
		s.write(token[1:])
	case strings.Contains("0#?.,@%/", token) || utf8.RuneCountInString(token) > 1:
		s.digit(token)
	default:
		s.write(token)
	}
}

func (s *faceSection) write(text string) {
	if s.digits {
		s.after += text
	} else {
		s.before += text
	}
}

// digit makes what was written behind the digits so far stand amid them.
func (s *faceSection) digit(token string) {
	s.amid += s.after
	s.after, s.digits = "", s.digits || token != "%"
	if token == "0" && s.zeros >= 0 {
		s.zeros++
	}
	if token == "." {
		s.zeros = -s.zeros - 1 // the rest are decimals
	}
}

func (s faceSection) parted() faceSection {
	if s.zeros < 0 {
		s.zeros = -s.zeros - 1
	}
	s.before, s.amid, s.after = fold(s.before), fold(s.amid), fold(s.after)
	return s
}

// of gives the section for a number, and whether a minus is put before it: only the
// second of sections without conditions is for negative numbers alone.
func (face cellFace) of(n float64) (s faceSection, minus bool) {
	if slices.ContainsFunc(face, func(s faceSection) bool { return s.condition != "" }) {
		for _, s := range face {
			if s.condition == "" || meets(n, s.condition) {
				return s, n < 0 && !strings.HasPrefix(s.condition, "<0") && !strings.HasPrefix(s.condition, "<=0")
			}
		}
		return face[len(face)-1], n < 0
	}
	switch {
	case n < 0 && len(face) > 1:
		return face[1], false
	case n == 0 && len(face) > 2:
		return face[2], false
	}
	return face[0], n < 0
}

func meets(n float64, condition string) bool {
	bound, _ := strconv.ParseFloat(strings.TrimLeft(condition, "<>="), 64)
	switch strings.TrimRight(condition, "-.0123456789") {
	case "<":
		return n < bound
	case "<=":
		return n <= bound
	case ">":
		return n > bound
	case ">=":
		return n >= bound
	case "=":
		return n == bound
	}
	return n != bound
}

var (
	faceMinus = regexp.MustCompile(`^[¥￥$€]*(?:[-▲△]|\()[¥￥$€]*$`)
	facePlus  = regexp.MustCompile(`^[¥￥$€]*\+?[¥￥$€]*$`)
	faceDash  = regexp.MustCompile(`^[-—]+$`) // as accounts write zero
)

// honest reports whether what is shown is the number, with none but the given words
// behind it.
func (face cellFace) honest(n float64, words func(string) bool) bool {
	s, minus := face.of(n)
	if n == 0 && s.after == "" && faceDash.MatchString(s.before) {
		return true
	}
	if !s.digits || s.amid != "" {
		return false
	}
	after := s.after
	negative := faceMinus.MatchString(s.before)
	if strings.HasSuffix(s.before, "(") {
		after = strings.TrimSuffix(after, ")")
	}
	switch {
	case n < 0 && !minus:
		negative = negative || s.coloured && facePlus.MatchString(s.before)
	case negative:
		return false
	default:
		negative = facePlus.MatchString(s.before)
	}
	return negative && (after == "" || words(after))
}

// shows is what a cell shows, but for the grouping and rounding of its digits.
func (face cellFace) shows(n float64) string {
	s, minus := face.of(n)
	number := ""
	if s.digits {
		number = strings.TrimPrefix(strconv.FormatFloat(n, 'f', -1, 64), "-")
	}
	if point := strings.IndexByte(number+".", '.'); s.digits && point < s.zeros {
		number = strings.Repeat("0", s.zeros-point) + number
	}
	if s.amid != "" {
		number += "…" + s.amid + "…"
	}
	if minus {
		number = "-" + s.before + number
	} else {
		number = s.before + number
	}
	return number + s.after
}

// shortest reports whether no zeros are put before the number: an id has them.
func (face cellFace) shortest(n float64) bool {
	s, _ := face.of(n)
	return s.zeros <= len(strconv.FormatFloat(math.Trunc(math.Abs(n)), 'f', -1, 64))
}

// wordsBehind tells which words a format may write behind the numbers of a column:
// those that say no more than the column does.
func (t *table) wordsBehind(column schema.Type) func(string) bool {
	return func(words string) bool {
		switch column {
		case schema.Period, schema.Year:
			return words == "年" || words == "年度"
		case schema.Number, schema.Integer:
			noun := strings.TrimLeft(words, "百千万萬亿億%‰")
			return noun == "" || slices.Contains(t.units, words) || noun != words && slices.ContainsFunc(t.units, func(unit string) bool { return strings.TrimLeft(unit, "万亿") == noun })
		}
		return false
	}
}
