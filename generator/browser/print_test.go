package browser

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestPlanPrints prints the document; the paper holds it to its last clause.
func TestPlanPrints(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext found")
	}
	both(t, 1280, 800, func(v *tab, prefix string) {
		v.visit(prefix + "plan/index.html")
		pdf, err := chromedp.Run(v.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
		if err != nil {
			v.Fatal(err)
		}
		read := exec.Command(reader, "-enc", "UTF-8", "-", "-")
		read.Stdin = bytes.NewReader(pdf)
		text, err := read.Output()
		if err != nil {
			v.Fatal(err)
		}
		last := eval[string](v, `[...document.querySelectorAll('.document .clause p')].at(-1).textContent`)
		if paper, last := dense(string(text)), dense(last); !strings.Contains(paper, last) {
			v.Errorf("the paper ends in …%s and lacks %s", paper[max(0, len(paper)-600):], last)
		}
	})
}

// dense drops the spaces, which lines on paper break anew.
func dense(s string) string { return strings.Join(strings.Fields(s), "") }
