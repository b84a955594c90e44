package markdown

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"plansite/generator/diag"
)

// interventions are the examples of CommonMark that are not as CommonMark has
// them, by the rule that says so to the author.
var interventions = map[string][]int{
	// HTML is not passed through, but left out and reported.
	"raw-html": {
		21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172,
		173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475,
		476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
	},
	// Published otherwise: indented lines are no code, a line of dashes below a text
	// is a rule, addresses are links, and asterisks between digits stay.
	"": {
		1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 69, 85, 100, 107, 110, 111, 112, 114, 115, 116, 117, 118, 134, 211, 225, 231, 236, 252, 253,
		59, 80, 81, 82, 83, 84, 86, 89, 90, 91, 95, 96, 102, 103, 141, 215, 300,
		254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288, 289, 290, 313, 356, 602, 608, 611, 612,
	},
	// Addresses are of the web, of mail or of telephones.
	"unsafe-link": {596, 598, 599, 601},
}

// TestCommonMark reads all examples of the specification, with all extensions
// of the dialect at work.
func TestCommonMark(t *testing.T) {
	var examples []struct {
		Markdown, HTML, Section string
		Example                 int
	}
	if err := json.Unmarshal(read(t, "testdata/commonmark/spec.json"), &examples); err != nil || len(examples) != 652 {
		t.Fatal(len(examples), err)
	}
	for _, e := range examples {
		d, problems := Parse("a.md", 1, []byte(e.Markdown))
		body, _ := d.HTML(nil)
		got, want := tokens(body.HTML), tokens(e.HTML)
		rule, intervenes := intervention(e.Example)
		reported := slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Rule == rule })
		switch same := slices.Equal(got, want); {
		case !intervenes && !same:
			t.Errorf("example %d (%s): %q\ngot  %q\nwant %q", e.Example, e.Section, e.Markdown, got, want)
		case intervenes && same:
			t.Errorf("example %d is as CommonMark has it: no %s intervenes", e.Example, rule)
		case intervenes && rule != "" && !reported:
			t.Errorf("example %d: %s is not reported: %v", e.Example, rule, problems)
		}
	}
}

func intervention(example int) (rule string, ok bool) {
	for rule, list := range interventions {
		if slices.Contains(list, example) {
			return rule, true
		}
	}
	return "", false
}

// blocks are elements beside which white space means nothing.
var blocks = strings.Fields("blockquote br h1 h2 h3 h4 h5 h6 hr li ol p pre ul")

var whiteSpace = regexp.MustCompile(`[ \t\n]+`)

// tokens is HTML as a reader sees it: white space that means nothing is left
// out, and so are the marks of links that leave the site.
func tokens(s string) []string {
	s = strings.ReplaceAll(s, ` class="external" rel="external"`, "")
	var out []string
	pre, edge := false, true // within <pre>; at the beginning of a block's text
	for z := html.NewTokenizer(strings.NewReader(s)); z.Next() != html.ErrorToken; {
		t := z.Token()
		text := t.String()
		if t.Type == html.TextToken {
			if !pre {
				text = whiteSpace.ReplaceAllString(text, " ")
			}
			if edge && !pre {
				text = strings.TrimLeft(text, " ")
			}
			if text != "" {
				out, edge = append(out, text), false
			}
			continue
		}
		if slices.Contains(blocks, t.Data) {
			if n := len(out); n > 0 && !edge && !pre {
				out[n-1] = strings.TrimRight(out[n-1], " ")
			}
			edge = true
		}
		pre = t.Data == "pre" && t.Type == html.StartTagToken || pre && t.Data != "pre"
		out = append(out, strings.Replace(text, "/>", ">", 1))
	}
	return slices.DeleteFunc(out, func(t string) bool { return t == "" })
}
