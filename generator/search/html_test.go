package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSectionsAreWhatAReaderReads(t *testing.T) {
	for _, c := range []struct {
		name, html string
		want       []Section
	}{
		{"blocks are lines", "<p>One <strong>two</strong>.</p>\n<p>Three</p>\n", []Section{{ID: "", Text: "One two.\nThree"}}},
		{"an id begins a section", `<p>A</p>` + "\n" + `<h2 id="b">B</h2>` + "\n" + `<p class="x" id="c">C</p>`, []Section{{ID: "", Text: "A"}, {ID: "b", Text: "B"}, {ID: "c", Text: "C"}}},
		{"the id of a word does not", `<p>see <sup id="fnref1"><a href="#fn1">1</a></sup> there</p>`, []Section{{ID: "", Text: "see 1 there"}}},
		{"cells are lines", "<table>\n<tr><td>a</td><td>b</td></tr>\n</table>", []Section{{ID: "", Text: "a\nb"}}},
		{"a line end is a space", "<p>one\ntwo   three</p>", []Section{{ID: "", Text: "one two three"}}},
		{"entities", "<p>a &lt;b&gt; &amp;amp; &#34;c&#34; &#39;d&quot; & e &unknown; f</p>", []Section{{ID: "", Text: `a <b> &amp; "c" 'd" & e &unknown; f`}}},
		{"a > in an attribute", `<p title="a > b">c</p>`, []Section{{ID: "", Text: "c"}}},
		{"figures are left out", `<p>a</p><figure id="f"><svg><text>x</text></svg><figcaption>y</figcaption></figure><p>b</p>`, []Section{{ID: "", Text: "a\nb"}}},
		{"one in the other", `<figure><figure>x</figure>y</figure>z`, []Section{{ID: "", Text: "z"}}},
		{"an entity at the end", "a &lt;", []Section{{ID: "", Text: "a <"}}},
		{"a tag without an end", "a <b", []Section{{ID: "", Text: "a"}}},
		{"nothing", "", []Section{}},
	} {
		if d := cmp.Diff(c.want, Sections(c.html)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

func FuzzSections(f *testing.F) {
	f.Add(`<p id="a">b &amp; <i>c</i></p>`)
	f.Add("<figure><svg/>&")
	f.Fuzz(func(t *testing.T, html string) { Sections(html) })
}
