package inside

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"
)

var (
	pdfStream = regexp.MustCompile(`stream\r?\n`)
	pdfAuthor = regexp.MustCompile(`/Author\s*(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>)`)
	pdfXMP    = regexp.MustCompile(`(?s)<dc:creator>.*?</dc:creator>`)
	pdfItem   = regexp.MustCompile(`<rdf:li[^>]*>([^<]*)</rdf:li>`)
)

// pdfSigns are names in a PDF that say that more is in it than is seen.
var pdfSigns = []struct {
	sign   *regexp.Regexp
	zh, en string
}{
	{regexp.MustCompile(`/EmbeddedFiles?\b|/Subtype\s*/FileAttachment`), "里面嵌有别的文件", "other files are embedded in it"},
	{regexp.MustCompile(`/Subtype\s*/(?:Text|FreeText|Highlight|StrikeOut|Squiggly|Caret|Ink|Popup)\b`), "有批注", "it has comments"},
	{regexp.MustCompile(`/JavaScript\b|/Launch\b`), "里面有脚本", "it has scripts"},
	{regexp.MustCompile(`/Encrypt\b`), "有密码或限制，看不到里面有什么", "it is encrypted, so nobody knows what is in it"},
	{regexp.MustCompile(`Exif\x00\x00`), "里面的照片带有拍摄信息（地点、设备）", "photographs in it carry what the camera wrote: place, device"},
}

// findInPDF looks for names in the file and in its compressed objects. It is no
// reader of PDF: the text of the pages is not looked at.
func findInPDF(data []byte, public []string) []Finding {
	c := &collector{public: public}
	c.pdf(data)
	for _, at := range pdfStream.FindAllIndex(data, -1) {
		body := data[at[1]:]
		if len(body) < 2 || body[0]&0x0f != 8 {
			continue
		}
		r, err := zlib.NewReader(bytes.NewReader(body))
		if err != nil {
			continue
		}
		text, _ := io.ReadAll(io.LimitReader(r, 4<<20))
		if bytes.Contains(text, []byte("<<")) || bytes.Contains(text, []byte("<?xpacket")) {
			c.pdf(text)
		}
	}
	return c.findings()
}

func (c *collector) pdf(text []byte) {
	for _, m := range pdfAuthor.FindAllSubmatch(text, -1) {
		c.name(pdfString(m[1], m[2]))
	}
	for _, creators := range pdfXMP.FindAll(text, -1) {
		for _, m := range pdfItem.FindAllSubmatch(creators, -1) {
			c.name(string(m[1]))
		}
	}
	for _, s := range pdfSigns {
		if s.sign.Match(text) {
			c.add(s.zh, s.en, s.zh)
		}
	}
}

// pdfString reads a string in parentheses or in hexadecimal, in UTF-16 where it says so.
func pdfString(literal, digits []byte) string {
	raw := []byte(strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`).Replace(string(literal)))
	if digits != nil {
		raw, _ = hex.DecodeString(strings.Join(strings.Fields(string(digits)), ""))
	}
	if !bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return string(bytes.ToValidUTF8(raw, []byte("?")))
	}
	var units []uint16
	for i := 2; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
