package schema

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/locale"
	"plansite/generator/site"
)

var both = []locale.Lang{"zh", "en"}

func TestEachColumnIsDescribed(t *testing.T) {
	for _, table := range Tables {
		if table.Title.ZH == "" || table.Title.EN == "" || table.Doc.ZH == "" || table.Doc.EN == "" || strings.TrimSuffix(path.Base(table.Path), ".csv") != table.Name {
			t.Errorf("%+v", table)
		}
		for _, c := range table.Columns {
			if c.Title.ZH == "" || c.Title.EN == "" || c.Doc.ZH == "" || c.Doc.EN == "" || c.Type == "" || (c.Type == Enum) != (len(c.Words) > 0) || (c.Type == Integer) != (c.Max > 0) {
				t.Errorf("%s: %+v", table.Name, c)
			}
			if c.Ref != "" && c.Ref != Clauses && !hasIDs(Named(c.Ref)) {
				t.Errorf("%s.%s refers to %s, which has no ids", table.Name, c.Name, c.Ref)
			}
		}
		for _, k := range table.Key {
			if !slices.ContainsFunc(table.Columns, func(c Column) bool { return c.Name == k && c.Required }) {
				t.Errorf("%s: key %q is no required column", table.Name, k)
			}
		}
	}
}

func hasIDs(t Table) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Name == "id" && c.Type == ID })
}

// A header that two columns of a table understand would be read as the first.
func TestEachHeaderMeansOneColumn(t *testing.T) {
	for _, langs := range [][]locale.Lang{both, {"en", "zh"}, {"zh"}, {"zh", "en", "fr"}} {
		for _, table := range Tables {
			in, meant := table.In(langs), map[string]string{}
			for _, c := range in.Columns {
				for _, h := range c.headers() {
					if old := meant[Fold(h)]; old != "" && old != c.Name {
						t.Errorf("%s %v: %q means both %s and %s", table.Name, langs, h, old, c.Name)
					}
					meant[Fold(h)] = c.Name
				}
			}
		}
	}
}

func TestEachSheetNameMeansOneTable(t *testing.T) {
	meant := map[string]string{}
	for _, table := range Tables {
		for _, n := range append([]string{table.Name, table.Title.ZH, table.Title.EN}, table.Aliases...) {
			if old := meant[Fold(n)]; old != "" && old != table.Name {
				t.Errorf("%q means both %s and %s", n, old, table.Name)
			}
			meant[Fold(n)] = table.Name
		}
	}
}

func TestWordsAreThoseOfTheModel(t *testing.T) {
	for _, c := range []struct {
		words []Word
		want  []string
	}{
		{natures, site.Natures}, {directions, site.Directions}, {methods, site.Methods}, {measuresOf, site.Measures}, {roles, site.Roles}, {comparators, site.Comparators},
		{observationStatuses, site.ObservationStatuses}, {standings, site.Standings}, {taskStatuses, site.TaskStatuses}, {measureKinds, site.MeasureKinds},
		{renderings, site.TermCertainties},
	} {
		if got := (Column{Words: c.words}).Codes(); !slices.Equal(got, c.want) {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
}

func TestTableInLanguages(t *testing.T) {
	var got []string
	for _, name := range []string{"notes", "glossary"} {
		in := Named(name).In(both)
		for _, c := range in.Columns {
			line := c.Name + " | " + c.Title.ZH + " | " + c.Title.EN + " | " + string(c.Lang)
			if c.Required {
				line += " | required"
			}
			got = append(got, line)
		}
		got = append(got, "key "+strings.Join(in.Key, " "))
	}
	want := []string{
		"clause | 条款 | Clause |  | required",
		"note_zh | 说明（中文） | Note (Chinese) | zh | required",
		"note_en | 说明（英文） | Note (English) | en",
		"key ",
		"zh | 词汇（中文） | Term (Chinese) | zh | required",
		"en | 词汇（英文） | Term (English) | en",
		"note_zh | 说明（中文） | Note (Chinese) | zh",
		"note_en | 说明（英文） | Note (English) | en",
		"certainty | 可靠程度 | Certainty | ",
		"also_en | 也可以的英文 | Also allowed in English | ",
		"avoid_en | 不用的英文 | To be avoided in English | ",
		"id | 标识 | Id | ",
		"pinyin | 拼音 | Pinyin | ",
		"definition_zh | 释义（中文） | Definition (Chinese) | zh",
		"definition_en | 释义（英文） | Definition (English) | en",
		"definition_source_zh | 释义出处（中文） | Source of the definition (Chinese) | zh",
		"definition_source_en | 释义出处（英文） | Source of the definition (English) | en",
		"key zh",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestHeadersAsEditorsWriteThem(t *testing.T) {
	in := Named("observations").In(both)
	for header, want := range map[string]string{
		"indicator": "indicator", "Indicator": "indicator", "指标": "indicator", "指标 编号": "indicator", "年份": "period", "Period": "period",
		"数值": "value", "ＶＡＬＵＥ": "value", "备注": "note_zh", "备注（中文）": "note_zh", "备注(英文)": "note_en", "Note (English)": "note_en", "note-en": "note_en",
		"说明_en": "note_en", "发布日期": "published_on", "published on": "published_on", "Note": "", "单位": "", "": "",
	} {
		got := ""
		if i := in.Column(header); i >= 0 {
			got = in.Columns[i].Name
		}
		if got != want {
			t.Errorf("%q means %q, want %q", header, got, want)
		}
	}
}
