// Package docx writes a document as a Word file (Office Open XML, ECMA-376): real
// headings for the navigation pane, real tables with a head that is repeated, the
// page of GB/T 9704, its fonts by name. The same document gives the same bytes.
//
// It is written here and not by a library: those that can be had know no page
// grid, no font table and no languages, and add much that is not wanted. What is
// the same in all files is in parts/, to be read and changed as it is.
package docx

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"strings"

	"plansite/generator/document"
)

//go:embed parts/*.xml
var parts embed.FS

// file is a part of the package under its name.
type file struct {
	name string
	data []byte
}

// Write gives d as a file.
func Write(d *document.Document) ([]byte, error) {
	styles := "styles-latin.xml"
	if isChinese(d) {
		styles = "styles-zh.xml"
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range []file{
		part("[Content_Types].xml", "content_types.xml"), // readers look for it first
		part("_rels/.rels", "rels.xml"),
		{"docProps/core.xml", properties(d)},
		part("word/_rels/document.xml.rels", "document.rels.xml"),
		{"word/document.xml", body(d)},
		{"word/styles.xml", bytes.ReplaceAll(part("", styles).data, []byte("{lang}"), []byte(d.Lang))},
		part("word/settings.xml", "settings.xml"),
		part("word/fontTable.xml", "fonttable.xml"),
		part("word/footer-odd.xml", "footer-odd.xml"),
		part("word/footer-even.xml", "footer-even.xml"),
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: d.Stamp()})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

// part gives a file of parts/ under its name in the package.
func part(name, source string) file {
	data, err := parts.ReadFile("parts/" + source)
	if err != nil {
		panic(err) // it is in the program
	}
	return file{name, data}
}

func isChinese(d *document.Document) bool { return strings.HasPrefix(d.Lang, "zh") }

// properties is what the file says of itself.
func properties(d *document.Document) []byte {
	root := element("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	root.add(element("dc:title").text(d.Title), element("dc:creator").text(d.Author), element("dc:language").text(d.Lang))
	if !d.Day.IsZero() {
		const w3c = "2006-01-02T15:04:05Z"
		for _, name := range []string{"dcterms:created", "dcterms:modified"} {
			root.add(element(name, "xsi:type", "dcterms:W3CDTF").text(d.Day.UTC().Format(w3c)))
		}
	}
	return root.bytes()
}
