package source

import (
	"regexp"
	"strconv"
	"strings"

	"plansite/generator/locale"
)

var (
	workTitle = regexp.MustCompile(`《[^》]*》`)
	// fiveYears names a period of a five-year plan, not the plan itself.
	fiveYears = regexp.MustCompile(`([一二三四五六七八九十]{1,3})五[”’"'」]?(?:规划)?(?:时期|期间|期末|期内|末|规划期)|(?i)\b([0-9]{1,2})th Five-Year Plan period`)
	planTerm  = regexp.MustCompile(`规划期(?:内|末|间|限)|规划实施期(?:内|间)|(?i)\bthe (?:plan period|period of the plan)\b`)
	byYear    = regexp.MustCompile(`[到至]([0-9]{4})年(?:年?底|年?末)?(?:[^0-9]|$)|([0-9]{4})年(?:年?底|年?末|年?内)|(?i)\bby (?:the end of )?([0-9]{4})\b`)
	byMonth   = regexp.MustCompile(`([0-9]{4})年([0-9]{1,2})月(?:底|末)(?:之?前|以前)?`)
	byDay     = regexp.MustCompile(`([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日(?:之?前|以前)`)
)

// deadline is the day until which words say that a thing is to be done: the last of
// the period, year or month that they name; zero where they name none.
func deadline(words string, planEnd int) locale.Date {
	words = workTitle.ReplaceAllString(words, "")
	end := func(year, month int) locale.Date { return locale.Period{Year: year, Month: month}.End() }
	if m := byDay.FindStringSubmatch(words); m != nil {
		d, err := locale.ParseDate(m[1] + "-" + twoDigits(m[2]) + "-" + twoDigits(m[3]))
		if err == nil {
			return d
		}
	}
	if m := byMonth.FindStringSubmatch(words); m != nil {
		if month := number(m[2]); month >= 1 && month <= 12 {
			return end(number(m[1]), month)
		}
	}
	if m := byYear.FindStringSubmatch(words); m != nil {
		return end(number(m[1]+m[2]+m[3]), 0)
	}
	if m := fiveYears.FindStringSubmatch(words); m != nil {
		if n := ordinal(m[1]) + number(m[2]); n > 0 {
			return end(1955+5*n, 0) // the 14th: 2025
		}
	}
	if planEnd > 0 && planTerm.MatchString(words) {
		return end(planEnd, 0)
	}
	return locale.Date{}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// ordinal reads 一 to 九十九, 0 where it is none.
func ordinal(s string) int {
	tens, ones, found := strings.Cut(s, "十")
	if !found {
		return digit(s)
	}
	n := 10
	if tens != "" {
		n = 10 * digit(tens)
	}
	return n + digit(ones)
}

func digit(s string) int {
	for i, d := range []rune("一二三四五六七八九") {
		if s == string(d) {
			return i + 1
		}
	}
	return 0
}
