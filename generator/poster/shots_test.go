package poster

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestShots writes all posters into the folder SHOTS, to be looked at.
func TestShots(t *testing.T) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		t.Skip("SHOTS names no folder")
	}
	for name, p := range posters() {
		if want := os.Getenv("ONLY"); want != "" && !strings.Contains(","+want+",", ","+name+",") {
			continue
		}
		for _, layout := range p.Layouts() {
			for shape, s := range shapes {
				write(t, filepath.Join(dir, name+"-"+string(layout)+"-"+shape+".png"), must(painterOf(t, p.Lang).PNG(p, layout, s)))
			}
			write(t, filepath.Join(dir, name+"-"+string(layout)+"-a4.pdf"), must(painterOf(t, p.Lang).PDF(p, layout, A4, false)))
			write(t, filepath.Join(dir, name+"-"+string(layout)+"-a3-bleed.pdf"), must(painterOf(t, p.Lang).PDF(p, layout, A3, true)))
		}
	}
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
