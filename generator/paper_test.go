package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"plansite/generator/locale"
	"plansite/generator/markdown"
	"plansite/generator/site"
)

// TestPlanFilesHoldThePlan reads the files of the plan as their readers do – with
// pdftotext, as XML, as Markdown – and looks for every clause, in order.
func TestPlanFilesHoldThePlan(t *testing.T) {
	st := realSite(t)
	for _, lang := range st.site.Config.Languages {
		for ending, read := range map[string]func(*testing.T, []byte) string{"txt": plainText, "md": markdownText, "docx": docxText, "pdf": pdfText} {
			t.Run(string(lang)+"/"+ending, func(t *testing.T) {
				data, err := st.result.Tree.Make("plan/plan." + string(lang) + "." + ending)
				if err != nil {
					t.Fatal(err)
				}
				holdsClauses(t, squeeze(read(t, data)), &st.site.Plan, lang, ending != "pdf")
			})
		}
	}
}

// holdsClauses looks for the clauses one after the other. On paper, cells stand
// beside each other, so that the order in which a program reads them is its own.
func holdsClauses(t *testing.T, text string, plan *site.Plan, lang locale.Lang, cellsInOrder bool) {
	t.Helper()
	at := strings.Index(text, squeeze(plan.Clauses[0].Plain(lang)))
	for _, c := range plan.Clauses {
		inOrder := cellsInOrder || c.Kind != site.Row && c.Kind != site.Table
		for cell := range strings.SplitSeq(c.Plain(lang), "\n") {
			want := squeeze(cell)
			i := strings.Index(text[max(at, 0):], want)
			switch {
			case !inOrder && strings.Contains(text, want):
			case at < 0 || i < 0:
				t.Errorf("%s is missing or out of order: %.60s", c.ID, cell)
			case inOrder:
				at += i + len(want)
			}
		}
	}
}

func plainText(t *testing.T, data []byte) string { return string(data) }

func markdownText(t *testing.T, data []byte) string {
	doc, problems := markdown.Parse("plan.md", 1, data)
	if len(problems) > 0 {
		t.Error(problems)
	}
	return doc.Plain()
}

func docxText(t *testing.T, data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for dec := xml.NewDecoder(f); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if chars, ok := token.(xml.CharData); ok {
			text.Write(chars)
		}
	}
}

// furniture is what stands at the foot of a printed page and at the head of the next.
var furniture = regexp.MustCompile(`—\s?[0-9]+\s?—\s*\f((实施意见|Implementation Opinions)\n)?`)

func pdfText(t *testing.T, data []byte) string {
	return furniture.ReplaceAllString(poppler(t, data, "pdftotext", "-enc", "UTF-8", "-", "-"), "")
}

// poppler runs a program that reads a PDF from its input.
func poppler(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("no %s found", name)
	}
	cmd := exec.Command(program, args...)
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

// TestBoxIsRightInEveryFile holds a row of the indicators' box, as each format
// shows it, to the plan.
func TestBoxIsRightInEveryFile(t *testing.T) {
	st := realSite(t)
	for path, row := range map[string]string{
		"plan/plan.zh.md":  `\| 对外出具检验检测报告数（万份） \| 663 \| 700 \| 预期性 \|`,
		"plan/plan.en.md":  `\| Number of inspection and testing reports issued to clients \(million reports\) \| 6\.63 \| 7 \| Anticipatory \|`,
		"plan/plan.zh.txt": `对外出具检验检测报告数（万份）\n  2020年：663\n  2025年：700\n  指标性质：预期性\n`,
		"plan/plan.en.txt": `Number of inspection and testing reports issued to clients \(million reports\)\n  2020: 6\.63\n  2025: 7\n  Type of target: Anticipatory\n`,
		"plan/plan.zh.pdf": `对外出具检验检测报告数（万份） +663 +700 +预期性\n`,
		"plan/plan.en.pdf": `Number of inspection and testing reports[a-z ]* 6\.63 +7 +Anticipatory\n`,
	} {
		data, err := st.result.Tree.Make(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if strings.HasSuffix(path, ".pdf") {
			text = poppler(t, data, "pdftotext", "-layout", "-enc", "UTF-8", "-", "-")
		}
		if !regexp.MustCompile(row).MatchString(text) {
			t.Errorf("%s has no row %s", path, row)
		}
	}
	for path, row := range map[string]string{
		"plan/plan.zh.docx": "对外出具检验检测报告数（万份）663700预期性",
		"plan/plan.en.docx": "Number of inspection and testing reports issued to clients (million reports)6.637Anticipatory",
	} {
		data, err := st.result.Tree.Make(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(docxText(t, data), row) {
			t.Errorf("%s has no row %s", path, row)
		}
	}
}
