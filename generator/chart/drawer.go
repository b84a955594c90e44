package chart

import (
	"encoding/json"
	"fmt"
	"regexp"
	"sync"

	"github.com/dop251/goja"
)

// Drawer draws figures; it may be used by many goroutines at once.
type Drawer struct {
	bundle  string // the hash of ECharts and of the code that uses it
	program func() (*goja.Program, error)
	engines chan engine
	cache   cache
}

// NewDrawer makes a drawer that runs the ECharts file given in at most engines
// engines at a time, started when first needed: each takes some 0.15 s and 60 MB.
// Pictures are kept in cacheDir, or not at all if that is "".
func NewDrawer(bundle []byte, cacheDir string, engines int) *Drawer {
	d := &Drawer{bundle: hash(string(bundle), code()), engines: make(chan engine, max(engines, 1)), cache: cache{cacheDir}}
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

// draw takes the drawing from the cache where it is there: its key holds the
// figure, ECharts and all that is between them, so that none of it is done again.
func (d *Drawer) draw(f Figure) (Drawing, error) {
	figure, err := json.Marshal(f)
	if err != nil {
		return Drawing{}, err
	}
	key := hash(d.bundle, string(figure))
	if kept, ok := d.cache.get(key); ok {
		if p, ok := unpack(kept); ok {
			return p.drawing(f), nil
		}
	}
	p, err := d.pictures(f)
	if err != nil {
		return Drawing{}, err
	}
	d.cache.put(key, p.pack())
	return p.drawing(f), nil
}

func (d *Drawer) pictures(f Figure) (pictures, error) {
	kind, ok := kindOf(f.Kind)
	if !ok {
		return pictures{}, fmt.Errorf("there is no kind %q", f.Kind)
	}
	if !idForm.MatchString(f.ID) {
		return pictures{}, fmt.Errorf("the id must be a letter, then letters, digits, - or _")
	}
	var p pictures
	var variants []variant
	for _, fr := range kind.frames(f) {
		o, err := kind.option(f, fr)
		if err != nil {
			return pictures{}, err
		}
		svg, err := d.svg(f, fr, o)
		if err != nil {
			return pictures{}, err
		}
		p.frames, p.svgs = append(p.frames, fr), append(p.svgs, svg)
		variants = append(variants, variant{fr.Name, fr.Width, fr.Height, o})
	}
	data, err := json.Marshal(options{f.Title, f.Desc, variants})
	p.options = string(data)
	return p, err
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

// svg draws one frame.
func (d *Drawer) svg(f Figure, fr frame, o option) (string, error) {
	data, err := json.Marshal(o)
	if err != nil {
		return "", err
	}
	raw, err := d.run(data, f.ID+"-"+fr.Name, fr)
	if err != nil {
		return "", err
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
