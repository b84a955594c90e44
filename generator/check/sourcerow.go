package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// boxRow is a row of the box beside what the document has.
type boxRow struct {
	sourcePart
	lang locale.Lang
}

// words gives what the document, as amended, has in the row before and after the name.
func (r boxRow) words() (before, after string, ok bool) {
	text, ok := r.amend(r.lang, new(diag.List))
	if !ok {
		return "", "", false
	}
	return text.Cut(r.row.Name[r.lang])
}

// figure is a number in the cell of a table. A sign after a digit joins a range.
var figure = regexp.MustCompile(`[-−]?[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?`)

func figures(text string) []decimal.Decimal {
	var out []decimal.Decimal
	for _, at := range figure.FindAllStringIndex(text, -1) {
		word := strings.NewReplacer(",", "", "，", "", "−", "-").Replace(text[at[0]:at[1]])
		if at[0] > 0 && text[at[0]-1] >= '0' && text[at[0]-1] <= '9' {
			word = strings.TrimPrefix(word, "-")
		}
		if d, err := decimal.NewFromString(word); err == nil {
			out = append(out, d)
		}
	}
	return out
}

var sourceFigure = Check{
	Rule: diag.Rule{Name: "source-figure", Severity: diag.Error, Doc: diag.M("指标的名称、基期值、目标值、年份和性质与原文的专栏相同",
		"names, baselines, targets, years and the nature of indicators are those of the document’s box")},
	site: func(s *site.Site, problems *diag.List) {
		years := boxYears(s)
		for _, p := range sourceParts(s) {
			if p.row != nil {
				boxRow{p, s.Config.Authentic()}.compare(years[p.clause.Parent], problems)
			}
		}
	},
}

var yearWord = regexp.MustCompile(`\b(?:19|20|21)[0-9]{2}\b`)

// boxYears gives the years that the document names in each box.
func boxYears(s *site.Site) map[*site.Clause][]string {
	years := map[*site.Clause][]string{}
	for _, p := range sourceParts(s) {
		if p.free {
			years[p.clause] = append(years[p.clause], yearWord.FindAllString(p.received.Raw, -1)...)
		}
	}
	return years
}

// compare reports what is not as in the document.
func (r boxRow) compare(years []string, problems *diag.List) {
	if _, ok := r.amend(r.lang, new(diag.List)); !ok {
		return // reported as a bad amendment
	}
	_, rest, ok := r.words()
	if !ok {
		r.report(problems, r.row.Pos, diag.M("指标名称“%s”", "the indicator’s name “%s”", r.row.Name[r.lang]))
		return
	}
	found := figures(rest)
	for _, t := range r.stated() {
		if !t.Numeric() {
			if !strings.Contains(squeezed(rest), squeezed(t.Words[r.lang])) {
				r.report(problems, t.Pos, diag.M("%s 的文字“%s”", "the words for %s, “%s”,", r.row.ID, t.Words[r.lang]))
			}
			continue
		}
		if t.Comparator != "" && opposite(t.Comparator, rest) {
			r.report(problems, t.Pos, diag.M("%s 的目标值是上限还是下限（comparator %s）", "whether the target of %s is a floor or a ceiling (comparator %s)", r.row.ID, t.Comparator))
		}
		at := slices.IndexFunc(found, t.Value.Equal)
		if at < 0 {
			r.report(problems, t.ValuePos, diag.M("%s 的 %d 年数值 %s ", "the value of %s for %d, %s,", r.row.ID, t.Year, t.Value))
		} else {
			found = found[at+1:]
		}
		if len(years) > 0 && !slices.Contains(years, strconv.Itoa(t.Year)) {
			problems.AddError(t.Pos, "source-figure", diag.M("%s 的年份 %d 在原文的专栏里没有，原文是 %s", "the year %[2]d of %[1]s is not in the document’s box, which has %[3]s", r.row.ID, t.Year, strings.Join(years, "、")), r.hint())
		}
	}
	for _, w := range natures() {
		if word := w.Title.In(string(r.lang)); w.Code != r.row.Nature && strings.Contains(rest, word) {
			r.report(problems, r.row.Pos, diag.M("%s 的性质“%s”", "the nature of %s, “%s”,", r.row.ID, natureWord(r.row.Nature, r.lang)))
		}
	}
}

// stated are what the table states in the columns of the box.
func (r boxRow) stated() []*site.Target {
	return slices.DeleteFunc([]*site.Target{r.row.Baseline, r.row.Target}, func(t *site.Target) bool { return t == nil })
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

func (r boxRow) report(problems *diag.List, pos diag.Pos, what diag.Msg) {
	line := r.received.Line()
	if line == "" {
		line = "—"
	}
	problems.AddError(pos, "source-figure", diag.Msg{ZH: what.ZH + "与原文不同，原文的专栏是“" + line + "”", EN: what.EN + " is not that of the document, whose box has “" + line + "”"}, r.hint())
}

func (r boxRow) hint() diag.Msg {
	return diag.M("照原文改正表格；经正式修改的，在 content/plan/amendments.csv 写一行，条款号 %[1]s。source.txt 不改",
		"correct the table; where the document was formally amended, add a row to content/plan/amendments.csv for the clause %[1]s. source.txt stays as it is", r.clause.ID)
}

// limits are the words that make a figure a floor or a ceiling, those first that
// others are part of.
var limits = []struct {
	word    string
	ceiling bool
}{
	{"不低于", false}, {"不少于", false}, {"不小于", false}, {"不高于", true}, {"不超过", true}, {"不大于", true}, {"不多于", true},
	{"以上", false}, {"以下", true}, {"以内", true}, {"超过", false}, {"高于", false}, {"大于", false}, {"低于", true}, {"小于", true},
	{"≥", false}, {"≤", true}, {">", false}, {"<", true}, {"＞", false}, {"＜", true}, {"at least", false}, {"at most", true},
}

// opposite tells whether the text makes a ceiling of what is a floor, or the reverse.
func opposite(comparator, text string) bool {
	for _, l := range limits {
		if strings.Contains(text, l.word) {
			return l.ceiling && strings.HasPrefix(comparator, "g") || !l.ceiling && strings.HasPrefix(comparator, "l")
		}
	}
	return false
}
