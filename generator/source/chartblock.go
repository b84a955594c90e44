package source

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"

	"plansite/generator/diag"
	"plansite/generator/markdown"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// weaver hands what package markdown meets on to the site's weaver, with the
// lines of chart blocks read as YAML. The article is the file name in fsys.
type weaver struct {
	site.Weaver
	fsys fs.FS
	name string
}

func woven(w site.Weaver, fsys fs.FS, name string) markdown.Weaver {
	if w == nil {
		return nil
	}
	return weaver{w, fsys, name}
}

// Chart reads the lines of a ```chart block:
//
//	kind: line          which kind of chart; the usual one where it is left out
//	indicator: i01      or indicators: [i01, i02]
//	csv: parts.csv      or a file beside the article, with the columns label,value and perhaps unit
//	data: {甲: 30}      or the parts themselves, with unit: 张
//	title: …            in place of the chart's own; parts have none of their own
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
	file, data := m.get("csv"), m.sub("data")
	unit := m.get("unit").value
	m.done()
	b.Parts = inlineParts(data, unit)
	if file.value != "" {
		b.Parts = append(b.Parts, w.parts(file, unit)...)
	}
	if len(problems) == 0 {
		oneSubject(b, file.value != "", len(data.entries) > 0, &problems)
	}
	if len(problems) > 0 {
		return "", problems
	}
	return w.Weaver.Chart(b)
}

// oneSubject reports a chart of nothing, or of several things at once.
func oneSubject(b site.ChartBlock, file, data bool, to *diag.List) {
	fail := func(message, hint diag.Msg) { to.AddError(b.Pos, "chart-block", message, hint) }
	given := 0
	for _, is := range []bool{len(b.Indicators) > 0, file, data} {
		if is {
			given++
		}
	}
	switch {
	case given == 0:
		fail(diag.M("图表没有写明指标或数据", "the chart names no indicator and no data"),
			diag.M("加一行 indicator: i01，或 csv: 文件名.csv", "add the line indicator: i01, or csv: file.csv"))
	case given > 1:
		fail(diag.M("图表同时写了几种数据", "the chart names several kinds of data"),
			diag.M("indicator、csv 和 data 只留一种", "keep one of indicator, csv and data"))
	case len(b.Indicators) == 0 && b.Title == "":
		fail(diag.M("图表没有标题", "the chart has no title"), diag.M("加一行 title: 图说明什么", "add the line title: what the chart shows"))
	case len(b.Indicators) == 0 && len(b.Parts) == 0:
		fail(diag.M("图表的数据是空的", "the chart has no data"), diag.M("每行写一个部分和它的数值", "write a part and its value in each line"))
	case len(b.Indicators) == 0 && !slices.ContainsFunc(b.Parts, func(p site.ChartPart) bool { return p.Value.IsPositive() }):
		fail(diag.M("图表的各部分都是 0，没有整体可分", "all parts of the chart are 0: there is no whole"), diag.M("改正数值，或删去图表", "correct the values, or delete the chart"))
	}
}

// inlineParts reads the lines under data, each a part and its value.
func inlineParts(data *mapping, unit string) []site.ChartPart {
	var parts []site.ChartPart
	for _, e := range data.entries {
		parts = addPart(parts, e.key, data.scalar(e.key, e.value), unit)
	}
	return parts
}

// addPart adds a part whose value is a number from 0 on, or reports it.
func addPart(parts []site.ChartPart, name string, value field, unit string) []site.ChartPart {
	v := value.required().number()
	switch {
	case !v.Valid: // reported
		return parts
	case v.Decimal.IsNegative():
		value.fail("chart-block", diag.M("%s：%s 不能是整体的一部分", "%s: %s is no part of a whole", name, v.Decimal),
			diag.M("写 0 或大于 0 的数，或删去这一行", "write 0 or a number above it, or delete the line"))
		return parts
	}
	return append(parts, site.ChartPart{Name: name, Value: v.Decimal, Unit: unit})
}

// partsTable is the table of a chart's own data.
var partsTable = schema.Table{Name: "chart", Columns: []schema.Column{
	{Name: "label", Type: schema.String, Required: true, Aliases: []string{"名称", "项目", "类别"}},
	{Name: "value", Type: schema.Number, Required: true, Aliases: []string{"数值", "值"}},
	{Name: "unit", Type: schema.String, Aliases: []string{"单位"}},
}}

// parts reads a CSV file beside the article. Its column unit may be left out.
func (w weaver) parts(file field, unit string) []site.ChartPart {
	name := path.Join(path.Dir(w.name), file.value)
	if file.value != path.Base(file.value) || !fs.ValidPath(name) || path.Ext(name) != ".csv" {
		file.fail("chart-block", diag.M("%q 不是文章旁边的 CSV 文件", "%q is no CSV file beside the article", file.value),
			diag.M("把文件放在文章的文件夹里，只写文件名，如 csv: parts.csv", "put the file in the article's folder and write its name alone, as in csv: parts.csv"))
		return nil
	}
	data, err := readText(w.fsys, name, maxCSV, file.to)
	if errors.Is(err, fs.ErrNotExist) {
		file.fail("chart-block", diag.M("文章旁边没有文件 %s", "there is no file %s beside the article", file.value),
			diag.M("把 CSV 文件放进 %s，或改正文件名", "put the CSV file into %s, or mend its name", path.Dir(w.name)))
		return nil
	}
	if err != nil {
		file.fail("chart-block", diag.M("文件读不了：%v", "the file cannot be read: %v", err), diag.Msg{})
	}
	if data == nil {
		return nil
	}
	t := &table{Table: partsTable, file: name, to: file.to}
	if head, _, _ := bytes.Cut(data, []byte("\n")); !bytes.Contains(head, []byte("unit")) && !bytes.Contains(head, []byte("单位")) {
		t.Columns = slices.Clone(t.Columns[:2])
	}
	return t.parts(data, unit)
}

func (t *table) parts(data []byte, unit string) []site.ChartPart {
	var parts []site.ChartPart
	if !t.readText(data) {
		return nil
	}
	for _, r := range t.rows {
		of := unit
		if len(t.Columns) > 2 && r.get("unit").value != "" {
			of = r.get("unit").value
		}
		parts = addPart(parts, r.get("label").value, r.get("value"), of)
	}
	return parts
}
