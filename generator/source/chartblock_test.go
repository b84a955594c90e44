package source

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// asked remembers what a chart is asked for.
type asked struct {
	site.Weaver
	block *site.ChartBlock
}

func (a asked) Chart(b site.ChartBlock) (string, diag.List) {
	*a.block = b
	return "<figure>", nil
}

func TestChartBlocks(t *testing.T) {
	files := fstest.MapFS{
		"content/news/a/parts.csv": {Data: []byte("\ufeff名称;数值\n甲;１２\n乙;3.5\n")},
		"content/news/a/units.csv": {Data: []byte("label,value,unit\n甲,\"1,200\",张\n乙,8,\n")},
		"content/news/a/bad.csv":   {Data: []byte("label,value\n甲,12\n乙,许多\n丙,-3\n")},
		"content/news/a/head.csv":  {Data: []byte("label,value\n")},
		"content/news/a/cols.csv":  {Data: []byte("label,height\n甲,1\n")},
	}
	for _, tt := range []struct {
		name, block string
		parts       string // name value unit, separated by commas
		problems    string
	}{
		{"an indicator", "indicator: i01", "", ""},
		{"several", "kind: strip\nindicators: [i01, i02]", "", ""},
		{"parts in the text", "title: T\nunit: 张\ndata:\n  甲: 1,234\n  乙: 2", "甲 1234 张,乙 2 张", ""},
		{"a file", "title: T\nunit: 张\ncsv: parts.csv", "甲 12 张,乙 3.5 张", ""},
		{"a file with units", "title: T\nunit: 家\ncsv: units.csv", "甲 1200 张,乙 8 家", ""},
		{"nothing", "kind: line", "", "a.md:10: the chart names no indicator and no data | add the line indicator: i01, or csv: file.csv"},
		{"two things", "indicator: i01\ndata: {甲: 1}", "", "a.md:10: the chart names several kinds of data | keep one of indicator, csv and data"},
		{"no title", "data: {甲: 1}", "", "a.md:10: the chart has no title | add the line title: what the chart shows"},
		{"an unknown key", "indicator: i01\nkindd: line", "", `a.md:11:1: there is no entry "kindd" here | the entries are: csv, data, indicator, indicators, kind, note, title, unit`},
		{"no number", "title: T\ndata: {甲: 三}", "", `a.md:11:11: 甲: "三" is not a plain number | write digits alone, such as 49978 or 2.4`},
		{"zero", "title: T\ndata: {甲: 0}", "", "a.md:10: all parts of the chart are 0: there is no whole | correct the values, or delete the chart"},
		{"a part of zero", "title: T\ndata: {甲: 0, 乙: 3}", "甲 0,乙 3", ""},
		{"a file elsewhere", "title: T\ncsv: ../b/parts.csv", "", `a.md:11:6: "../b/parts.csv" is no CSV file beside the article | put the file in the article's folder and write its name alone, as in csv: parts.csv`},
		{"another file", "title: T\ncsv: zh.md", "", `a.md:11:6: "zh.md" is no CSV file beside the article | put the file in the article's folder and write its name alone, as in csv: parts.csv`},
		{"a file that is not there", "title: T\ncsv: none.csv", "", "a.md:11:6: there is no file none.csv beside the article | put the CSV file into content/news/a, or mend its name"},
		{"bad cells", "title: T\ncsv: bad.csv", "", `bad.csv:3:3: value: "许多" is not a plain number | write digits alone, such as 49978 or 2.4; bad.csv:4:3: 丙: -3 is no part of a whole | write 0 or a number above it, or delete the line`},
		{"a head alone", "title: T\ncsv: head.csv", "", "a.md:10: the chart has no data | write a part and its value in each line"},
		{"another column", "title: T\ncsv: cols.csv", "", `cols.csv:1:7: there is no column "height" in this table | the columns are: label,value; cols.csv:1: the column "value" is missing | the columns are: label,value`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b site.ChartBlock
			w := weaver{asked{block: &b}, files, "content/news/a/zh.md"}
			_, problems := w.Chart([]byte(tt.block+"\n"), diag.Pos{File: "content/news/a/a.md", Line: 10})
			var parts, said []string
			for _, p := range b.Parts {
				parts = append(parts, strings.TrimSpace(p.Name+" "+p.Value.String()+" "+p.Unit))
			}
			for _, p := range problems {
				said = append(said, strings.TrimPrefix(p.Pos.String(), "content/news/a/")+": "+p.Message.EN+" | "+p.Hint.EN)
			}
			if diff := cmp.Diff(tt.parts, strings.Join(parts, ",")); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.problems, strings.Join(said, "; ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}
