package pdf

import (
	"bytes"
	"compress/zlib"
	"image/color"
	"io"
	"strings"
	"testing"
	"time"
)

// content gives what draws the first page.
func content(t *testing.T, data []byte) string {
	t.Helper()
	_, stream, _ := bytes.Cut(data, []byte("stream\n"))
	r, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

func TestOutlinesAndColours(t *testing.T) {
	f := New(fontOf(t, "en"), Info{Lang: "en", Day: time.Unix(0, 0)})
	f.Page(100, 200)
	f.Bleed(10)
	f.Gradient(10, 20, 30, 40, color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255})
	f.Fill(color.RGBA{0, 255, 0, 255}, func() {
		f.Move(10, 20)
		f.Line(30, 20)
		f.Curve(31, 21, 32, 22, 33, 23)
		f.Close()
	})
	f.Text(10, 50, Style{Size: 8, Colour: color.RGBA{255, 0, 0, 255}}, "red")
	f.Text(10, 60, Style{Size: 8}, "black")
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got := content(t, data)
	for _, want := range []string{
		"0.000 1.000 0.000 rg 10.00 180.00 m 30.00 180.00 l 31.00000 179.00000 32.00000 178.00000 33.00000 177.00000 c h f",
		"q 1.000 0.000 0.000 rg BT 10.00 150.00 Td", "q 0.000 g BT 10.00 140.00 Td", "/Sh1 sh",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
	if want := []byte("/MediaBox [0 0 100.00 200.00]\n/TrimBox [10.00 10.00 90.00 190.00]"); !bytes.Contains(data, want) {
		t.Errorf("no %s", want)
	}
}
