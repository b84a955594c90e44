package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/fidelity"
	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// The box of indicators is made from tables, in a form of the site's own: other
// columns, another place of the unit. What it says – names, years, figures, nature
// – has to be what the document says, row by row.

var sourceBox = Check{
	Rule: diag.Rule{Name: "source-box", Severity: diag.Warning, Doc: diag.M("指标专栏列出原文专栏的全部内容；原文还有别的列、附注的，另写成段落，或写明理由",
		"the box of indicators shows all that the document’s box has; further columns and notes become paragraphs, or somebody says why not")},
	site: func(s *site.Site, problems *diag.List) {
		left := map[*site.Clause][]string{}
		var boxes []*site.Clause
		for _, p := range sourceParts(s) {
			if p.row == nil {
				continue
			}
			if !slices.Contains(boxes, p.clause.Parent) {
				boxes = append(boxes, p.clause.Parent)
			}
			left[p.clause.Parent] = append(left[p.clause.Parent], boxRow{p, s.Config.Authentic()}.unshown()...)
		}
		for _, box := range boxes {
			reportUnshown(box, s.Config.Authentic(), slices.Compact(left[box]), problems)
		}
	},
}

func reportUnshown(box *site.Clause, lang locale.Lang, words []string, problems *diag.List) {
	if len(words) == 0 {
		return
	}
	if len(words) > 12 {
		words = append(words[:12:12], "……")
	}
	list := strings.Join(words, "、")
	problems.AddWarning(box.Pos(lang), "source-box",
		diag.M("原文的专栏里还有这些，网站的专栏没有：%s", "the document’s box has more than that of the site: %s", list),
		diag.M("是附注的，在专栏后面另写一段；是序号、另外的列的，在 content/exceptions.csv 写明理由", "write a note below the box as a paragraph; where it is a number or a further column, say why in a row of content/exceptions.csv")).Place = "plan/" + box.ID
}

// boxParts gives the caption, the heads, the groups and the rows of the box.
func boxParts(s *site.Site, cl *site.Clause, lang locale.Lang) []sourcePart {
	parts := []sourcePart{newPart(s, cl, cl.Plain(lang), cl.Pos(lang)), {clause: cl, free: true, Piece: fidelity.Piece{Text: fidelity.Of("")}}}
	for _, g := range s.Groups {
		parts = append(parts, sourcePart{clause: cl, free: true, Piece: fidelity.Piece{Text: fidelity.Of(g.Name[lang])}})
		for _, i := range g.Indicators {
			row := s.Plan.Clause(cl.ID + "-" + i.ID)
			if row == nil {
				continue
			}
			p := newPart(s, row, boxText(i, lang), i.Pos)
			p.Key, p.row = i.Name[lang], i
			parts = append(parts, p)
		}
	}
	return parts
}

// boxText is a row as documents mostly print it.
func boxText(i *site.Indicator, lang locale.Lang) string {
	text := i.Name[lang]
	if unit := i.Unit[lang].Record; unit != "" {
		text += "(" + unit + ")"
	}
	for _, t := range i.Stated() {
		switch {
		case t.Role == "milestone":
		case t.Numeric():
			text += " " + t.Value.String()
		default:
			text += " " + t.Words[lang]
		}
	}
	return text + " " + natureWord(i.Nature, lang)
}

func natureWord(code string, lang locale.Lang) string {
	for _, w := range natures() {
		if w.Code == code {
			return w.Title.In(string(lang))
		}
	}
	return ""
}

func natures() []schema.Word {
	for _, c := range schema.Named("indicators").Columns {
		if c.Name == "nature" {
			return c.Words
		}
	}
	return nil
}

// unshown gives the words of the document's row that the site does not show.
func (r boxRow) unshown() []string {
	var wrong diag.List
	if r.compare(nil, &wrong); len(wrong) > 0 {
		return nil
	}
	before, rest, _ := r.words()
	take := func(word string) {
		if word != "" {
			rest = strings.Replace(rest, word, " ", 1)
		}
	}
	for _, t := range r.stated() {
		if t.Numeric() {
			rest = withoutFigure(rest, t.Value)
		} else {
			take(t.Words[r.lang])
		}
	}
	take(r.row.Unit[r.lang].Record)
	take(natureWord(r.row.Nature, r.lang))
	for _, l := range limits {
		take(l.word)
	}
	return strings.FieldsFunc(before+" "+rest, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' && c != '%' })
}

// withoutFigure takes the first figure of that value out.
func withoutFigure(text string, value decimal.Decimal) string {
	for _, at := range figure.FindAllStringIndex(text, -1) {
		if f := figures(text[at[0]:at[1]]); len(f) == 1 && f[0].Abs().Equal(value.Abs()) {
			return text[:at[0]] + " " + text[at[1]:]
		}
	}
	return text
}
