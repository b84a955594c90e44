package source

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

// maxDigits is far more than any statistic has, and keeps sums cheap.
const maxDigits = 30

var (
	groupedForm = regexp.MustCompile(`^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$`)
	nothing     = []string{"—", "——", "-", "--", "/", "无", "暂无", "缺", "n/a", "N/A", "NA", "null", "...", "…", "……"}
	powers      = map[string]int32{"百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
)

// number reads an exact decimal: 49978, 2.4, -0.35. Full-width digits are read
// as the same digits, and commas before each three digits are dropped: １２３,
// 1,234. Whatever else people write for numbers is refused, with the number to
// write instead.
func (f field) number() decimal.NullDecimal {
	f.as(schema.Number)
	if f.value == "" {
		return decimal.NullDecimal{}
	}
	if d, ok := parseNumber(f.value, f.decimalComma); ok {
		return decimal.NewNullDecimal(d)
	}
	f.fail("bad-number", diag.M("%s：%q 不是只由数字组成的数", "%s: %q is not a plain number", f.name, f.value), numberHint(f.value))
	return decimal.NullDecimal{}
}

func parseNumber(s string, decimalComma bool) (decimal.Decimal, bool) {
	s = strings.TrimSpace(narrow(s))
	if !decimalComma && groupedForm.MatchString(s) {
		s = strings.ReplaceAll(s, ",", "")
	}
	if len(s) > maxDigits || !plainNumber(s) {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(s)
	return d, err == nil
}

// plainNumber tells whether s is -?(0|[1-9][0-9]*)(.[0-9]+)?; a big table has
// too many numbers for a regexp.
func plainNumber(s string) bool {
	whole, frac, hasFrac := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return digits(whole) && (whole == "0" || whole[0] != '0') && (!hasFrac || digits(frac))
}

// digits tells whether s consists of ASCII digits, one at least.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// blank tells whether the cell is empty, or holds what people write where there
// is no value.
func (f field) blank() bool {
	return f.value == "" || slices.Contains(nothing, f.value) || slices.Contains(nothing, fold(f.value))
}
