package chart

import (
	"embed"
	"html/template"
	"strconv"
	"strings"
	"sync"
)

// pictures is a figure drawn in its frames, in the form that the cache keeps.
type pictures struct {
	options string
	frames  []frame
	svgs    []string
}

// drawing makes of the pictures of f what a page needs.
func (p pictures) drawing(f Figure) Drawing {
	first := p.frames[0]
	g := Drawing{Options: template.JS(p.options), id: f.ID + "-" + first.Name, tag: f.Tag, width: first.Width, height: first.Height}
	var all strings.Builder
	for i, svg := range p.svgs {
		g.SVGs = append(g.SVGs, template.HTML(svg))
		all.WriteString(`<div class="chart-frame chart-` + p.frames[i].Name + `">` + svg + `</div>`)
	}
	g.Picture = template.HTML(all.String())
	return g
}

// packed parts the fields of a packed form; neither JSON nor XML can hold it.
const packed = "\x00"

func (p pictures) pack() string {
	fields := []string{p.options}
	for i, f := range p.frames {
		fields = append(fields, f.Name, px(f.Width), px(f.Height), p.svgs[i])
	}
	return strings.Join(fields, packed)
}

func unpack(s string) (p pictures, ok bool) {
	fields := strings.Split(s, packed)
	p.options = fields[0]
	for rest := fields[1:]; len(rest) > 0; rest = rest[4:] {
		if len(rest) < 4 {
			return pictures{}, false
		}
		width, err := strconv.ParseFloat(rest[1], 64)
		height, err2 := strconv.ParseFloat(rest[2], 64)
		if err != nil || err2 != nil {
			return pictures{}, false
		}
		p.frames, p.svgs = append(p.frames, frame{Name: rest[0], Width: width, Height: height}), append(p.svgs, rest[3])
	}
	return p, len(p.svgs) > 0
}

// sources is this package's own code: a change of it draws all pictures anew.
//
//go:embed *.go draw.js
var sources embed.FS

// code is the hash of all that turns figures into pictures, ECharts itself aside.
var code = sync.OnceValue(func() string {
	files, err := sources.ReadDir(".")
	if err != nil {
		panic(err) // it is in the program
	}
	var parts []string
	for _, f := range files {
		if strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		data, err := sources.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		parts = append(parts, f.Name(), string(data))
	}
	return hash(parts...)
})
