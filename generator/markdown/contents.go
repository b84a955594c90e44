package markdown

import "plansite/generator/site"

// contents appends the headings as nested lists of links, ready for a page: at
// 10,000 articles, a template that nests them by itself costs a tenth of a build.
func contents(dst []byte, list []site.BodyHeading) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = append(dst, "<ol>\n"...)
	for i := 0; i < len(list); {
		below := i + 1
		for below < len(list) && list[below].Level > list[i].Level {
			below++
		}
		dst = append(dst, `<li><a href="#`...)
		dst = append(dst, list[i].ID...) // the form of an id needs no escaping
		dst = append(dst, `">`...)
		dst = escape(dst, []byte(list[i].Text))
		dst = append(dst, "</a>"...)
		dst = contents(dst, list[i+1:below])
		dst = append(dst, "</li>\n"...)
		i = below
	}
	return append(dst, "</ol>"...)
}
