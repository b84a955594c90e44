package render

import (
	"fmt"
	"path"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/picture"
	"plansite/generator/site"
)

// manySizes is from how many bytes on a picture has copies of other widths.
const manySizes = 100 << 10

// addPicture adds a picture, and copies of it for smaller screens. One that is only
// shown is no wider than the widest of them; one that is linked is to take away.
func (c *context) addPicture(f site.File) {
	most := picture.MaxWidth
	if !f.Linked {
		most = picture.Widths[len(picture.Widths)-1]
	}
	c.result.Tree.Add(f.Target, func() ([]byte, error) { return c.publishPicture(f, most) })
	for _, width := range copiesOf(f) {
		c.result.Tree.Add(copyPath(f, width), func() ([]byte, error) { return c.publishPicture(f, width) })
	}
}

// copiesOf are the widths of a picture's copies beside itself.
func copiesOf(f site.File) []int {
	switch {
	case !picture.CanShrink(f.Target) || f.Size < manySizes:
		return nil
	case f.Linked:
		return picture.Widths
	}
	return picture.Widths[:len(picture.Widths)-1]
}

// copyPath is where a copy of a picture lies. No file of an author has an @ in its address.
func copyPath(f site.File, width int) string {
	ext := path.Ext(f.Target)
	return fmt.Sprintf("%s@%dw%s", strings.TrimSuffix(f.Target, ext), width, ext)
}

// publishPicture takes a picture from the cache, or makes it.
func (c *context) publishPicture(f site.File, width int) ([]byte, error) {
	data, err := c.read(f.Source)
	if err != nil {
		return nil, err
	}
	made, err := c.charts.Keep(func() ([]byte, error) { return picture.Publish(f.Target, data, width) },
		fmt.Append(nil, picture.Look, " ", path.Ext(f.Target), " ", width), data)
	if r := picture.AsRefused(err); r != nil {
		var mistake diag.List
		mistake.AddError(diag.Pos{File: f.Source}, "bad-picture", r.Message, r.Hint)
		return nil, mistake
	}
	return made, err
}

// pictureSize is how large a picture is shown at the most, 0 where that is not known.
func (c *context) pictureSize(f *site.File) (width, height int) {
	known, ok := c.sizes.Load(f.Source)
	if !ok {
		data, err := c.read(f.Source)
		if err != nil {
			return 0, 0
		}
		w, h := picture.Size(f.Target, data)
		known, _ = c.sizes.LoadOrStore(f.Source, [2]int{w, h})
	}
	size := known.([2]int)
	return size[0], size[1]
}

// Picture tells how the page shows a picture.
func (w weaver) Picture(dest string) site.Picture {
	f := w.attached(w.at, dest)
	if f == nil || !picture.Is(f.Name) {
		return site.Picture{}
	}
	return w.showPicture(w.lang, w.at, f)
}

func (c *context) showPicture(lang locale.Lang, at string, f *site.File) site.Picture {
	from := c.path(lang, at)
	p := site.Picture{URL: c.address(from, f.Target)}
	p.Width, p.Height = c.pictureSize(f)
	if most := picture.Widths[len(picture.Widths)-1]; picture.CanShrink(f.Target) && p.Width > most {
		p.Height = max(1, (p.Height*most+p.Width/2)/p.Width)
		p.Width = most
		if copies := copiesOf(*f); f.Linked && len(copies) > 0 {
			p.URL = c.address(from, copyPath(*f, most))
		}
	}
	var copies []string
	for _, width := range copiesOf(*f) {
		if width < p.Width {
			copies = append(copies, fmt.Sprintf("%s %dw", c.address(from, copyPath(*f, width)), width))
		}
	}
	if len(copies) > 0 {
		p.Copies = strings.Join(append(copies, fmt.Sprintf("%s %dw", p.URL, p.Width)), ", ")
	}
	return p
}
