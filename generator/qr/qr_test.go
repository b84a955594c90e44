package qr

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plansite/generator/raster"
)

// addresses are of growing length, the last longer than any of a site.
var addresses = []string{
	"https://example.gov.cn/c/t07.html",
	"https://www.example.gov.cn/zt/plan/en/campaigns/world-accreditation-day/index.html",
	"https://example.gov.cn/" + strings.Repeat("长路径/", 40) + "index.html",
}

// svg is a code as pages show it.
func svg(c Code) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %[1]d"><rect width="%[1]d" height="%[1]d" fill="#fff"/><path d="%s" fill="none" stroke="#000" stroke-width="1"/></svg>`, c.Size, c.Path())
}

// TestReadersGetTheAddress has each code read by a program that knows nothing of
// how it was made.
func TestReadersGetTheAddress(t *testing.T) {
	reader, err := exec.LookPath("zbarimg")
	if err != nil {
		t.Skip("no zbarimg found (sh generator/test.sh installs it)")
	}
	for _, want := range addresses {
		c, err := Encode(want)
		if err != nil {
			t.Fatal(err)
		}
		png, err := (&raster.Painter{Scale: 6}).PNG([]byte(svg(c)))
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "code.png")
		if err := os.WriteFile(file, png, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(reader, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file).Output()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%q is read as %q: %v", want, got, err)
		}
	}
}

func TestCodeIsSmallAndKeepsItsEdgeWhite(t *testing.T) {
	c, err := Encode(addresses[0])
	if err != nil {
		t.Fatal(err)
	}
	if c.Size != 29+2*quiet || len(c.Path()) > 1600 {
		t.Errorf("%d modules, %d bytes", c.Size, len(c.Path()))
	}
	if !strings.HasPrefix(c.Path(), "M4 4.5h7m") { // the corner that every code has
		t.Errorf("begins with %.20s", c.Path())
	}
}

func TestTooLongAText(t *testing.T) {
	if _, err := Encode(strings.Repeat("x", 4000)); err == nil {
		t.Error("no error")
	}
}

func BenchmarkEncode(b *testing.B) {
	for b.Loop() {
		if _, err := Encode(addresses[1]); err != nil {
			b.Fatal(err)
		}
	}
}
