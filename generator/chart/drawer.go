package chart

import (
	"encoding/json"
	"fmt"
	"html/template"
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja"
)

// Drawer draws figures; it may be used by many goroutines at once.
type Drawer struct {
	bundle  string // its hash
	program func() (*goja.Program, error)
	engines chan engine
	cache   cache
}

// NewDrawer makes a drawer that runs the ECharts file given in at most engines
// engines at a time, started when first needed: each takes some 0.15 s and 60 MB.
// Pictures are kept in cacheDir, or not at all if that is "".
func NewDrawer(bundle []byte, cacheDir string, engines int) *Drawer {
	d := &Drawer{bundle: hash(string(bundle), drawJS), engines: make(chan engine, max(engines, 1)), cache: cache{cacheDir}}
	d.program = sync.OnceValues(func() (*goja.Program, error) {
		return goja.Compile("echarts.min.js", string(bundle), false)
	})
	for range cap(d.engines) {
		d.engines <- nil
	}
	return d
}

var idForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// Draw draws f in every frame of its kind. The same figure gives the same bytes.
func (d *Drawer) Draw(f Figure) (Drawing, error) {
	drawing, err := d.draw(f)
	if err != nil {
		return Drawing{}, fmt.Errorf("chart %q: %w", f.ID, err)
	}
	return drawing, nil
}

func (d *Drawer) draw(f Figure) (Drawing, error) {
	kind, ok := kindOf(f.Kind)
	if !ok {
		return Drawing{}, fmt.Errorf("there is no kind %q", f.Kind)
	}
	if !idForm.MatchString(f.ID) {
		return Drawing{}, fmt.Errorf("the id must be a letter, then letters, digits, - or _")
	}
	frames := kind.frames(f)
	drawing := Drawing{id: f.ID + "-" + frames[0].Name, tag: f.Tag, first: frames[0]}
	var html strings.Builder
	var variants []variant
	for _, fr := range frames {
		o, err := kind.option(f, fr)
		if err != nil {
			return Drawing{}, err
		}
		svg, err := d.svg(f, fr, o)
		if err != nil {
			return Drawing{}, err
		}
		drawing.SVGs = append(drawing.SVGs, template.HTML(svg))
		fmt.Fprintf(&html, `<div class="chart-frame chart-%s">%s</div>`, fr.Name, svg)
		variants = append(variants, variant{fr.Name, fr.Width, fr.Height, o})
	}
	options, err := json.Marshal(options{f.Title, f.Desc, variants})
	if err != nil {
		return Drawing{}, err
	}
	drawing.Picture = template.HTML(html.String())
	drawing.Options = template.JS(options)
	return drawing, nil
}

// options is what the browser needs to draw the figure again.
type options struct {
	Title  string    `json:"title"`
	Desc   string    `json:"desc"`
	Frames []variant `json:"frames"`
}

type variant struct {
	Name   string  `json:"name"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	Option option  `json:"option"`
}

// svg gives the picture of one frame, from the cache where it is there.
func (d *Drawer) svg(f Figure, fr frame, o option) (string, error) {
	data, err := json.Marshal(o)
	if err != nil {
		return "", err
	}
	id := f.ID + "-" + fr.Name
	key := hash(d.bundle, string(data), id, px(fr.Width), px(fr.Height), f.Tag)
	raw, ok := d.cache.get(key)
	if !ok {
		if raw, err = d.run(data, id, fr); err != nil {
			return "", err
		}
		d.cache.put(key, raw)
	}
	return picture(raw, f, fr)
}

// Keep gives what make makes from the sources, from the cache where it is
// there: for what is made from pictures, such as PNG files.
func (d *Drawer) Keep(make func() ([]byte, error), sources ...[]byte) ([]byte, error) {
	names := []string{"kept"}
	for _, s := range sources {
		names = append(names, string(s))
	}
	key := hash(names...)
	if kept, ok := d.cache.get(key); ok {
		return []byte(kept), nil
	}
	made, err := make()
	if err == nil {
		d.cache.put(key, string(made))
	}
	return made, err
}

func (d *Drawer) run(option []byte, id string, fr frame) (svg string, err error) {
	e := <-d.engines
	defer func() { d.engines <- e }()
	if e == nil {
		program, err := d.program()
		if err != nil {
			return "", fmt.Errorf("echarts: %w", err)
		}
		if e, err = newScripted(program); err != nil {
			return "", err
		}
	}
	return e.draw(option, id, fr.Width, fr.Height)
}
