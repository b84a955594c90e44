package markup

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestScannerReadsWhatATokenizerReads goes through the pages of the golden site.
func TestScannerReadsWhatATokenizerReads(t *testing.T) {
	files, err := filepath.Glob("../testdata/golden/*/*.html")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := scanned(string(data)), tokenized(string(data)); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", file, got, want)
		}
	}
}

var fragments = []string{
	"<p>", "<P CLASS=a>", "<p a b=c d='e' f=\"g > h\">", "<br/>", "<a href=\"x\"/>", "<a href=x/y>", "a < b", "<", "</p>", "<!doctype html>",
	"<!-- <p> --><i>", "<!-- <p>", "<script>if (a<b) '<p>'</script><p>", "<script><p></scripty><b></SCRIPT ><i>", "<title><p></title><p>",
	"<style><p></style>", "<textarea><p>", "<p", "<p a", "<p a=", "<p a=\"", "<p =a>", "<p a = b>", "<p a='&amp;&lt;'>", "<p\na\n=\n'b'>", "<h1\tid=x>",
	"<p a=\"b\"c=\"d\">", "<p / a>", "<日>", "<svg><path d=\"M0 0\"/></svg>",
}

func TestScannerReadsFragments(t *testing.T) {
	for _, s := range fragments {
		if got, want := scanned(s), tokenized(s); !slices.Equal(got, want) {
			t.Errorf("%q:\ngot  %q\nwant %q", s, got, want)
		}
	}
}

// TestScannerTellsPlaces finds what it gives where it says that it is.
func TestScannerTellsPlaces(t *testing.T) {
	for _, page := range append(fragments, strings.Join(fragments, "")) {
		for s := (Scanner{Data: []byte(page)}); s.Next(); {
			if page[s.From] != '<' || page[s.At] != '>' {
				t.Errorf("%q: the tag is said to be %q", page, page[s.From:s.At+1])
			}
			for {
				_, v, ok := s.Attribute()
				if !ok {
					break
				}
				if at := page[s.ValueAt:]; len(v) > 0 && !strings.HasPrefix(at, string(v)) {
					t.Errorf("%q: the value %q is said to be at %q", page, v, at)
				}
			}
		}
	}
}

// FuzzScanner holds the scanner to ending, on whatever it is given.
func FuzzScanner(f *testing.F) {
	for _, s := range fragments {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := scanned(s); len(got) > len(s) {
			t.Errorf("%q: %q", s, got)
		}
	})
}

// scanned gives the start tags that the scanner finds, tokenized those that
// golang.org/x/net/html finds, each as "name k=v k=v".
func scanned(page string) []string {
	var out []string
	for s := (Scanner{Data: []byte(page)}); s.Next(); {
		tag := []string{string(s.Tag)}
		for {
			k, v, ok := s.Attribute()
			if !ok {
				break
			}
			tag = append(tag, fmt.Sprintf("%s=%s", k, Text(v)))
		}
		out = append(out, strings.Join(tag, " "))
	}
	return out
}

func tokenized(page string) []string {
	var out []string
	for z := html.NewTokenizer(strings.NewReader(page)); z.Next() != html.ErrorToken; {
		t := z.Token()
		if t.Type != html.StartTagToken && t.Type != html.SelfClosingTagToken {
			continue
		}
		tag := []string{t.Data}
		for _, a := range t.Attr {
			tag = append(tag, a.Key+"="+a.Val)
		}
		out = append(out, strings.Join(tag, " "))
	}
	return out
}
