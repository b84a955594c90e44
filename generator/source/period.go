package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
)

// period reads a period in the form of data (2023-Q2), or in one of the forms
// that people and spreadsheets write and that can mean one time only.
func (f field) period() locale.Period {
	f.as(schema.Period)
	if f.value == "" {
		return locale.Period{}
	}
	if p, err := locale.ParsePeriod(f.value); err == nil {
		return p
	}
	folded := foldPeriod(f.value)
	for _, form := range periodForms {
		if m := form.like.FindStringSubmatch(folded); m != nil && !cutMonth.MatchString(folded) {
			if p, err := locale.ParsePeriod(form.write(m)); err == nil {
				return p
			}
		}
	}
	f.fail("bad-period", diag.M("%s：%q 不是时期", "%s: %q is not a period", f.name, f.value), periodHint(folded))
	return locale.Period{}
}

// periodForm is a way to write periods, with the form of data that it means; one
// that does not exist, such as a 13th month, is no period.
type periodForm struct {
	like  *regexp.Regexp
	write func(m []string) string
}

// The months of a range are joined by a dash of any kind or 至; foldPeriod has
// made one hyphen of them all.
var periodForms = []periodForm{
	{regexp.MustCompile(`^([0-9]{4})(?:年(?:度|全年|末|底)?)?$`), func(m []string) string { return m[1] }},
	{regexp.MustCompile(`^([0-9]{4})(?:年-?|[-/.])0?([1-9]|1[0-2])(?:月份?|月末|月底)?$`), func(m []string) string { return m[1] + "-" + two(m[2]) }},
	{regexp.MustCompile(`^([0-9]{4})(0[1-9]|1[0-2])$`), func(m []string) string { return m[1] + "-" + m[2] }},
	{regexp.MustCompile(`^([0-9]{4})(?:年|[-/.])?第?([1-4])季度?末?$`), func(m []string) string { return m[1] + "-Q" + m[2] }},
	{regexp.MustCompile(`^([0-9]{4})[-/.年]?[Qq]([1-4])$`), func(m []string) string { return m[1] + "-Q" + m[2] }},
	{regexp.MustCompile(`^[Qq]([1-4])[-/.]?([0-9]{4})$`), func(m []string) string { return m[2] + "-Q" + m[1] }},
	{regexp.MustCompile(`^([0-9]{4})(?:年|[-/.])?[SsHh]([12])$`), func(m []string) string { return m[1] + "-S" + m[2] }},
	{regexp.MustCompile(`^([0-9]{4})年?(?:(上)|下)半年$`), func(m []string) string { return m[1] + "-S" + map[bool]string{true: "1", false: "2"}[m[2] != ""] }},
	{regexp.MustCompile(`^([0-9]{4})年?(?:前|1-|第1-)([2-4])个?季度$`), func(m []string) string { return toDate(m[1], 3*numeral(m[2])) }},
	{regexp.MustCompile(`^([0-9]{4})年?前([0-9]{1,2})个?月$`), func(m []string) string { return toDate(m[1], numeral(m[2])) }},
	{regexp.MustCompile(`^([0-9]{4})年([0-9]{1,2})月?-([0-9]{1,2})月份?$`), func(m []string) string { return monthRange(m[1], m[2], m[1], m[3]) }},
	{regexp.MustCompile(`^([0-9]{4})年([0-9]{1,2})月-([0-9]{4})年([0-9]{1,2})月$`), func(m []string) string { return monthRange(m[1], m[2], m[3], m[4]) }},
	{regexp.MustCompile(`^([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]$`), func(m []string) string { return m[1] + "-" + two(m[2]) + "-" + two(m[3]) }},
	// A program makes the first of a month of a month, so that one is asked for.
	{regexp.MustCompile(`^([0-9]{4})[/.]([0-9]{1,2})[/.](0?[2-9]|[12][0-9]|3[01])$`), func(m []string) string { return m[1] + "-" + two(m[2]) + "-" + two(m[3]) }},
}

func two(digits string) string { return fmt.Sprintf("%02s", strings.TrimLeft(digits, "0")) }

func numeral(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// toDate is the months of a year up to one.
func toDate(year string, month int) string {
	if month == 1 {
		return year + "-01"
	}
	return fmt.Sprintf("%s-01/%s-%02d", year, year, month)
}

func monthRange(fromYear, from, toYear, to string) string {
	return fromYear + "-" + two(from) + "/" + toYear + "-" + two(to)
}

var periodSigns = strings.NewReplacer("十一", "11", "十二", "12", "十", "10", "〇", "0", "○", "0",
	"一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9",
	"—", "-", "~", "-", "〜", "-", "至", "-", "到", "-", "‑", "-", "‐", "-", "──", "-", "累计", "")

// foldPeriod gives s with half-width digits, one hyphen for all dashes, and
// without spaces and 累计, which says of a range from January what it is.
func foldPeriod(s string) string {
	return strings.ReplaceAll(periodSigns.Replace(fold(s)), "--", "-")
}

var (
	firstOfMonth  = regexp.MustCompile(`^([0-9]{4})[/.](0?[1-9]|1[0-2])[/.]0?1$`)
	cutMonth      = regexp.MustCompile(`^([0-9]{4})\.1$`)
	monthAndYear  = regexp.MustCompile(`^([A-Z][a-z]{2})[a-z]*[-.]?([0-9]{2}|[0-9]{4})$`)
	englishMonths = "JanFebMarAprMayJunJulAugSepOctNovDec"
)

// periodHint says how to write what s, which was refused, means. Where it may
// mean several times it names them all, or none.
func periodHint(s string) diag.Msg {
	if m := firstOfMonth.FindStringSubmatch(s); m != nil {
		month := m[1] + "-" + two(m[2])
		return diag.M("指整个月就写 %[1]s，指这一天就写 %[1]s-01", "write %[1]s for the month, or %[1]s-01 for that day", month)
	}
	if m := cutMonth.FindStringSubmatch(s); m != nil {
		return diag.M("1月写 %[1]s-01，10月写 %[1]s-10（表格软件会去掉末尾的零）", "write %[1]s-01 for January or %[1]s-10 for October (spreadsheets drop a zero at the end)", m[1])
	}
	if m := monthAndYear.FindStringSubmatch(s); m != nil {
		if n := strings.Index(englishMonths, m[1]); n >= 0 && n%3 == 0 {
			year := m[2]
			if len(year) == 2 {
				year = "20" + year
			}
			return diag.M("指 %[1]s 年 %[2]d 月就写 %[1]s-%02[2]d", "write %[1]s-%02[2]d if month %[2]d of %[1]s is meant", year, n/3+1)
		}
	}
	return diag.M("写成 2023、2023-S1（上半年）、2023-Q2、2023-06、2023-06-30，或起止月份 2023-01/2023-09（1—9月）、2025-07/2026-06（财政年度）",
		"write 2023, 2023-S1 (the first half), 2023-Q2, 2023-06, 2023-06-30, or the first and the last month, as 2023-01/2023-09 or the fiscal year 2025-07/2026-06")
}
