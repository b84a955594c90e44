package check_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/source"
)

// sourceRules are those about the document as it was received.
var sourceRules = map[string]bool{"missing-source-text": true, "source-differs": true, "source-figure": true, "source-box": true, "bad-amendment": true}

const amendmentHead = "date,authority_zh,authority_en,clause,old,new\n"

// TestTextIsHeldToTheDocumentReceived changes a small site and looks for what is
// said of it: a place and words of each problem, in any order.
func TestTextIsHeldToTheDocumentReceived(t *testing.T) {
	for _, c := range []struct {
		name       string
		edits      string
		amendments string
		want       []string
	}{
		{name: "as received"},
		{"a slip in a target", "indicators/targets.csv: 2.8,box1-i01 => 2.9,box1-i01", "", []string{"targets.csv:4:20: i01 的 2025 年数值 2.9 与原文不同，原文的专栏是“借阅人次(万人次) 2.4 2.8 约束性”"}},
		{"a slip in a baseline", "indicators/targets.csv: baseline,,3, => baseline,,33,", "", []string{"targets.csv:5:20: i02 的 2020 年数值 33"}},
		{"a year", "indicators/targets.csv: i02,2025 => i02,2026", "", []string{"targets.csv:6:1: i02 的年份 2026 在原文的专栏里没有，原文是 2020、2025"}},
		{"the nature", "indicators/indicators.csv: 0,anticipatory => 0,obligatory", "", []string{"indicators.csv:3:1: i02 的性质“约束性”与原文不同"}},
		{"a name", "indicators/indicators.csv: 借阅人次,L => 借书人次,L", "", []string{"indicators.csv:2:1: 指标名称“借书人次”与原文不同，原文的专栏是“借阅人次"}},
		{"a character", "plan/zh.md: 不少于60小时 => 不少于66小时", "", []string{"zh.md:24:13: t01-1 与收到的原文不同：网站是“各阅览室每周开放不少于66小时，实施“夜读行动”。”，原文是“各阅览室每周开放不少于60小时,实施“夜读行动”。”"}},
		{"two characters", "plan/zh.md: 步行15分钟 => 步行25分钟\nplan/zh.md: 每村1次 => 每村2次", "", []string{"zh.md:11:", "zh.md:28:"}},
		{"a word too many", "plan/zh.md: 每月到每村 => 每月至少到每村", "", []string{"网站是“流动书车每月至少到每村1次。”，原文是“流动书车每月到每村1次。”"}},
		{"a sentence lost", "plan/zh.md: 。镜湖镇是虚构的地方。 => 。", "", []string{"zh.md:1:17: notice-1"}},
		{"a paragraph too many", "plan/zh.md: ## 二、发展 => 另外一段。 {#g-2}\\n\\n## 二、发展", "", []string{"g-2：收到的原文里没有这些文字：“另外一段。”"}},
		{"a paragraph lost", "plan/zh.md: 流动书车每月到每村1次。 {#t02-1} => ", "", []string{"t02 与收到的原文不同：网站是“2.送书下乡”，原文是“2.送书下乡 流动书车每月到每村1次。”"}},
		{"a cell", "plan/zh.md: 西河村、 => 西湖村、", "", []string{"zh.md:35: box2-2 与收到的原文不同"}},
		{"a heading", "plan/zh.md: （一）方便 => （一）便利", "", []string{"zh.md:20:"}},
		{"no document", "plan/source.txt: ", "", []string{"source.txt: 没有收到的原文"}},
		{"another column and a note", "plan/source.txt: 流动书车(辆) |\\n3 |\\n5 |\\n预期性 | => 流动书车(辆) |\\n3 |\\n5 |\\n10.8% |\\n预期性 |\\n注：2020年为实绩。", "", []string{"zh.md:13:1: 原文的专栏里还有这些，网站的专栏没有：10.8%、注、2020年为实绩"}},
		{"units in a column", "plan/source.txt: 流动书车(辆) |\\n3 | => 2 | 流动书车 | 辆 | 3.0 |", "", []string{"zh.md:13:1: 原文的专栏里还有这些，网站的专栏没有：2"}},
		{"digits in groups", "plan/source.txt: 2.4 |\\n2.8 | => 2,400 | 2，800 |\nindicators/targets.csv: baseline,,2.4 => baseline,,2400\nindicators/targets.csv: 2.8,box1-i01 => 2800,box1-i01\nindicators/targets.csv: 2.6,box1-i01 => 2600,box1-i01", "", nil},
		{"other signs and radicals", "plan/source.txt: 二、发展任务 => 二、\u3000发展任务\\n\\n\nplan/source.txt: 送书下乡 => 送书⼀乡\nplan/zh.md: 送书下乡 => 送书一乡", "", nil},

		{"an amendment", "plan/zh.md: 不少于60小时 => 不少于70小时", "2023-05-04,镇政府,Town,t01-1,60小时,70小时", nil},
		{"an amendment that the text has not", "", "2023-05-04,镇政府,Town,t01-1,60小时,70小时", []string{"amendments.csv:2:1: 照这里改完，t01-1 应为“各阅览室每周开放不少于70小时"}},
		{"an amendment of what is not there", "plan/zh.md: 不少于60小时 => 不少于70小时", "2023-05-04,镇政府,Town,t01-1,65小时,70小时", []string{"amendments.csv:2:1: t01-1 的原文里没有“65小时”"}},
		{"an amendment of what is there twice", "plan/zh.md: 流动书车每月到每村1次 => 流动书车每月到各村1次", "2023-05-04,镇政府,Town,t02-1,每,各", []string{"“每”在 t02-1 的原文里有 2 处"}},
		{"two amendments of one clause", "plan/zh.md: 每周开放不少于60小时 => 每天开放不少于80小时", "2024-05-04,镇政府,Town,t01-1,不少于70,不少于80\n2023-05-04,镇政府,Town,t01-1,每周开放不少于60,每天开放不少于70", nil},
		{"words deleted", "plan/zh.md: ，实施“夜读行动” => ", "2023-05-04,镇政府,Town,t01-1,，实施“夜读行动”,", nil},
		{"words deleted at the beginning", "plan/zh.md: 各阅览室每周 => 每周", "2023-05-04,镇政府,Town,t01-1,各阅览室,", nil},
		{"words lost at the beginning", "plan/zh.md: 各阅览室每周 => 每周", "", []string{"zh.md:24:1: t01-1"}},
		{"words deleted in two places", "plan/zh.md: 各阅览室每周 => 每周\nplan/zh.md: ，实施“夜读行动” => ", "2023-05-04,镇政府,Town,t01-1,各阅览室,\n2023-05-04,镇政府,Town,t01-1,，实施“夜读行动”,", nil},
		{"a clause added", "plan/zh.md: ## 二、发展 => 另外一段。 {#g-2}\\n\\n## 二、发展", "2023-05-04,镇政府,Town,g-2,,另外一段。", nil},
		{"a clause added and amended", "plan/zh.md: ## 二、发展 => 另外两段。 {#g-2}\\n\\n## 二、发展", "2023-05-04,镇政府,Town,g-2,,另外一段。\n2023-06-04,镇政府,Town,g-2,一段,两段", nil},
		{"a clause added at the end", "plan/zh.md: 西河村、石桥村 | => 西河村、石桥村 |\\n\\n附则。 {#z}", "2023-05-04,镇政府,Town,z,,附则。", nil},
		{"a clause repealed", "plan/zh.md: 流动书车每月到每村1次。 {#t02-1} => （已删去） {#t02-1 .repealed}", "2023-05-04,镇政府,Town,t02-1,流动书车每月到每村1次。,", nil},
		{"a heading repealed", "plan/zh.md: 2.送书下乡 {#t02} => 2.（已删去） {#t02 .repealed}\nplan/zh.md: 流动书车每月到每村1次。 {#t02-1} => （已删去） {#t02-1 .repealed}", "2023-05-04,镇政府,Town,t02,2.送书下乡,\n2023-05-04,镇政府,Town,t02-1,流动书车每月到每村1次。,", nil},
		{"a clause marked repealed that is not", "plan/zh.md: 流动书车每月到每村1次。 {#t02-1} => （已删去） {#t02-1 .repealed}", "", []string{"zh.md:28:1: 条款 t02-1 标为已删去"}},
		{"a row of a table", "plan/zh.md: 西河村、 => 西湖村、", "2023-05-04,镇政府,Town,box2-2,西河,西湖", nil},
		{"a row added", "plan/zh.md: 西河村、石桥村 | => 西河村、石桥村 |\\n| （三）北线 {#box2-3} | 北山村 |", "2023-05-04,镇政府,Town,box2-3,,（三）北线 北山村", nil},
		{"a row taken out", "plan/zh.md: | （一）东线 {#box2-1} | 东山村、柳树村 |\\n => ", "2023-05-04,镇政府,Town,box2,（一）东线东山村、柳树村,", nil},
		{"a figure of the box", "indicators/targets.csv: 2.8,box1-i01 => 2.9,box1-i01", "2023-05-04,镇政府,Town,box1-i01,2.8,2.9", nil},
		{"a figure of the box that the table has not", "", "2023-05-04,镇政府,Town,box1-i01,2.8,2.9", []string{"targets.csv:4:20: i01 的 2025 年数值 2.8 与原文不同"}},
		{"a figure that is not in the box", "indicators/targets.csv: 2.8,box1-i01 => 2.9,box1-i01", "2023-05-04,镇政府,Town,box1-i01,2.7,2.9", []string{"amendments.csv:2:1: box1-i01 的原文里没有“2.7”"}},
		{"neighbours amended", "plan/zh.md: 1.延长开放时间 => 1.延长全部开放时间\nplan/zh.md: 各阅览室每周 => 所有阅览室每周", "2023-05-04,镇政府,Town,t01,延长,延长全部\n2023-05-04,镇政府,Town,t01-1,各阅览室,所有阅览室", nil},
		{"nothing amended", "", "2023-05-04,镇政府,Town,t01-1,60,60", []string{"amendments.csv:2:1: old 与 new 相同"}},
		{"neither old nor new", "", "2023-05-04,镇政府,Town,t01-1,,", nil},
		{"added where something is", "", "2023-05-04,镇政府,Town,t01-1,,各阅览室每周开放不少于60小时，实施“夜读行动”。", []string{"amendments.csv:2:1: old 没有填写，可是 t01-1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := smallSite(t)
			for edit := range strings.Lines(c.edits) {
				change(t, files, strings.TrimSuffix(edit, "\n"))
			}
			if c.amendments != "" {
				files["content/plan/amendments.csv"] = &fstest.MapFile{Data: []byte(amendmentHead + c.amendments + "\n")}
			}
			s, problems, err := source.Read(files, source.Options{AsOf: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			found := about(append(problems, check.Site(s)...))
			for _, want := range c.want {
				if !found.take(want) {
					t.Errorf("nothing says %s", want)
				}
			}
			for _, p := range found {
				t.Errorf("said besides: %s: %s", p.Pos, p.Message.ZH)
			}
		})
	}
}

type said diag.List

func about(problems diag.List) said {
	var out said
	for _, p := range problems.Sorted() {
		if sourceRules[p.Rule] {
			out = append(out, p)
		}
	}
	return out
}

// take takes a problem out that says want.
func (s *said) take(want string) bool {
	for i, p := range *s {
		if strings.Contains(p.Pos.String()+": "+p.Message.ZH, want) || strings.Contains(p.Pos.String()+": "+p.Message.EN, want) {
			*s = append((*s)[:i:i], (*s)[i+1:]...)
			return true
		}
	}
	return false
}

func smallSite(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS("../testdata/small")
	for _, name := range []string{"site.yaml", "plan/zh.md", "plan/source.txt", "plan/document.yaml", "plan/tasks.csv", "indicators/groups.csv", "indicators/indicators.csv", "indicators/targets.csv", "indicators/sources.csv", "indicators/observations.csv"} {
		data, err := root.(interface {
			ReadFile(string) ([]byte, error)
		}).ReadFile("content/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["content/"+name] = &fstest.MapFile{Data: data}
	}
	return files
}

// change makes an edit “FILE: OLD => NEW”, in which \n is a line end; without NEW
// it deletes the file.
func change(t *testing.T, files fstest.MapFS, edit string) {
	t.Helper()
	name, words, _ := strings.Cut(edit, ": ")
	was, is, ok := strings.Cut(words, " => ")
	file := files["content/"+name]
	if !ok {
		delete(files, "content/"+name)
		return
	}
	was, is = strings.ReplaceAll(was, `\n`, "\n"), strings.ReplaceAll(is, `\n`, "\n")
	if strings.Count(string(file.Data), was) != 1 {
		t.Fatalf("%s does not have %q once", name, was)
	}
	file.Data = []byte(strings.Replace(string(file.Data), was, is, 1))
}
