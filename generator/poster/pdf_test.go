package poster

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tool runs a program on a file and gives what it prints; FILE stands for the name.
func tool(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("no %s found (sh generator/test.sh installs it)", name)
	}
	file := filepath.Join(t.TempDir(), "poster")
	write(t, file, data)
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

// TestPaperSaysWhatItShows holds a PDF's text to the text for those who do not see
// it: in the same order, and each whole for a program that looks for columns.
func TestPaperSaysWhatItShows(t *testing.T) {
	for _, p := range []*Poster{chinese(), english(), posters()["unannounced-zh"]} {
		for _, layout := range p.Layouts() {
			data := must(painterOf(t, p.Lang).PDF(p, layout, A4, true))
			raw := dense(tool(t, data, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"))
			columns := dense(tool(t, data, "pdftotext", "-enc", "UTF-8", "FILE", "-"))
			all := ""
			for _, l := range p.Text(layout) {
				all += dense(l.Text)
				if layout == Theme && !strings.Contains(columns, dense(l.Text)) {
					t.Errorf("%s %s: no %q in columns", p.Lang, layout, l.Text)
				}
			}
			if raw != all {
				t.Errorf("%s %s:\n%s\nwant\n%s", p.Lang, layout, raw, all)
			}
		}
	}
}

func TestPaperIsCutWhereItShouldBe(t *testing.T) {
	p := english()
	for name, c := range map[string]struct {
		paper               Paper
		bleed               bool
		media, bleeds, trim string
	}{
		"a4":       {A4, false, "0.00 0.00 595.28 841.89", "0.00 0.00 595.28 841.89", "0.00 0.00 595.28 841.89"},
		"a4 bleed": {A4, true, "0.00 0.00 612.28 858.90", "0.00 0.00 612.28 858.90", "8.50 8.50 603.78 850.39"},
		"a3 bleed": {A3, true, "0.00 0.00 858.90 1207.56", "0.00 0.00 858.90 1207.56", "8.50 8.50 850.39 1199.06"},
	} {
		info := strings.Join(strings.Fields(tool(t, must(painterOf(t, p.Lang).PDF(p, Theme, c.paper, c.bleed)), "pdfinfo", "-box", "FILE")), " ")
		for _, want := range []string{"MediaBox: " + c.media, "BleedBox: " + c.bleeds, "TrimBox: " + c.trim, "Title: " + p.Title, "Author: " + p.Author, "CreationDate: Sat May 1 00:00:00 2027", "Pages: 1"} {
			if !strings.Contains(info, want) {
				t.Errorf("%s: no %q in %s", name, want, info)
			}
		}
	}
}

func TestFontsAreEmbeddedInPart(t *testing.T) {
	data := must(painterOf(t, "zh-CN").PDF(chinese(), Figures, A4, false))
	if fonts := tool(t, data, "pdffonts", "FILE"); strings.Count(fonts, "yes no  yes") != 2 || len(data) > 120<<10 {
		t.Errorf("%d bytes with\n%s", len(data), fonts)
	}
}

// TestReadersGetTheAddress has the codes read from paper and from pictures.
func TestReadersGetTheAddress(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	read := func(name string, data []byte) {
		t.Helper()
		if got := strings.TrimSpace(tool(t, data, "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "FILE")); got != address {
			t.Errorf("%s: the code is read as %q", name, got)
		}
	}
	p := chinese()
	for _, layout := range p.Layouts() {
		for shape, size := range shapes {
			read(fmt.Sprint(layout, " ", shape), must(painterOf(t, p.Lang).PNG(p, layout, size)))
		}
		data := must(painterOf(t, p.Lang).PDF(p, layout, A4, false))
		read(fmt.Sprint(layout, " a4"), []byte(tool(t, data, "pdftoppm", "-r", "150", "-png", "-singlefile", "FILE")))
	}
}
