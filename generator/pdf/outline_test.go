package pdf

import (
	"os"
	"strings"
	"testing"
	"time"

	"plansite/generator/document"
)

// TestCharactersBeyondTheLibraryAreDrawn sets all standard characters of Chinese
// (通用规范汉字表, 2013), of which 196 are beyond U+FFFF, and reads them back.
func TestCharactersBeyondTheLibraryAreDrawn(t *testing.T) {
	data, err := os.ReadFile("../raster/testdata/standard-characters.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(string(data))
	d := &document.Document{Lang: "zh-CN", Title: "甲𬭚乙𬬻丙", Short: "𬭚", Author: "𬬻", Day: time.Unix(0, 0)}
	for _, l := range lines {
		d.Blocks = append(d.Blocks, document.Block{Kind: document.Paragraph, Text: l})
	}
	file, err := Document(d, fontOf(t, "zh-CN"))
	if err != nil {
		t.Fatal(err)
	}
	if info := tool(t, file, "pdfinfo", "FILE"); !strings.Contains(info, d.Title) || !strings.Contains(info, d.Author) {
		t.Errorf("title and author are not in\n%s", info)
	}
	read := map[rune]bool{}
	for _, r := range tool(t, file, "pdftotext", "-enc", "UTF-8", "FILE", "-") {
		read[r] = true
	}
	n, beyond := 0, 0
	for _, r := range strings.Join(lines, "") {
		n++
		if r > last {
			beyond++
		}
		if !read[r] {
			t.Errorf("%c (%U) is not read", r, r)
		}
	}
	if n != 8105 || beyond != 196 {
		t.Errorf("%d characters, %d of them beyond %U", n, beyond, last)
	}
}
