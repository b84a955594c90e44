// Package inside finds what a file would give away that nobody sees who only looks at
// its pages: who wrote it and for whom, comments, tracked changes, hidden sheets and
// rows, files within the file, numbers of persons.
package inside

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
)

// Finding is one kind of thing in a file. Quote is what an exception names it by.
type Finding struct {
	What  diag.Msg
	Quote string
}

// maxPart bounds how much of a part of a file is looked at.
const maxPart = 64 << 20

// Find returns what the file name, whose bytes are data, would give away. Public
// are names that everybody knows: those of the office.
func Find(name string, data []byte, public ...string) []Finding {
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".ofd":
		return findInOffice(data, public)
	case ".pdf":
		return findInPDF(data, public)
	case ".csv", ".tsv", ".txt", ".json", ".xml", ".ics":
		return personal(string(data))
	}
	return nil
}

// collector gathers findings, each once.
type collector struct {
	names  []string // of persons and organisations
	public []string
	found  []Finding
}

func (c *collector) add(zh, en, quote string) {
	f := Finding{diag.Msg{ZH: zh, EN: en}, quote}
	if !slices.Contains(c.found, f) {
		c.found = append(c.found, f)
	}
}

func (c *collector) name(s string) {
	s = strings.TrimSpace(entities.Replace(s))
	if s != "" && !slices.Contains(c.public, s) && !slices.Contains(c.names, s) {
		c.names = append(c.names, s)
	}
}

func (c *collector) findings() []Finding {
	if len(c.names) > 0 {
		quote := strings.Join(c.names, "; ")
		c.found = append([]Finding{{diag.M("属性里写着作者或单位：%s", "its properties name authors or organisations: %s", quote), quote}}, c.found...)
	}
	return c.found
}

var entities = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'", "&amp;", "&")

// properties are the elements that name persons and organisations.
var properties = regexp.MustCompile(`<(?:dc:creator|cp:lastModifiedBy|Manager|Company|meta:initial-creator|meta:printed-by|(?:ofd:)?Author)(?: [^>]*)?>([^<]*)</`)

// signs are what in a part of an office file says that more is in it than is seen.
var signs = []struct {
	part, sign *regexp.Regexp
	zh, en     string
}{
	{regexp.MustCompile(`(?i)comments[^/]*\.xml$|comments/|threadedcomments`), regexp.MustCompile(`<(?:\w+:)?(?:comment|cm|threadedComment)[ >]`), "有批注", "it has comments"},
	{regexp.MustCompile(`content\.xml$`), regexp.MustCompile(`<office:annotation[ >]`), "有批注", "it has comments"},
	{regexp.MustCompile(`\.xml$`), regexp.MustCompile(`<w:(?:ins|del|moveFrom|moveTo) |<text:tracked-changes[ >]`), "有修订痕迹", "it has tracked changes"},
	{regexp.MustCompile(`word/.*\.xml$`), regexp.MustCompile(`<w:r>\s*<w:rPr>(?:[^<]|<[^/]|</w:[^r])*?<w:vanish(?: w:val="(?:1|true|on)")?/>`), "有隐藏的文字", "it has hidden text"},
	{regexp.MustCompile(`xl/workbook\.xml$`), regexp.MustCompile(`<sheet [^>]*state="(?:hidden|veryHidden)"`), "有隐藏的工作表", "it has hidden sheets"},
	{regexp.MustCompile(`xl/worksheets/.*\.xml$`), regexp.MustCompile(`<(?:row|col) [^>]*hidden="(?:1|true)"`), "有隐藏的行或列", "it has hidden rows or columns"},
	{regexp.MustCompile(`content\.xml$`), regexp.MustCompile(`table:visibility="(?:collapse|filter)"|table:display="false"`), "有隐藏的表、行或列", "it has hidden sheets, rows or columns"},
	{regexp.MustCompile(`ppt/slides/.*\.xml$`), regexp.MustCompile(`<p:sld [^>]*show="(?:0|false)"`), "有隐藏的幻灯片", "it has hidden slides"},
	{regexp.MustCompile(`ppt/notesSlides/.*\.xml$`), regexp.MustCompile(`<a:t>[^<]{4,}`), "有演讲者备注", "it has speaker's notes"},
	{regexp.MustCompile(`(?i)/embeddings/|oleobject|vbaproject|/activex/|Object \d+/|ObjectReplacements/`), regexp.MustCompile(`(?s).`), "里面嵌有别的文件", "other files are embedded in it"},
	{regexp.MustCompile(`externalLinks/.*\.xml$`), regexp.MustCompile(`<externalBook`), "引用了别的工作簿，并存有它的数", "it refers to another workbook and keeps its figures"},
	{regexp.MustCompile(`(?i)\.jpe?g$`), regexp.MustCompile(`Exif\x00\x00`), "里面的照片带有拍摄信息（地点、设备）", "photographs in it carry what the camera wrote: place, device"},
}

func findInOffice(data []byte, public []string) []Finding {
	c := &collector{public: public}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		c.add("打不开，看不到里面有什么；有密码的先去掉", "it cannot be opened, so nobody knows what is in it; take away a password", "")
		return c.findings()
	}
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			continue
		}
		text, _ := io.ReadAll(io.LimitReader(part, maxPart))
		part.Close()
		c.part(f.Name, text)
	}
	return c.findings()
}

var (
	cellEnds = regexp.MustCompile(`</(?:w:p|w:tc|si|c|a:p|text:p|table:table-cell|ofd:TextCode)>`)
	tags     = regexp.MustCompile(`<[^>]*>`)
)

func (c *collector) part(name string, text []byte) {
	isXML := strings.HasSuffix(name, ".xml")
	if isXML {
		for _, m := range properties.FindAllSubmatch(text, -1) {
			c.name(string(m[1]))
		}
	}
	for _, s := range signs {
		if s.part.MatchString(name) && s.sign.Match(text) {
			c.add(s.zh, s.en, s.zh)
		}
	}
	if isXML && !strings.HasPrefix(name, "docProps/") && !strings.Contains(name, "styles") && !strings.Contains(name, "theme") {
		plain := tags.ReplaceAllString(cellEnds.ReplaceAllString(string(text), "\n"), "")
		c.found = append(c.found, personal(plain)...)
	}
}
