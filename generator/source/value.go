package source

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/schema"
)

// field is a value as an author wrote it, with its name and its place: a cell
// of a table or a scalar of a YAML file. Its methods read it as a type; what
// cannot be read is reported and is the type's zero value, as is an empty value.
type field struct {
	to    *diag.List
	pos   diag.Pos
	name  string
	value string
	told  bool // that the value is of another form has been reported

	column       *schema.Column // of a cell; nil in YAML
	decimalComma bool           // a comma in a number may be a decimal sign
}

// as holds the reading of a cell to the type that the schema publishes.
func (f field) as(types ...schema.Type) {
	if f.column != nil && !slices.Contains(types, f.column.Type) {
		panic("source: the column " + f.name + " is of type " + string(f.column.Type))
	}
}

// mostProblems is how many problems are told in all. Nobody mends more at a time,
// and a table of another kind has some in each cell.
const mostProblems = 20_000

func (f field) fail(rule string, message, hint diag.Msg) {
	if len(*f.to) < mostProblems {
		f.to.AddError(f.pos, rule, message, hint)
	}
}

// required reports an empty value.
func (f field) required() field {
	if f.value == "" && !f.told {
		f.fail("missing-value", diag.M("%s 没有填写", "%s is empty", f.name),
			diag.M("填写 %s", "fill in %s", f.name))
	}
	return f
}

var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// id reads a short name such as t01 or world-accreditation-day.
func (f field) id() string {
	f.as(schema.ID)
	if f.value == "" || idForm.MatchString(f.value) {
		return f.value
	}
	f.fail("bad-id", diag.M("%s：%q 不能作编号", "%s: %q cannot be an id", f.name, f.value),
		diag.M("只用小写英文字母、数字和连字符，如 t01", "use small letters, digits and hyphens only, as in t01"))
	return ""
}

// word reads one of a list of words.
func (f field) word(list []string) string {
	if f.value == "" || slices.Contains(list, f.value) {
		return f.value
	}
	one := strings.Join(list, ", ")
	f.unknownWord(diag.Msg{ZH: one, EN: one})
	return ""
}

func (f field) unknownWord(known diag.Msg) {
	f.fail("unknown-word", diag.M("%s：%q 不是规定的词", "%s: %q is not one of the known words", f.name, f.value),
		msg("改为其中之一：%s", "write one of: %s", known))
}

// enum reads one of the words of a column, or its title in one of the languages.
func (f field) enum() string {
	f.as(schema.Enum)
	if code := f.column.Code(f.value); code != "" {
		return code
	}
	if f.value != "" {
		f.unknownWord(titled(f.column.Words))
	}
	return ""
}

