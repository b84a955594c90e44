package render

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/markup"
	"plansite/generator/theme"
)

// Every page exists once more in large type and simple layout (长辈版), for readers
// whose browser runs no scripts and keeps no choices: a static site can keep a
// choice without them only in its addresses. An alternate style sheet would need a
// menu that only Firefox has. The pages are those of the site with a few attributes
// changed, not rendered from other templates, so that both say the same; and as
// they lie in a folder like that of the site, relative links between them lead from
// one to the other as they are. Those that lead to other files need one step more.

// LargeFolder is where they lie.
const LargeFolder = "large/"

const largeTemplate = theme.Page[LargeNote]("large")

// LargeNote stands on each of these pages and leads to the usual one.
type LargeNote struct {
	*theme.Words
	URL   string
	Usual string // for data-choose: takes back what large type consists of
}

func addLarge(c *context) {
	if !c.site.Config.LargeTypePages {
		return
	}
	pages := map[string]bool{}
	for _, l := range c.listed {
		for _, lang := range c.langs {
			pages[c.path(lang, l.path)] = true
		}
	}
	for _, l := range c.listed {
		for _, lang := range c.langs {
			name := c.path(lang, l.path)
			c.result.Pages++
			c.result.Tree.AddFrom(LargeFolder+name, name, func(page []byte) ([]byte, error) {
				note, err := c.in(l.path).largeNote(lang, name)
				return enlarge(page, edition{name: name, pages: pages, note: note}), err
			})
		}
	}
}

func (c *context) largeNote(lang locale.Lang, name string) ([]byte, error) {
	var usual []choice
	for _, ch := range elder {
		usual = append(usual, choice{ch.name, ""})
	}
	return largeTemplate.Render(c.theme, LargeNote{Words: c.theme.Words(lang), URL: relative(LargeFolder+name, name), Usual: choose(usual)})
}

// largeURL leads from page p to the home page in large type.
func (c *context) largeURL(lang locale.Lang, p string) string {
	if !c.site.Config.LargeTypePages {
		return ""
	}
	return relative(c.path(lang, p), LargeFolder+c.path(lang, "index.html"))
}

// edition is what a page needs to know to become one in large type.
type edition struct {
	name  string          // its path
	pages map[string]bool // those that there are in large type
	note  []byte          // stands before its content
}

// enlarge makes the page in large type from the usual one. Search engines shall
// list the usual one alone.
func enlarge(page []byte, e edition) []byte {
	var out bytes.Buffer
	out.Grow(len(page) + len(page)/8)
	from := 0
	upTo := func(at int) {
		out.Write(page[from:at])
		from = at
	}
	for s := (markup.Scanner{Data: page}); s.Next(); {
		switch string(s.Tag) {
		case "html":
			upTo(s.At)
			out.WriteString(` data-edition="large"`)
			for _, ch := range elder {
				out.WriteString(" data-" + ch.name + `="` + ch.value + `"`)
			}
		case "head":
			upTo(s.At + 1)
			out.WriteString("\n" + `<meta name="robots" content="noindex">`)
		case "main":
			upTo(s.From)
			out.Write(e.note)
		case "link", "meta":
			if forSearchEngines(s) {
				upTo(s.From)
				from = s.At + 1
				if bytes.HasPrefix(page[from:], []byte("\n")) {
					from++
				}
				continue
			}
		}
		for name, value, ok := s.Attribute(); ok; name, value, ok = s.Attribute() {
			to, ok := "", false
			switch {
			case string(name) == "srcset":
				to, ok = e.copies(string(value)), true
			case isAddress[string(name)]:
				to, ok = e.outside(string(value))
			}
			if ok {
				upTo(s.ValueAt)
				out.WriteString(to)
				from += len(value)
			}
		}
	}
	upTo(len(page))
	return out.Bytes()
}

// copies gives the addresses of a picture's copies anew.
func (e edition) copies(srcset string) string {
	list := strings.Split(srcset, ", ")
	for i, item := range list {
		address, width, _ := strings.Cut(item, " ")
		if to, ok := e.outside(address); ok {
			list[i] = to + " " + width
		}
	}
	return strings.Join(list, ", ")
}

// isAddress tells the attributes that hold one.
var isAddress = map[string]bool{"href": true, "src": true, "action": true, "poster": true, "data-library": true, "data-folder": true}

// outside gives a relative address anew that leads to what does not exist in large
// type; ok is false where it is good as it is. Both are as in an attribute.
func (e edition) outside(address string) (to string, ok bool) {
	end := strings.IndexAny(address, ":?#")
	if end < 0 {
		end = len(address)
	}
	file, rest := address[:end], address[end:]
	if file == "" || file[0] == '/' || strings.HasPrefix(rest, ":") {
		return "", false
	}
	target := path.Join(path.Dir(e.name), file)
	if plain, err := url.PathUnescape(markup.Text([]byte(target))); err == nil && e.pages[plain] {
		return "", false
	}
	to = relative(LargeFolder+e.name, target)
	if strings.HasSuffix(file, "/") {
		to += "/"
	}
	return to + rest, true
}

// forSearchEngines tells elements that say where the page belongs: its address,
// its languages, whether it may be listed. s is a copy, whose attributes are free.
func forSearchEngines(s markup.Scanner) bool {
	for name, value, ok := s.Attribute(); ok; name, value, ok = s.Attribute() {
		switch {
		case string(name) == "hreflang",
			string(name) == "rel" && string(value) == "canonical",
			string(name) == "name" && string(value) == "robots":
			return true
		}
	}
	return false
}
