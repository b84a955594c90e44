package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/document"
)

func plan(lang string) *document.Document {
	return &document.Document{
		Lang: lang, Title: "规划 & <计划>", Author: "管理处", Day: time.Date(2021, 3, 5, 0, 0, 0, 0, time.UTC), Colon: "：",
		Facts: []document.Fact{{Label: "文号", Value: "—"}, {Label: "网址", Value: `https://mirror-lake.example/?a=1&b="2"`, Address: true}},
		Notes: []string{"出自网站。"},
		Blocks: []document.Block{
			{ID: "notice-3", Kind: document.Dated, Text: "2021年3月5日"},
			{ID: "annex-label", Kind: document.Label, Text: "附件"},
			{ID: "annex", Kind: document.Heading, Level: 1, Text: "规划"},
			{ID: "g", Kind: document.Heading, Level: 2, Text: "一、目标"},
			{ID: "x", Kind: document.Heading, Level: 6, Text: "深处的标题"},
			{ID: "g-1", Kind: document.Paragraph, Text: "到2025年，“人人”能借到书。  两个空格"},
			{ID: "g-2", Kind: document.Paragraph, Text: "Not translated yet", Lang: "en"},
			{ID: "box1", Kind: document.Table, Text: "专栏1", Head: []string{"指标", "2020年", "性质"}, Rows: []document.Row{
				{Cells: []string{"藏书"}, Group: true},
				{Cells: []string{"人均藏书", "1.2", "预期性"}},
			}},
		},
	}
}

// unpacked gives the parts of a file by name, and their order.
func unpacked(t *testing.T, d *document.Document) (map[string][]byte, []string) {
	t.Helper()
	data, err := Write(d)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files, order := map[string][]byte{}, []string(nil)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name], order = content, append(order, f.Name)
		if !f.Modified.Equal(d.Stamp()) {
			t.Errorf("%s is dated %s", f.Name, f.Modified)
		}
	}
	return files, order
}

// elements reads a part and calls see for each element with its attributes, by
// local names, and each text. It fails for what is not well formed.
func elements(t *testing.T, name string, data []byte, see func(name string, attrs map[string]string, text string)) {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(data))
	inside := ""
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			attrs := map[string]string{}
			for _, a := range token.Attr {
				attrs[a.Name.Local] = a.Value
			}
			inside = token.Name.Local
			see(inside, attrs, "")
		case xml.EndElement:
			see("/"+token.Name.Local, nil, "")
		case xml.CharData:
			if inside == "t" {
				see("", nil, string(token))
			}
			inside = ""
		}
	}
}

// read is the text of document.xml as a reader sees it, a paragraph a line behind
// its style.
func read(t *testing.T, data []byte) []string {
	var lines []string
	style, text := "", ""
	elements(t, "document.xml", data, func(name string, attrs map[string]string, s string) {
		switch name {
		case "":
			text += s
		case "pStyle":
			style = attrs["val"]
		case "/p":
			lines = append(lines, style+" "+text)
			style, text = "", ""
		}
	})
	return lines
}

