package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/scaffold"
	"plansite/generator/schema"
	"plansite/generator/site"
	"plansite/generator/source"
)

type newIndicator struct {
	ID string `arg:"" name:"id" help:"${indicator_id}"`
	siteFlag
}

// indicatorRows are what an indicator needs in tables: itself, its baseline and
// its target. Cells that are not given are to be filled in.
var indicatorRows = []struct {
	table string
	rows  []map[string]string
}{
	{"indicators", []map[string]string{{}}},
	{"targets", []map[string]string{
		{"role": "baseline", "year": toFillIn + "：基期年】"},
		{"role": "target", "year": toFillIn + "：目标年】"},
	}},
}

// toFillIn and toFillInEnglish begin what package check takes for placeholders.
const (
	toFillIn        = "【待填"
	toFillInEnglish = "TO FILL IN"
)

// Run adds the rows of an indicator to its tables, in the form that each has.
func (c newIndicator) Run(a *app) error {
	s, err := a.configured(c.Site, "")
	if err != nil {
		return err
	}
	if _, hint, bad := source.BadName(c.ID, false); bad {
		return usageError{a.say("%q 不能作指标号；%s，如 i08", "%q cannot be the id of an indicator; %s, as in i08", c.ID, hint.In(a.lang))}
	}
	for _, ind := range s.Indicators {
		if ind.ID == c.ID {
			fmt.Fprintln(a.err, a.say("%s：指标 %q 已在这里；什么都没有写，换一个编号", "%s: the indicator %q is here already; nothing was written, choose another id", ind.Pos, c.ID))
			return errContent
		}
	}
	files, err := c.extended(a, s)
	if err != nil {
		return err
	}
	if err := replaceAll(c.Site, files); err != nil {
		return err
	}
	for _, f := range files {
		fmt.Fprintln(a.out, f.Name)
	}
	fmt.Fprintln(a.out, a.say("这些表的末尾加上了 %[1]s 的行。下一步：运行 go run ./generator check，它逐格指出还要填什么；填完以前网站不能发布，不要了就删去这几行。",
		"these tables end in the rows of %[1]s now. Next: run go run ./generator check, which names each cell that is to be filled in; until then the site cannot be published. To give up, delete the rows.", c.ID))
	fmt.Fprint(a.out, c.columns(a, s))
	return nil
}

// extended gives the tables with the rows of the indicator.
func (c newIndicator) extended(a *app, s *site.Site) ([]scaffold.File, error) {
	var files []scaffold.File
	for _, r := range indicatorRows {
		t := schema.Named(r.table)
		raw, err := os.ReadFile(filepath.Join(c.Site, filepath.FromSlash(t.Path)))
		if errors.Is(err, fs.ErrNotExist) && len(workbooks(c.Site)) > 0 {
			return nil, c.byHand(a, s)
		}
		if err != nil {
			return nil, err
		}
		data, err := source.AppendRows(raw, t.In(s.Config.Languages), c.rows(t, s.Config.Languages, r.rows))
		if err != nil {
			fmt.Fprintln(a.err, a.say("%s：表的格式有错，什么都没有写；先照 check 指出的改好", "%s: the table's form is wrong, so nothing was written; mend what check finds first", t.Path))
			return nil, errContent
		}
		files = append(files, scaffold.File{Name: t.Path, Data: data})
	}
	return files, nil
}

// rows completes rows with what every cell begins as: the id, what is given, or
// a placeholder. What can be left out is empty, but for numbers: a scale that is
// forgotten goes unseen.
func (c newIndicator) rows(t schema.Table, langs []locale.Lang, begun []map[string]string) []map[string]string {
	var out []map[string]string
	for _, given := range begun {
		row := map[string]string{"id": c.ID, "indicator": c.ID}
		for _, column := range t.Columns {
			asked := column.Required || column.Type != schema.String && column.Type != schema.Enum
			for _, one := range (schema.Table{Columns: []schema.Column{column}}).In(langs).Columns {
				switch {
				case row[one.Name] != "" || !asked:
				case one.Lang == "" || one.Lang == langs[0]:
					row[one.Name] = toFillIn + "】"
				default:
					row[one.Name] = toFillInEnglish
				}
			}
		}
		maps.Copy(row, given)
		out = append(out, row)
	}
	return out
}

// columns tells what each column of the rows wants.
func (c newIndicator) columns(a *app, s *site.Site) string {
	var b strings.Builder
	for _, r := range indicatorRows {
		t := schema.Named(r.table)
		fmt.Fprintf(&b, "\n%s\n", t.Path)
		var rows [][]string
		for _, column := range t.In(s.Config.Languages).Columns {
			rows = append(rows, []string{"  " + column.Name, column.Title.In(a.lang), column.Doc.In(a.lang) + a.known(column)})
		}
		b.WriteString(table(rows))
	}
	return b.String() + c.box(a, s)
}

// known lists the words that a column can have.
func (a *app) known(column schema.Column) string {
	var words []string
	for _, w := range column.Words {
		words = append(words, w.Code)
	}
	if len(words) == 0 {
		return ""
	}
	return a.say("（%s）", " (%s)", strings.Join(words, a.say("、", ", ")))
}

// byHand says what to fill in where a table is in a workbook, which only the
// program that it was made with can keep as it is.
func (c newIndicator) byHand(a *app, s *site.Site) error {
	fmt.Fprintln(a.err, a.say("指标的表在工作簿（%s）里，程序不改工作簿，什么都没有写。请用 Excel 或 WPS 打开，自己加行：指标一行，目标两行（基期 baseline、目标 target）。各列填：",
		"the tables of indicators are in a workbook (%s), which this program does not change; nothing was written. Open it with a spreadsheet program and add one row for the indicator and two for its targets (baseline and target). The columns:", strings.Join(workbooks(c.Site), ", ")))
	fmt.Fprint(a.err, c.columns(a, s))
	return errContent
}

// workbooks gives the workbooks beside the tables of indicators.
func workbooks(dir string) []string {
	found, _ := fs.Glob(os.DirFS(dir), "content/indicators/*.xlsx")
	return found
}

// box tells what clause an indicator has that stands in the plan's box of indicators.
func (c newIndicator) box(a *app, s *site.Site) string {
	for _, clause := range s.Plan.Clauses {
		if clause.Kind == site.Indicators {
			return a.say("\n表里的指标都列进规划的指标专栏 %[1]s：indicators.csv 的 clause 填 %[1]s，targets.csv 的 clause 填 %[1]s-%[2]s。规划没有这项指标，就不要加。\n",
				"\nAll indicators of the table stand in the plan's box %[1]s: clause is %[1]s in indicators.csv, and %[1]s-%[2]s in targets.csv. Do not add one that the plan does not have.\n", clause.ID, c.ID)
		}
	}
	return ""
}
