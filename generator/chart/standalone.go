package chart

import (
	"fmt"
	"regexp"
	"strings"
)

// Sheet is what stands around a picture that leaves its page: what it shows
// above it, and where it comes from below. Empty texts take no room.
type Sheet struct {
	Title, Subtitle string
	Foot            []string
}

// fonts are those that a picture asks for where no page does: the first is the
// one that its texts were measured for.
const fonts = `'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif`

const (
	sheetMargin = 24.0
	sheetTitle  = 19.0 // font sizes
	sheetText   = 13.0
)

var classes = regexp.MustCompile(` class="[^"]*"`)

// Standalone gives the widest picture as an SVG file of its own: in the colours
// of the light mode, on white, with the sheet's texts painted around it.
func (g Drawing) Standalone(s Sheet) []byte {
	head, body, _ := strings.Cut(string(g.SVGs[0]), "</desc>")
	_, names, _ := strings.Cut(head, "<title")
	body = classes.ReplaceAllString(strings.TrimSuffix(body, "</svg>"), "")
	width := g.width + 2*sheetMargin
	w := sheetWriter{width: g.width, y: sheetMargin}
	w.text(s.Title, sheetTitle, "ink", true)
	w.text(s.Subtitle, sheetText, "muted", false)
	w.y += 8
	fmt.Fprintf(&w.out, `<g transform="translate(%s %s)">%s</g>`, px(sheetMargin), px(w.y), body)
	w.y += g.height + 12
	for _, line := range s.Foot {
		w.text(line, sheetText, "muted", false)
	}
	height := px(tidy(w.y + sheetMargin/2))
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="%[1]s-title %[1]s-desc" lang="%[2]s" viewBox="0 0 %[3]s %[4]s" width="%[3]s" height="%[4]s" font-family="%[5]s"><title%[6]s</desc><rect width="%[3]s" height="%[4]s" fill="%[7]s"/>%[8]s</svg>`+"\n",
		g.id, escape(g.tag), px(width), height, fonts, names, palette["surface"], w.out.String())
}

// sheetWriter writes texts from top to bottom.
type sheetWriter struct {
	out      strings.Builder
	width, y float64
}

func (w *sheetWriter) text(text string, size float64, colour string, bold bool) {
	if text == "" {
		return
	}
	weight := ""
	if bold {
		weight = ` font-weight="600"`
	}
	for line := range strings.SplitSeq(wrap(text, size*1.06, w.width), "\n") {
		w.y += size * leading
		fmt.Fprintf(&w.out, `<text x="%s" y="%s" font-size="%s" fill="%s"%s>%s</text>`, px(sheetMargin), px(tidy(w.y-size*0.3)), px(size), palette[colour], weight, escape(line))
	}
	w.y += 4
}
