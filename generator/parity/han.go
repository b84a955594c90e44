package parity

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	arabic   = `(?:\d{1,3}(?:,\d{3})+\d*(?:\.\d+)?|\d+(?:\.\d+)?)`
	han      = `[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+`
	hanSmall = `[一二两三四五六七八九十]{1,3}`
	// hanNumber is a number with its magnitude: 663万, 1.2万亿, 1亿3000万, 二十四.
	hanNumber = `(?:` + arabic + `(?:\s?[百千万亿]+(?:\d+[千百万]+)*)?|` + han + `(?:点[〇零一二三四五六七八九]+)?)`
)

// longest is how many bytes a number may have; longer runs of numerals are none.
const longest = 60

var hanDigits = map[rune]int64{
	'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
}

var hanUnits = []struct {
	word string
	size decimal.Decimal
}{
	{"亿", decimal.New(1, 8)}, {"万", decimal.New(1, 4)}, {"千", decimal.New(1, 3)},
	{"百", decimal.New(1, 2)}, {"十", decimal.New(1, 1)},
}

var formal = strings.NewReplacer("拾", "十", "佰", "百", "仟", "千", " ", "", ",", "")

// hanValue reads a number in figures, Chinese numerals or both: 1.2万亿,
// 1亿3000万, 二十四, 三万五, 二〇二五.
func hanValue(s string) (decimal.Decimal, bool) {
	if len(s) > longest {
		return decimal.Zero, false
	}
	s = formal.Replace(s)
	if whole, decimals, ok := strings.Cut(s, "点"); ok {
		return hanDecimal(whole, decimals)
	}
	for _, u := range hanUnits {
		if left, right, ok := cutLast(s, u.word); ok {
			return hanSum(left, right, u.size)
		}
	}
	if d, err := decimal.NewFromString(s); err == nil {
		return d, true
	}
	sum := decimal.Zero
	for _, r := range s {
		digit, ok := hanDigits[r]
		if !ok {
			return decimal.Zero, false
		}
		sum = sum.Shift(1).Add(decimal.NewFromInt(digit))
	}
	return sum, s != ""
}

// hanSum is left × size + right. A last single numeral counts the next lower
// unit: 三万五 is 35,000; a left side that is missing is 1: 十二.
func hanSum(left, right string, size decimal.Decimal) (decimal.Decimal, bool) {
	sum := size
	if left != "" {
		d, ok := hanValue(left)
		if !ok {
			return d, false
		}
		sum = d.Mul(size)
	}
	if right == "" {
		return sum, true
	}
	rest, ok := hanValue(right)
	if len([]rune(right)) == 1 && size.GreaterThan(decimal.NewFromInt(10)) {
		rest = rest.Mul(size).Shift(-1)
	}
	return sum.Add(rest), ok
}

// hanDecimal is 三点五: the numerals after 点 are decimals one by one.
func hanDecimal(whole, decimals string) (decimal.Decimal, bool) {
	a, ok := hanValue(whole)
	b, ok2 := hanValue(decimals)
	return a.Add(b.Shift(-int32(len([]rune(decimals))))), ok && ok2
}

func cutLast(s, word string) (left, right string, ok bool) {
	i := strings.LastIndex(s, word)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(word):], true
}

// hanInt reads a small whole number, or 0.
func hanInt(s string) int {
	d, ok := hanValue(strings.TrimSpace(s))
	if !ok || !d.IsInteger() {
		return 0
	}
	return int(d.IntPart())
}

var onlyDigits = regexp.MustCompile(`^[一二两三四五六七八九]{2,}$`)

// approximate tells 三四 (three or four) from a number, vague 百 and 千万 from 一百.
func approximate(s string) bool { return onlyDigits.MatchString(s) }

func vague(s string) bool {
	return strings.HasPrefix(s, "百") || strings.HasPrefix(s, "千") || strings.HasPrefix(s, "万") || strings.HasPrefix(s, "亿")
}
