package browser

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestPlanPrints prints the document: the paper keeps the measures of GB/T 9704,
// whose page numbers change sides, and holds every clause.
func TestPlanPrints(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.visit(prefix + "plan/index.html")
		pages := v.print()
		if len(pages) < 8 {
			v.Errorf("the plan is printed on %d pages", len(pages))
		}
		for i, p := range pages {
			v.checkMeasures(i+1, p)
		}
		paper := ""
		for i, p := range pages {
			paper += text(p.body(leftEdge(i + 1)))
		}
		// Cells of several lines are not read one after another.
		for _, clause := range eval[[]string](v, `[...document.querySelectorAll('.document :is(.clause > p:not(.note), h2, h3, h4, h5, caption, .box thead th, .box td)')].map(e => e.textContent)`) {
			if !strings.Contains(paper, dense(clause)) {
				v.Errorf("the paper lacks %s", clause)
			}
		}
	})
}

// TestOtherPagesPrint holds one page of each look to its type area and number.
func TestOtherPagesPrint(t *testing.T) {
	both(t, 1280, 800, func(v *tab, prefix string) {
		for _, page := range []string{"index.html", "indicators/i01.html", "tasks/t01.html", "progress/index.html"} {
			v.visit(prefix + page)
			pages := v.print()
			for i, p := range pages {
				all := text(p.Words)
				if want := fmt.Sprintf("%d/%d", i+1, len(pages)); !strings.HasSuffix(all, want) {
					v.Errorf("%s: page %d does not end in %s", page, i+1, want)
				}
				if len(all) < 60 {
					v.Errorf("%s: page %d holds only %q", page, i+1, all)
				}
				for _, w := range p.Words {
					if w.XMin < 24*mm-1 || w.XMax > (210-20)*mm+hanging {
						v.Errorf("%s, page %d: %q leaves the type area", page, i+1, w.Text)
					}
				}
			}
		}
	})
}

const (
	mm = 72 / 25.4
	// hanging is how far the empty half of a punctuation mark may leave the line.
	hanging = 12
)

// word is a piece of printed text with its place on a page, in points.
type word struct {
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

type paperPage struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []word  `xml:"word"`
}

// print gives the page shown as it comes out of the printer.
func (v *tab) print() []paperPage {
	v.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		v.Skip("no pdftotext found")
	}
	pdf, err := chromedp.Run(v.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		v.Fatal(err)
	}
	read := exec.Command(reader, "-bbox", "-enc", "UTF-8", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	out, err := read.Output()
	if err != nil {
		v.Fatal(err)
	}
	var doc struct {
		Pages []paperPage `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(out, &doc); err != nil {
		v.Fatal(err)
	}
	return doc.Pages
}

// checkMeasures holds the text to 156 × 225 mm, the clause numbers to the margin
// at its left, and the page number to the outer edge below it.
func (v *tab) checkMeasures(n int, p paperPage) {
	v.Helper()
	if size := fmt.Sprintf("%.0f × %.0f", p.Width/mm, p.Height/mm); size != "210 × 297" {
		v.Errorf("page %d is %s mm", n, size)
	}
	left := leftEdge(n)
	outer := left + 156*mm
	if n%2 == 0 {
		outer = left
	}
	number := ""
	for _, w := range p.Words {
		switch middle := (w.YMin + w.YMax) / 2; {
		case middle > (37+225)*mm:
			number += strings.TrimSpace(w.Text)
			if d := max(w.XMin-outer, outer-w.XMax); d > 60 {
				v.Errorf("page %d: %q is %.0f pt from the outer edge", n, w.Text, d)
			}
		case middle < 37*mm:
			v.Errorf("page %d: %q stands above the type area", n, w.Text)
		case w.XMin < left-14*mm-1 || w.XMax > left+156*mm+hanging:
			v.Errorf("page %d: %q leaves the type area", n, w.Text)
		}
	}
	if want := fmt.Sprintf("—%d—", n); number != want {
		v.Errorf("page %d has the number %q", n, number)
	}
}

// body is the text of a page of the plan without its number and without those of
// the clauses in the margin.
func (p paperPage) body(left float64) []word {
	return slices.DeleteFunc(slices.Clone(p.Words), func(w word) bool { return (w.YMin+w.YMax)/2 > (37+225)*mm || w.XMax < left })
}

// leftEdge is where the text of page n begins: the binding edge is at the left of
// odd pages.
func leftEdge(n int) float64 {
	if n%2 == 0 {
		return 26 * mm
	}
	return 28 * mm
}

// text puts words together without spaces.
func text(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(dense(w.Text))
	}
	return b.String()
}

// dense drops the spaces, which lines on paper break anew.
func dense(s string) string { return strings.Join(strings.Fields(s), "") }
