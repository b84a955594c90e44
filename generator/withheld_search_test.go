package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// file is a file of a tree, made ready to be searched.
type file struct {
	path  string
	parts [][]byte // its name, its bytes and whatever is packed in them, in small letters
}

func searchable(tree map[string]string) []file {
	var out []file
	for path, data := range tree {
		f := file{path: path, parts: [][]byte{small([]byte(path))}}
		f.add([]byte(data))
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return out
}

func (f *file) add(data []byte) {
	f.parts = append(f.parts, small(data))
	if bytes.Contains(data, []byte("&#")) {
		f.parts = append(f.parts, small([]byte(html.UnescapeString(string(data)))))
	}
	for _, part := range unpacked(data) {
		f.add(part)
	}
}

// small makes ASCII letters small; the bytes may be no text at all.
func small(data []byte) []byte {
	out := bytes.Clone(data)
	for i, b := range out {
		if b >= 'A' && b <= 'Z' {
			out[i] = b + 'a' - 'A'
		}
	}
	return out
}

// holding gives the files that hold words in their name or anywhere in their
// bytes: packed, escaped, in UTF-16, in large letters or small.
func holding(files []file, words string) []string {
	var out []string
	forms := written(words)
	for _, f := range files {
		if slices.ContainsFunc(forms, func(form []byte) bool {
			return slices.ContainsFunc(f.parts, func(part []byte) bool { return bytes.Contains(part, form) })
		}) {
			out = append(out, f.path)
		}
	}
	return out
}

// written gives the ways to write words in a file, in small letters.
func written(words string) [][]byte {
	forms := [][]byte{[]byte(words), []byte(url.PathEscape(words)), []byte(url.QueryEscape(words))}
	var escaped, be, le []byte
	for _, u := range utf16.Encode([]rune(words)) {
		escaped = fmt.Appendf(escaped, `\u%04x`, u)
		be, le = binary.BigEndian.AppendUint16(be, u), binary.LittleEndian.AppendUint16(le, u)
	}
	forms = append(forms, escaped, be, le)
	for i := range forms {
		forms[i] = small(forms[i])
	}
	return forms
}

var pdfStream = regexp.MustCompile(`stream\r?\n`)

// unpacked gives what is packed in a file: the entries of a zip archive with their
// names, a gzip stream, the streams of a PDF, the texts of a PNG.
func unpacked(data []byte) [][]byte {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipEntries(data)
	case bytes.HasPrefix(data, []byte{0x1f, 0x8b}):
		r, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil
		}
		return [][]byte{readable(r)}
	case bytes.HasPrefix(data, []byte("%PDF")):
		var out [][]byte
		for _, at := range pdfStream.FindAllIndex(data, -1) {
			out = append(out, inflated(data[at[1]:]))
		}
		return out
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return pngTexts(data[8:])
	}
	return nil
}

func zipEntries(data []byte) [][]byte {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	var out [][]byte
	for _, f := range r.File {
		out = append(out, []byte(f.Name))
		if body, err := f.Open(); err == nil {
			out = append(out, readable(body))
		}
	}
	return out
}

// pngTexts gives what the chunks zTXt and iTXt pack; others are plain.
func pngTexts(data []byte) [][]byte {
	var out [][]byte
	for len(data) >= 12 {
		size := int(binary.BigEndian.Uint32(data))
		if size > len(data)-12 {
			return out
		}
		if kind, chunk := string(data[4:8]), data[8:8+size]; kind == "zTXt" || kind == "iTXt" {
			for i := range chunk {
				if chunk[i] == 0x78 { // where a zlib stream begins
					out = append(out, inflated(chunk[i:]))
				}
			}
		}
		data = data[12+size:]
	}
	return out
}

func inflated(data []byte) []byte {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return readable(r)
}

// readable gives what can be read; where a stream breaks off is no matter here.
func readable(r io.Reader) []byte {
	data, _ := io.ReadAll(r)
	return data
}

func TestSearchForWordsSeesIntoFiles(t *testing.T) {
	var zipped, zipInZip, gzipped, pdf, png bytes.Buffer
	pack := func(to *bytes.Buffer, name, text string) {
		w := zip.NewWriter(to)
		f, _ := w.Create(name)
		io.WriteString(f, text)
		w.Close()
	}
	pack(&zipped, "a.xml", "secret 彳亍")
	pack(&zipInZip, "Secret 彳亍.xlsx", zipped.String())
	g := gzip.NewWriter(&gzipped)
	io.WriteString(g, "SECRET 彳亍")
	g.Close()
	pdf.WriteString("%PDF-1.4\n1 0 obj <</Filter /FlateDecode>> stream\n")
	z := zlib.NewWriter(&pdf)
	io.WriteString(z, "secret 彳亍")
	z.Close()
	pdf.WriteString("\nendstream endobj")
	png.WriteString("\x89PNG\r\n\x1a\n")
	var text bytes.Buffer
	text.WriteString("Title\x00\x00")
	z = zlib.NewWriter(&text)
	io.WriteString(z, "secret 彳亍")
	z.Close()
	binary.Write(&png, binary.BigEndian, uint32(text.Len()))
	png.WriteString("zTXt")
	png.Write(text.Bytes())
	png.WriteString("\x00\x00\x00\x00")
	utf := func(order binary.AppendByteOrder) string {
		b := []byte{}
		for _, u := range utf16.Encode([]rune("secret 彳亍")) {
			b = order.AppendUint16(b, u)
		}
		return string(b)
	}
	tree := map[string]string{
		"plain": "a secret 彳亍", "zip": zipped.String(), "zip in zip": zipInZip.String(), "gzip": gzipped.String(), "pdf": pdf.String(), "png": png.String(),
		"utf-16be": utf(binary.BigEndian), "utf-16le": utf(binary.LittleEndian),
		"json": `"SECRET \u5f73\u4E8D"`, "address": "?q=secret+%E5%BD%B3%e4%ba%8d", "entities": "secret &#24435;&#x4e8d;", "name/secret 彳亍.pdf": "",
	}
	for _, words := range []string{"secret", "彳亍"} {
		if found := holding(searchable(tree), words); len(found) != len(tree) {
			t.Errorf("%s: found in %q only", words, found)
		}
	}
	if found := holding(searchable(tree), "另外"); len(found) > 0 {
		t.Errorf("found in %q", found)
	}
}