// titled lists words with what they mean.
func titled(words []schema.Word) diag.Msg {
	zh, en := make([]string, len(words)), make([]string, len(words))
	for i, w := range words {
		zh[i], en[i] = w.Code+"（"+w.Title.ZH+"）", w.Code+" ("+w.Title.EN+")"
	}
	return diag.Msg{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}

// flag reads true or false.
func (f field) flag() bool {
	switch strings.ToLower(f.value) {
	case "", "false":
		return false
	case "true":
		return true
	}
	hint := diag.M("写 true（是）或 false（否）", "write true or false")
	if is, known := flags[strings.ToLower(f.value)]; known {
		hint = diag.M("写成 %s: %t", "write %s: %t", f.name, is)
	}
	f.fail("unknown-word", diag.M("%s：%q 不是规定的词", "%s: %q is not one of the known words", f.name, f.value), hint)
	return false
}

// flags are other words for true and false.
var flags = map[string]bool{"yes": true, "on": true, "y": true, "1": true, "是": true, "no": false, "off": false, "n": false, "0": false, "否": false}

var dateLike = regexp.MustCompile(`^([0-9]{4})(?:年|[-/.])?([0-9]{1,2})(?:月|[-/.])?([0-9]{1,2})日?`)

// dateForm is a date with the year first, which cannot be misread: 2024/1/20, 2024年1月20日.
var dateForm = regexp.MustCompile(`^([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?(?: 0?0:00(?::00)?)?$`)

// date reads 2022-11-03, and other forms with the year first.
func (f field) date() locale.Date {
	f.as(schema.Date)
	if f.value == "" {
		return locale.Date{}
	}
	d, err := locale.ParseDate(f.value)
	if err == nil {
		return d
	}
	if f.column != nil && dateForm.MatchString(strings.TrimSpace(narrow(f.value))) {
		if d, err := locale.ParseDate(dateHint(f.value)); err == nil {
			return d
		}
	}
	hint := diag.M("写成 2022-11-03 这样的日期", "write a date such as 2022-11-03")
	if likely := dateHint(f.value); likely != "" {
		hint = diag.M("写成 %s", "write %s", likely)
	}
	f.fail("bad-date", diag.M("%s：%q 不是日期", "%s: %q is not a date", f.name, f.value), hint)
	return locale.Date{}
}

// dateHint gives the date that s seems to mean, or "".
func dateHint(s string) string {
	m := dateLike.FindStringSubmatch(fold(s))
	if m == nil {
		return ""
	}
	d := fmt.Sprintf("%s-%02s-%02s", m[1], m[2], m[3])
	if _, err := locale.ParseDate(d); err != nil {
		return ""
	}
	return d
}

var clockForm = regexp.MustCompile(`^([01]?[0-9]|2[0-3]):([0-5][0-9])(?::00)?$`)

// clock reads 09:30, or 9:30:00 as spreadsheets write it, as the time since midnight.
func (f field) clock() time.Duration {
	f.as(schema.Time)
	if f.value == "" {
		return 0
	}
	m := clockForm.FindStringSubmatch(f.value)
	if m == nil {
		hint := diag.M("写成 09:30 这样的时间", "write a time such as 09:30")
		if like := clockLike.FindStringSubmatch(" " + fold(f.value)); like != nil {
			likely := fmt.Sprintf("%02s:%s", like[1], like[2])
			hint = diag.M("写成 %s", "write %s", likely)
		}
		f.fail("bad-date", diag.M("%s：%q 不是时间", "%s: %q is not a time of day", f.name, f.value), hint)
		return 0
	}
	hours, _ := strconv.Atoi(m[1])
	minutes, _ := strconv.Atoi(m[2])
	return time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
}

var clockLike = regexp.MustCompile(`[T日 ]([01]?[0-9]|2[0-3])[:时点]([0-5][0-9])`)

// instant reads 2026-12-01 08:00 or 2026-12-01 in a zone.
func (f field) instant(zone *time.Location) time.Time {
	if f.value == "" {
		return time.Time{}
	}
	for _, form := range []string{"2006-01-02 15:04", time.DateOnly} {
		if t, err := time.ParseInLocation(form, f.value, zone); err == nil {
			return t
		}
	}
	hint := diag.M("写成 2026-12-01 08:00 或 2026-12-01 这样的时间", "write a time such as 2026-12-01 08:00 or 2026-12-01")
	if likely := dateHint(f.value); likely != "" {
		if m := clockLike.FindStringSubmatch(narrow(f.value)); m != nil {
			likely += fmt.Sprintf(" %02s:%s", m[1], m[2])
		}
		hint = diag.M("写成 %s", "write %s", likely)
	}
	f.fail("bad-date", diag.M("%s：%q 不是时间", "%s: %q is not a time", f.name, f.value), hint)
	return time.Time{}
}

var yearForm = regexp.MustCompile(`^(?:19|20|21)[0-9]{2}$`)

// year reads 2025.
func (f field) year() int {
	f.as(schema.Year)
	if f.value == "" {
		return 0
	}
	if !yearForm.MatchString(f.value) {
		hint := diag.M("写成 2025 这样的年份", "write a year such as 2025")
		if likely := strings.TrimSuffix(fold(f.value), "年"); yearForm.MatchString(likely) {
			hint = diag.M("写成 %s", "write %s", likely)
		}
		f.fail("bad-year", diag.M("%s：%q 不是年份", "%s: %q is not a year", f.name, f.value), hint)
		return 0
	}
	n, _ := strconv.Atoi(f.value)
	return n
}

// integer reads a whole number within the bounds of its column.
func (f field) integer() int {
	f.as(schema.Integer)
	if f.value == "" {
		return 0
	}
	n, err := strconv.Atoi(narrow(f.value))
	if err != nil || n < f.column.Min || n > f.column.Max || strconv.Itoa(n) != narrow(f.value) {
		f.fail("bad-number", diag.M("%s：%q 不合要求", "%s: %q will not do", f.name, f.value),
			diag.M("写 %[1]d 到 %[2]d 之间的整数", "write a whole number from %[1]d to %[2]d", f.column.Min, f.column.Max))
		return 0
	}
	return n
}