func TestTextIsReadBack(t *testing.T) {
	files, order := unpacked(t, plan("zh-CN"))
	if order[0] != "[Content_Types].xml" {
		t.Errorf("the first part is %s", order[0])
	}
	want := []string{
		"Title 规划 & <计划>", "CellHead 文号", "Cell —", "CellHead 网址", `Cell https://mirror-lake.example/?a=1&b="2"`, "Remark 出自网站。", "Remark ",
		"Dated 2021年3月5日", "Label 附件", "Heading1 规划", "Heading2 一、目标", "Heading4 深处的标题", "Normal 到2025年，“人人”能借到书。  两个空格", "Normal Not translated yet",
		"Caption 专栏1", "CellHead 指标", "CellHead 2020年", "CellHead 性质", "CellHead 藏书", "Cell 人均藏书", "Cell 1.2", "Cell 预期性", "Remark ",
	}
	if diff := cmp.Diff(want, read(t, files["word/document.xml"])); diff != "" {
		t.Errorf("-want +read:\n%s", diff)
	}
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	one, err := Write(plan("zh-CN"))
	if err != nil {
		t.Fatal(err)
	}
	two, err := Write(plan("zh-CN"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("two files of one document differ")
	}
}

// TestPartsAreWhatTheyAreSaidToBe holds the package together: each part is well
// formed and has a type, each relation leads to a part, each style is defined,
// each font of a style is in the font table.
func TestPartsAreWhatTheyAreSaidToBe(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		files, order := unpacked(t, plan(lang))
		typed, styles, fonts, used := map[string]bool{}, map[string]bool{}, map[string]bool{}, []string(nil)
		for _, name := range order {
			elements(t, name, files[name], func(el string, attrs map[string]string, _ string) {
				switch {
				case el == "Override":
					typed[strings.TrimPrefix(attrs["PartName"], "/")] = true
				case el == "Relationship":
					dir := strings.TrimSuffix(strings.TrimSuffix(name, "_rels/.rels"), "_rels/document.xml.rels")
					if files[dir+attrs["Target"]] == nil {
						t.Errorf("%s leads to %s, which is not there", name, dir+attrs["Target"])
					}
				case el == "style":
					styles["style "+attrs["styleId"]] = true
				case el == "font":
					fonts["font "+attrs["name"]] = true
				case el == "pStyle", el == "tblStyle", el == "basedOn", el == "next":
					used = append(used, "style "+attrs["val"])
				case el == "rFonts":
					for _, key := range []string{"ascii", "hAnsi", "cs", "eastAsia"} {
						if attrs[key] != "" {
							used = append(used, "font "+attrs[key])
						}
					}
				}
			})
		}
		for _, name := range order {
			if !typed[name] && !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" {
				t.Errorf("%s has no type", name)
			}
		}
		for _, u := range used {
			if !styles[u] && !fonts[u] {
				t.Errorf("%s: %s is named and not defined", lang, u)
			}
		}
	}
}

// TestPage holds the page to GB/T 9704 and headings to their place in the outline.
func TestPage(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		files, _ := unpacked(t, plan(lang))
		mm := func(twips string) string {
			var n float64
			fmt.Sscan(twips, &n)
			return fmt.Sprintf("%.0f", n/20/72*25.4)
		}
		var got []string
		outline, style := map[string]string{}, ""
		for _, name := range []string{"word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer-odd.xml", "word/footer-even.xml"} {
			elements(t, name, files[name], func(el string, a map[string]string, _ string) {
				switch el {
				case "pgSz":
					got = append(got, "paper "+mm(a["w"])+" × "+mm(a["h"]))
				case "pgMar":
					got = append(got, fmt.Sprint("margins ", mm(a["top"]), " ", mm(a["right"]), " ", mm(a["bottom"]), " ", mm(a["left"])))
				case "mirrorMargins", "evenAndOddHeaders", "tblHeader":
					got = append(got, el)
				case "fldChar":
					if a["fldCharType"] == "begin" {
						got = append(got, "page number in "+name)
					}
				case "style":
					style = a["styleId"]
				case "outlineLvl":
					outline[style] = a["val"]
				}
			})
		}
		want := []string{"tblHeader", "paper 210 × 297", "margins 37 26 35 28", "mirrorMargins", "evenAndOddHeaders", "page number in word/footer-odd.xml", "page number in word/footer-even.xml"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
		if diff := cmp.Diff(map[string]string{"Heading1": "0", "Heading2": "1", "Heading3": "2", "Heading4": "3"}, outline); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestLanguagesAreMarked(t *testing.T) {
	for lang, want := range map[string][]string{"zh-CN": {"en", "en-US/zh-CN"}, "en": {"en", "en/zh-CN"}} {
		files, _ := unpacked(t, plan(lang))
		var got []string
		for _, name := range []string{"word/document.xml", "word/styles.xml"} {
			elements(t, name, files[name], func(el string, a map[string]string, _ string) {
				if el == "lang" {
					got = append(got, strings.TrimSuffix(a["val"]+"/"+a["eastAsia"], "/"+a["val"]))
				}
			})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: languages %q, want %q", lang, got, want)
		}
	}
}

func TestColumnsFillTheTable(t *testing.T) {
	w := writer{doc: plan("en"), body: element("w:body")}
	table := w.table(&w.doc.Blocks[7])
	sum := 0
	for _, col := range table.children[1].children {
		var n int
		fmt.Sscan(col.attrs[1], &n)
		sum += n
	}
	if sum > areaWidth || sum < areaWidth-10 {
		t.Errorf("the columns are %d wide, the table %d", sum, areaWidth)
	}
}
