package source

import (
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// numberFormat is what a cell's format makes of its number for whoever looks at it.
type numberFormat struct {
	date, month, day bool   // a date or a time of day; with a month, with a day
	percent          bool   // a share shown as a percentage
	scaled           bool   // divided for show: 130010000000 as 1300.10亿
	worded           bool   // a date with other words than 年, 月 and the like
	hidden           bool   // not shown at all
	magnitude        string // 万, 亿, % or ‰ written behind the number
}

// plain reports whether the cell shows the number that it holds.
func (f numberFormat) plain() bool { return f == numberFormat{} }

// builtInFormats are those of the numbered formats that are not plain.
var builtInFormats = map[int]string{
	9: "0%", 10: "0.00%", 14: "yyyy-m-d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-m-d h:mm",
	27: "yyyy/m", 28: "m/d", 29: "m/d", 30: "m-d-yy", 31: "yyyy/m/d", 32: "h/mm", 33: "h/mm", 34: "h/mm", 35: "h/mm", 36: "yyyy/m", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
	50: "yyyy/m", 51: "m/d", 52: "yyyy/m", 53: "m/d", 54: "m/d", 55: "yyyy/m", 56: "m/d", 57: "yyyy/m", 58: "m/d",
}

func formatOf(style *excelize.Style) numberFormat {
	if style.CustomNumFmt != nil {
		return parseFormat(*style.CustomNumFmt)
	}
	return parseFormat(builtInFormats[style.NumFmt])
}

var (
	formatBracket = regexp.MustCompile(`\[[^\]]*\]`)
	elapsedTime   = regexp.MustCompile(`(?i)\[(?:h+|m+|s+)\]`)
	formatNoise   = regexp.MustCompile(`(?i)general|g/通用格式|e[+-]|_.|\*.`)
	literalPoint  = regexp.MustCompile(`[0#?](?:"[.．]"|[\\!][.．])[0#?]`)
	quotedPart    = regexp.MustCompile(`"[^"]*"|[\\!].`)
	scalingComma  = regexp.MustCompile(`[0#?],+(?:[^0#?,]|$)`)
	magnitudes    = regexp.MustCompile(`[百千万萬亿億%‰]+`)
	dateWords     = regexp.MustCompile(`[^\x00-\x7f年月日号时時分秒上下午星期周　－／]`)
	mayBeMonth    = regexp.MustCompile(`(?i)m`)
)

// parseFormat reads a format code. What one of its sections does – that of the
// negative numbers, say – is said of all: a sheet that mixes them is told about.
func parseFormat(code string) numberFormat {
	var f numberFormat
	f.date = elapsedTime.MatchString(code)
	code = formatBracket.ReplaceAllString(code, "")
	f.scaled = literalPoint.MatchString(code)
	worded := dateWords.MatchString(code)
	f.hidden = code != "" && strings.Trim(code, "; ") == ""
	for _, text := range quotedPart.FindAllString(code, -1) {
		f.magnitude += magnitudes.FindString(text)
	}
	code = strings.ToLower(formatNoise.ReplaceAllString(quotedPart.ReplaceAllString(code, ""), ""))
	for section := range strings.SplitSeq(code, ";") {
		f.scaled = f.scaled || scalingComma.MatchString(section)
		f.percent = f.percent || strings.Contains(section, "%")
		f.date = f.date || strings.ContainsAny(section, "ydhs") || strings.Contains(section, "aaa") || mayBeMonth.MatchString(section)
	}
	f.worded = f.date && worded
	f.day, f.month = f.date && strings.Contains(code, "d"), f.date && strings.Contains(code, "m")
	bare := magnitudes.FindString(strings.ReplaceAll(code, "%", ""))
	if f.magnitude == "" {
		f.magnitude = bare
	}
	return f
}
