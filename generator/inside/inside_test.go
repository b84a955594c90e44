package inside

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"strings"
	"testing"
)

func zipOf(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(text))
	}
	w.Close()
	return b.Bytes()
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"a.docx", zipOf(t, map[string]string{"docProps/core.xml": "<dc:creator>王芳</dc:creator><cp:lastModifiedBy>李&amp;明</cp:lastModifiedBy>"}), "王芳; 李&明"},
		{"a.docx", zipOf(t, map[string]string{"docProps/app.xml": "<Company>图书馆</Company><Manager></Manager>"}), ""},
		{"a.docx", zipOf(t, map[string]string{"word/comments.xml": `<w:comments><w:comment w:id="1">`}), "有批注"},
		{"a.docx", zipOf(t, map[string]string{"word/comments.xml": `<w:comments></w:comments>`}), ""},
		{"a.docx", zipOf(t, map[string]string{"word/document.xml": `<w:p><w:del w:id="1"><w:r>`}), "有修订痕迹"},
		{"a.docx", zipOf(t, map[string]string{"word/document.xml": `<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>x</w:t></w:r>`}), "有隐藏的文字"},
		{"a.docx", zipOf(t, map[string]string{"word/document.xml": `<w:t>1381</w:t><w:t>2345678</w:t></w:p><w:t>1</w:t>`}), "138****5678"},
		{"a.docx", zipOf(t, map[string]string{"word/media/a.jpeg": "\xff\xd8\xff\xe1Exif\x00\x00"}), "里面的照片带有拍摄信息（地点、设备）"},
		{"a.xlsx", zipOf(t, map[string]string{"xl/workbook.xml": `<sheet name="a" state="veryHidden"/>`}), "有隐藏的工作表"},
		{"a.xlsx", zipOf(t, map[string]string{"xl/worksheets/sheet1.xml": `<row r="2" hidden="1"><c><v>13812345678</v></c>`}), "有隐藏的行或列|138****5678"},
		{"a.xlsx", zipOf(t, map[string]string{"xl/embeddings/a.bin": "x"}), "里面嵌有别的文件"},
		{"a.pptx", zipOf(t, map[string]string{"ppt/slides/slide1.xml": `<p:sld xmlns="x" show="0">`}), "有隐藏的幻灯片"},
		{"a.docx", []byte("no archive"), ""},
		{"a.pdf", []byte("%PDF-1.7\n1 0 obj<</Author (Wang Fang)/Title(x)>>endobj"), "Wang Fang"},
		{"a.pdf", []byte("%PDF-1.7\n1 0 obj<</Author <FEFF738B82B3>>>endobj"), "王芳"},
		{"a.pdf", []byte("%PDF-1.7\n1 0 obj<</Type/ObjStm>>stream\n" + deflated("<</Author(Li)>> <</Subtype/Highlight>> <</Names<</EmbeddedFiles 3 0 R>>>>") + "\nendstream"), "Li|里面嵌有别的文件|有批注"},
		{"a.pdf", []byte("%PDF-1.4\n<</Subtype/Link>>"), ""},
		{"a.csv", []byte("姓名,证件\n甲,11010519491231002X\n"), "110***********002X"},
		{"a.csv", []byte("n\n11010519491231002A,110105194912310021\n"), ""},
	} {
		var got []string
		for _, f := range Find(c.name, c.data, "图书馆") {
			got = append(got, f.Quote)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s %.80q: %q, want %q", c.name, c.data, s, c.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"电话138 1234 5678，": "138****5678", "+86-138-1234-5678": "861******5678", "１３８１２３４５６７８": "138****5678", "身份证 11010519491231002x。": "110***********002X",
		"138.0013.8000": "138****8000", "138 **00** 138000": "138****8000", "**138**0013*8000*": "138****8000", "身份证号：110105491231002": "110********1002", "编号 110105491231002": "", "11010519491231002Ⅹ": "110***********002X", "12.138.0013.8000": "",
		"共13812345678.5元": "", "电话13812345678.": "138****5678", "2026-11-30 22:10": "", "022-12345678": "", "12813812345678901234567890": "", "编号 110105194912310021": "", "2020 2021 2022 2023": "", "0.13812345678": "",
	} {
		var got []string
		for _, n := range Numbers(text) {
			got = append(got, Masked(n.Text))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}
