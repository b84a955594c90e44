package parity

import (
	"regexp"
	"strconv"
	"strings"
)

const (
	hanYear  = `(\d{4}|[〇零一二三四五六七八九]{4})`
	hanMonth = `(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])`
	hanDay   = `([12]\d|3[01]|0?[1-9]|三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[一二三四五六七八九])`
)

var chineseDates = slicesOf(isoDates,
	rule{regexp.MustCompile(hanYear + `\s?年\s?` + hanMonth + `\s?月\s?` + hanDay + `\s?[日号]`), hanDate(day)},
	rule{regexp.MustCompile(hanYear + `\s?年\s?` + hanMonth + `\s?月份?`), hanDate(month)},
	rule{regexp.MustCompile(hanMonth + `\s?月\s?` + hanDay + `\s?[日号]`), hanDate(day)},
	rule{regexp.MustCompile(`([二三四五六七八九]十|\d0)年代`), hanDecade},
	rule{regexp.MustCompile(hanYear + `\s?年度?`), func(m found) ([]token, bool) {
		y := hanInt(m.group(1))
		if y < 1800 || y > 2199 || followsFigure(m) {
			return nil, false
		}
		return []token{{readings: []reading{readInts(year, y)}, must: true, lend: lendYear(y)}}, true
	}},
	rule{regexp.MustCompile(hanMonth + `\s?月份?`), hanDate(month)},
	rule{regexp.MustCompile(`(\d{1,2})·(\d{1,2})`), func(m found) ([]token, bool) {
		mon, d := hanInt(m.group(1)), hanInt(m.group(2))
		return one(readInts(day, mon, d), readName(m.group(1)+"."+m.group(2)))
	}},
	rule{regexp.MustCompile(`(上午|下午|晚上|晚|凌晨|早上|中午)?\s?(\d{1,2})\s?[:：]\s?(\d{2})`), hanClock},
	rule{regexp.MustCompile(`(上午|下午|晚上|晚|凌晨|早上|中午)\s?(\d{1,2}|十[一二]|[一二两三四五六七八九十])[时点](?:(\d{1,2})分|(半))?`), hanClock},
	rule{regexp.MustCompile(`()(\d{1,2})时(?:(\d{1,2})分|(半))?`), hanClock},
)

// isoDates are written alike in both languages.
var isoDates = []rule{
	{regexp.MustCompile(`\b(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})\b`), func(m found) ([]token, bool) {
		y, mon, d := hanInt(m.group(1)), hanInt(m.group(3)), hanInt(m.group(5))
		if m.group(2) != m.group(4) || mon < 1 || mon > 12 || d < 1 || d > 31 {
			return nil, false
		}
		return one(readInts(day, y, mon, d))
	}},
	{regexp.MustCompile(`\b(\d{4})-(0[1-9]|1[0-2])\b`), func(m found) ([]token, bool) {
		return one(readInts(month, hanInt(m.group(1)), hanInt(m.group(2))))
	}},
}

func slicesOf(first []rule, rest ...rule) []rule {
	return append(append([]rule{}, first...), rest...)
}

var figureBefore = regexp.MustCompile(`[\d.,]$`)

func followsFigure(m found) bool { return figureBefore.MatchString(m.before(m.start())) }

// hanDate reads year, month and day, as many as the pattern has. A month
// written 一月 may be the article of “a month” and is never missed.
func hanDate(s sort) func(found) ([]token, bool) {
	return func(m found) ([]token, bool) {
		if followsFigure(m) || numeral.MatchString(m.before(m.start())) {
			return nil, false
		}
		var parts []int
		for g := 1; g < len(m.at)/2; g++ {
			parts = append(parts, hanInt(m.group(g)))
		}
		r := readInts(s, parts...)
		return []token{{readings: []reading{r}, must: m.group(0) != "一月", lend: lendDate(r)}}, true
	}
}

var century = regexp.MustCompile(`(\d{2}|[一二]十[一二三四五六七八九]?)世纪$`)

