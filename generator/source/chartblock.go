package source

import (
	"plansite/generator/diag"
	"plansite/generator/markdown"
	"plansite/generator/site"
)

// weaver hands what package markdown meets on to the site's weaver, with the
// lines of chart blocks read as YAML.
type weaver struct{ site.Weaver }

func woven(w site.Weaver) markdown.Weaver {
	if w == nil {
		return nil
	}
	return weaver{w}
}

// Chart reads the lines of a ```chart block:
//
//	kind: line          which kind of chart; the usual one where it is left out
//	indicator: i01      or indicators: [i01, i02]
//	title: …            in place of the chart's own
//	note: …             under the chart
func (w weaver) Chart(lines []byte, pos diag.Pos) (string, diag.List) {
	var problems diag.List
	m := parseYAML(pos.File, pos.Line, lines, &problems)
	if m == nil {
		return "", problems
	}
	b := site.ChartBlock{Pos: pos, Kind: m.get("kind").value, Title: m.get("title").value, Note: m.get("note").value}
	if f := m.get("indicator"); f.value != "" {
		b.Indicators = append(b.Indicators, f.value)
	}
	for _, f := range m.list("indicators") {
		b.Indicators = append(b.Indicators, f.value)
	}
	m.done()
	if len(b.Indicators) == 0 && len(problems) == 0 {
		problems.AddError(pos, "chart-block", diag.M("图表没有写明指标", "the chart names no indicator"),
			diag.M("加一行 indicator: i01", "add the line indicator: i01"))
	}
	if len(problems) > 0 {
		return "", problems
	}
	return w.Weaver.Chart(b)
}
