package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plansite/generator/chart"
	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

const figureTemplate = theme.Page[ChartView]("figure")

// weaver ties the text of page at in lang to the rest of the site.
type weaver struct {
	*context
	lang   locale.Lang
	at     string
	charts *int // placed so far on this page
}

func (c *context) weaver(lang locale.Lang, at string) site.Weaver {
	return weaver{c, lang, at, new(int)}
}

// Link gives the address of what an author links to.
func (w weaver) Link(dest string) (string, bool) { return w.resolve(w.lang, w.at)(dest) }

// Compare says where a translation does not agree with its original, as far as that is public.
func (w weaver) Compare(original, translation site.ArticleSource) diag.List {
	if slices.ContainsFunc(w.site.Withheld, func(h site.Withheld) bool { return h.Pos.File == original.File }) {
		return nil
	}
	return w.compare(original, translation)
}

// figureKeys are the figures of an indicator that a text may name, as in i01.target.
var figureKeys = map[string]func(*context, locale.Lang, *site.Indicator) string{
	"name": func(c *context, l locale.Lang, i *site.Indicator) string { return i.Name.In(l) },
	"unit": func(c *context, l locale.Lang, i *site.Indicator) string { return c.measure(l, i).Name() },
	"baseline": func(c *context, l locale.Lang, i *site.Indicator) string {
		return c.plainValue(l, i, i.Baseline)
	},
	"target": func(c *context, l locale.Lang, i *site.Indicator) string {
		return c.plainValue(l, i, i.Target)
	},
	"change": func(c *context, l locale.Lang, i *site.Indicator) string {
		wanted := progress.Change(i)
		if !wanted.Valid {
			return ""
		}
		return c.measure(l, i).Difference(wanted.Decimal.Abs())
	},
	"latest": func(c *context, l locale.Lang, i *site.Indicator) string { return c.card(l, "", i).LatestWithUnit },
	"period": func(c *context, l locale.Lang, i *site.Indicator) string { return c.card(l, "", i).LatestPeriod },
	"share":  func(c *context, l locale.Lang, i *site.Indicator) string { return c.card(l, "", i).Share },
}

// Figure writes a figure of an indicator; "" is one that is not published.
func (w weaver) Figure(ref string) (string, bool) {
	id, key, _ := strings.Cut(ref, ".")
	i, write := w.indicator(id), figureKeys[key]
	if i == nil || write == nil {
		return "", false
	}
	s := write(w.context, w.lang, i)
	return s, s != ""
}

func (c *context) indicator(id string) *site.Indicator {
	for _, i := range c.site.Indicators {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Chart makes the chart that a block asks for.
func (w weaver) Chart(b site.ChartBlock) (string, diag.List) {
	var problems diag.List
	var list []*site.Indicator
	for _, id := range b.Indicators {
		i := w.indicator(id)
		if i == nil {
			problems.AddError(b.Pos, "chart-block", diag.M("没有编号为 %q 的指标", "there is no indicator %q", id),
				diag.M("编号见 content/indicators/indicators.csv", "the ids are in content/indicators/indicators.csv"))
		}
		list = append(list, i)
	}
	if kinds := placeable(b); b.Kind != "" && !slices.Contains(kinds, b.Kind) {
		problems.AddError(b.Pos, "chart-block", diag.M("这里不能用图表种类 %q", "the kind of chart %q cannot be used here", b.Kind),
			diag.M("可用的有：%s", "the kinds are: %s", strings.Join(kinds, ", ")))
	}
	if len(problems) > 0 {
		return "", problems
	}
	*w.charts++
	view, err := w.placed(b, list, fmt.Sprintf("chart-%d", *w.charts))
	if err == nil {
		var page []byte
		if page, err = figureTemplate.Render(w.theme, view); err == nil {
			return string(page), nil
		}
	}
	problems.AddError(b.Pos, "chart-block", diag.M("图表画不出来：%v", "the chart cannot be drawn: %v", err), diag.Msg{})
	return "", problems
}

// placeable are the kinds of chart for what a block shows; the first is the usual one.
func placeable(b site.ChartBlock) []string {
	var kinds []string
	switch {
	case len(b.Parts) > 0:
		return []string{"donut"}
	case len(b.Indicators) == 1:
		for _, k := range single {
			kinds = append(kinds, k.kind)
		}
	default:
		for _, k := range several {
			kinds = append(kinds, k.kind)
		}
	}
	return kinds
}

func (w weaver) placed(b site.ChartBlock, list []*site.Indicator, id string) (ChartView, error) {
	v, f := w.asked(b, list, id)
	if b.Title != "" {
		v.Title = b.Title
	}
	if b.Note != "" {
		v.Note = strings.TrimSpace(v.Note + " " + b.Note)
	}
	return w.draw(w.lang, w.at, f, v)
}

// asked makes the figure that a block asks for, whose kind is placeable.
func (w weaver) asked(b site.ChartBlock, list []*site.Indicator, id string) (ChartView, chart.Figure) {
	kind := cmp.Or(b.Kind, placeable(b)[0])
	if len(b.Parts) > 0 {
		return w.donutFigure(w.lang, b, id)
	}
	if len(list) > 1 {
		n := slices.IndexFunc(several, func(k severalKind) bool { return k.kind == kind })
		return several[n].make(w.context, w.lang, list, id)
	}
	n := slices.IndexFunc(single, func(k singleKind) bool { return k.kind == kind })
	return single[n].make(w.context, w.lang, list[0], id)
}