func hanDecade(m found) ([]token, bool) {
	d := hanInt(m.group(1))
	readings := []reading{readInts(decade, d)}
	start := m.start()
	if at := century.FindStringSubmatch(m.before(start)); at != nil {
		start -= len(at[0])
		readings = []reading{readInts(decade, (hanInt(at[1])-1)*100+d)}
	}
	return []token{{start: start, end: m.end(), readings: readings, must: true}}, true
}

// hanClock reads 下午3点半 and 15:30 as the same time.
func hanClock(m found) ([]token, bool) {
	h, minute := hanInt(m.group(2)), hanInt(m.group(3))
	if h > 24 || minute > 59 || followsFigure(m) || compared.MatchString(m.before(m.start())) {
		return nil, false
	}
	if m.group(4) != "" {
		minute = 30
	}
	if strings.Contains("下午晚上中午", m.group(1)) && m.group(1) != "" && h < 12 && !(m.group(1) == "中午" && h >= 11) {
		h += 12
	}
	readings := []reading{readInts(clock, h, minute)}
	if m.group(1) == "" && h < 12 {
		readings = append(readings, readInts(clock, h+12, minute)) // 3:00 in print may be 3 p.m.
	}
	return one(readings...)
}

// compared stands before a value: “浓度>10时” is no time of day.
var compared = regexp.MustCompile(`(?:[><=≥≤≧≦]|大于|小于|高于|低于|超过|不足|不满|等于|达到)\s?$`)

var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

const monthName = `(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`

var englishDates = slicesOf(isoDates,
	rule{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ` + monthName + `,? (\d{4})\b`), englishDate(3, 2, 1)},
	rule{regexp.MustCompile(`\b` + monthName + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`), englishDate(3, 1, 2)},
	rule{regexp.MustCompile(`\b` + monthName + `(?:,| of)? (\d{4})\b`), englishDate(2, 1, 0)},
	rule{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ` + monthName + `\b`), englishDate(0, 2, 1)},
	rule{regexp.MustCompile(`\b` + monthName + ` (\d{1,2})(?:st|nd|rd|th)?\b`), englishDate(0, 1, 2)},
	rule{regexp.MustCompile(`\b` + monthName + `\b`), englishDate(0, 1, 0)},
	rule{regexp.MustCompile(`\b(\d{2}|\d{4})s\b`), func(m found) ([]token, bool) {
		d := hanInt(m.group(1))
		return one(readInts(decade, d), readInts(decade, d%100))
	}},
	rule{regexp.MustCompile(`(?i)\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?`), englishClock},
	rule{regexp.MustCompile(`\b(\d{1,2}):(\d{2})\b()`), englishClock},
	rule{regexp.MustCompile(`(?i)\bnoon\b`), func(found) ([]token, bool) { return perhaps(readInts(clock, 12, 0)) }},
)

var afterDay = regexp.MustCompile(`^(?:[,.]?\d|%| percent| million| billion)`)

// englishDate reads the groups that hold year, month and day; 0 is none. A
// month alone is never missed: may and march are words as well.
func englishDate(yearAt, monthAt, dayAt int) func(found) ([]token, bool) {
	return func(m found) ([]token, bool) {
		if dayAt != 0 && yearAt == 0 && afterDay.MatchString(m.after(m.end())) {
			return nil, false
		}
		var parts []int
		if yearAt != 0 {
			parts = append(parts, hanInt(m.group(yearAt)))
		}
		parts = append(parts, months[strings.ToLower(m.group(monthAt)[:3])])
		s := month
		if dayAt != 0 {
			s = day
			parts = append(parts, hanInt(m.group(dayAt)))
		}
		r := readInts(s, parts...)
		return []token{{readings: []reading{r}, must: len(parts) > 1, lend: lendDate(r)}}, true
	}
}

func englishClock(m found) ([]token, bool) {
	h, _ := strconv.Atoi(m.group(1))
	minute, _ := strconv.Atoi(m.group(2))
	if h > 24 || minute > 59 {
		return nil, false
	}
	switch strings.ToLower(m.group(3)) {
	case "p":
		return one(readInts(clock, h%12+12, minute))
	case "a":
		return one(readInts(clock, h%12, minute))
	}
	return one(readInts(clock, h, minute))
}
