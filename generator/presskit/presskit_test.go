package presskit

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

var day = time.Date(2027, 6, 9, 0, 0, 0, 0, time.FixedZone("", 8*3600))

func TestZipHoldsFilesAndTheirSums(t *testing.T) {
	files := []File{{"texts/b.txt", []byte("二")}, {"a.png", []byte("\x89PNG")}, {"texts/a.txt", []byte("一")}}
	data, err := Zip(files, day)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]string{}
	var names []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		held[f.Name] = string(b)
		names = append(names, f.Name)
		if !f.Modified.Equal(day) {
			t.Errorf("%s is of %s", f.Name, f.Modified)
		}
	}
	if got, want := strings.Join(names, " "), "a.png texts/a.txt texts/b.txt SHA256SUMS.txt"; got != want {
		t.Errorf("the archive holds %s, not %s", got, want)
	}
	want := ""
	for _, n := range names[:3] {
		want += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(held[n])), n)
	}
	if held[Sums] != want {
		t.Errorf("the sums are\n%snot\n%s", held[Sums], want)
	}
}

func TestSameFilesSameBytes(t *testing.T) {
	a := []File{{"a", []byte("1")}, {"b", []byte("2")}}
	one, err := Zip(a, day)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Zip([]File{a[1], a[0]}, day)
	if err != nil || !bytes.Equal(one, two) {
		t.Error("the order of files changes the archive", err)
	}
}

func TestBadNames(t *testing.T) {
	for _, files := range [][]File{{{"../a", nil}}, {{"/a", nil}}, {{"a/../b", nil}}, {{"a", nil}, {"a", nil}}, {{Sums, nil}}, {{"", nil}}} {
		if _, err := Zip(files, day); err == nil {
			t.Errorf("%q is packed", files)
		}
	}
}
