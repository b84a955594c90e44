package chart

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// plot is a chart in the making: go-echarts holds the option, and finish adds
// the few settings that it has no fields for.
type plot struct {
	*charts.Line
	frame frame
	inset inset
	x, y  scale
	texts []item
	marks []item
	unit  string

	byItem bool // the reader points at a mark itself, not at a place along an axis
}

// inset is the room around the plotting area, in pixels.
type inset struct{ left, top, right, bottom float64 }

// item is a point of a scatter series. Tip is what the reader is told on
// pointing at it, Text what stands at it.
type item struct {
	Value        []float64  `json:"value"`
	Symbol       string     `json:"symbol,omitempty"`
	SymbolSize   any        `json:"symbolSize"`
	SymbolOffset []float64  `json:"symbolOffset,omitempty"`
	ItemStyle    *itemStyle `json:"itemStyle,omitempty"`
	Label        *itemLabel `json:"label,omitempty"`
	Text         string     `json:"text,omitempty"`
	Tip          string     `json:"tip,omitempty"`
}

type itemStyle struct {
	Color       string  `json:"color,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth float64 `json:"borderWidth,omitempty"`
}

type itemLabel struct {
	opts.Label
	Position        []float64 `json:"position"`
	TextBorderColor string    `json:"textBorderColor,omitempty"`
	TextBorderWidth float64   `json:"textBorderWidth,omitempty"`
}

// at gives the pixel at which a value is drawn.
func (p *plot) at(x, y float64) point {
	w := p.frame.Width - p.inset.left - p.inset.right
	h := p.frame.Height - p.inset.top - p.inset.bottom
	return point{
		p.inset.left + w*(x-p.x.min)/(p.x.max-p.x.min),
		p.inset.top + h*(p.y.max-y)/(p.y.max-p.y.min),
	}
}

// value gives the value that is drawn at a pixel.
func (p *plot) value(at point) []float64 {
	w := p.frame.Width - p.inset.left - p.inset.right
	h := p.frame.Height - p.inset.top - p.inset.bottom
	return []float64{tidy(p.x.min + (at.x-p.inset.left)/w*(p.x.max-p.x.min)), tidy(p.y.max - (at.y-p.inset.top)/h*(p.y.max-p.y.min))}
}

// path adds a line through points; a nil point interrupts it.
func (p *plot) path(name string, points [][]float64, style opts.LineStyle) {
	if len(points) == 0 {
		return
	}
	data := make([]opts.LineData, len(points))
	for i, xy := range points {
		data[i].Value = []any{"-", "-"}
		if xy != nil {
			data[i].Value = xy
		}
	}
	p.AddSeries(name, data, charts.WithLineStyleOpts(style),
		charts.WithLineChartOpts(opts.LineChart{Symbol: "none"}))
}

// write puts a text at a value; dx and dy are pixels from there to the corner
// or edge of the text that align and valign name.
func (p *plot) write(text string, at []float64, dx, dy float64, style opts.Label) {
	if text == "" {
		return
	}
	style.Show = opts.Bool(true)
	style.Formatter = "@label"
	p.texts = append(p.texts, item{
		Value: at, Symbol: "rect", SymbolSize: 0, Text: printable(text),
		ItemStyle: &itemStyle{Color: "none"},
		Label:     &itemLabel{Label: style, Position: []float64{dx, dy}, TextBorderColor: surface, TextBorderWidth: 3},
	})
}

// finish gives the option as plain JSON values.
func (p *plot) finish() (option, error) {
	p.scatter("marks", p.marks)
	p.scatter("texts", p.texts)
	p.Validate()
	raw, err := json.Marshal(p.JSON())
	if err != nil {
		return nil, fmt.Errorf("option: %w", err)
	}
	var o option
	if err := json.Unmarshal(raw, &o); err != nil {
		return nil, fmt.Errorf("option: %w", err)
	}
	p.overlay(o)
	return o, nil
}

func (p *plot) scatter(name string, items []item) {
	if len(items) > 0 {
		p.MultiSeries = append(p.MultiSeries, charts.SingleSeries{Name: name, Type: "scatter", Data: items})
	}
}

// overlay sets what go-echarts cannot say.
func (p *plot) overlay(o option) {
	for _, unused := range []string{"toolbox", "legend", "title"} {
		delete(o, unused)
	}
	if p.unit != "" {
		o["title"] = map[string]any{"text": printable(p.unit), "left": 0, "top": 0, "padding": 0,
			"textStyle": map[string]any{"color": muted, "fontSize": p.frame.note, "fontWeight": "normal"}}
	}
	tooltip := o["tooltip"].(map[string]any)
	tooltip["renderMode"] = "richText" // an HTML tooltip sets inline styles, which the page forbids
	tooltip["confine"] = true
	if p.byItem {
		tooltip["trigger"] = "item"
	}
	tooltip["textStyle"] = map[string]any{"color": ink}
	for _, g := range o["grid"].([]any) {
		g.(map[string]any)["outerBoundsMode"] = "none" // the inset has the room for labels
	}
	o["xAxis"].([]any)[0].(map[string]any)["interval"] = p.x.step
	y := o["yAxis"].([]any)[0].(map[string]any)
	y["interval"], y["axisTick"] = p.y.step, map[string]any{"show": false}
	for _, s := range o["series"].([]any) {
		s := s.(map[string]any)
		s["emphasis"] = map[string]any{"disabled": true}
		s["z"] = 2
		if s["type"] == "scatter" {
			s["itemStyle"] = map[string]any{"opacity": 1} // ECharts makes dots pale
			s["z"] = 3
		}
		if s["name"] == "texts" {
			s["silent"], s["z"] = true, 4
		}
	}
}

// tooltip shows the tips of the marks nearest to the pointer along one axis.
func tooltip(axis string) charts.GlobalOpts {
	return charts.WithTooltipOpts(opts.Tooltip{
		Show: opts.Bool(true), Trigger: "axis", Formatter: "@tip", BackgroundColor: surface, BorderColor: line,
		AxisPointer: &opts.AxisPointer{Type: "line", Axis: axis},
	})
}

func (i inset) grid() charts.GlobalOpts {
	return charts.WithGridOpts(opts.Grid{Left: px(i.left), Top: px(i.top), Right: px(i.right), Bottom: px(i.bottom)})
}

func px(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Marks: what the shapes say in every chart.

// ring is a baseline.
func ring(at []float64, tip string) item {
	return item{Value: at, Symbol: "circle", SymbolSize: 10, Tip: tip,
		ItemStyle: &itemStyle{Color: surface, BorderColor: base, BorderWidth: 2}}
}

// dot is a published value, hollow where it is not verified.
func dot(at []float64, hollow bool, size float64, tip string) item {
	style := &itemStyle{Color: actual, BorderColor: surface, BorderWidth: 1}
	if hollow {
		style = &itemStyle{Color: surface, BorderColor: actual, BorderWidth: 2}
	}
	return item{Value: at, Symbol: "circle", SymbolSize: size, ItemStyle: style, Tip: tip}
}

// backing is a mark that is not seen, under what a reader may point at.
func backing(at []float64, size float64, tip string) item {
	return item{Value: at, Symbol: "circle", SymbolSize: size, ItemStyle: &itemStyle{Color: surface}, Tip: tip}
}

// teller is a mark that takes no room: a place along an axis that has something to tell.
func teller(at []float64, tip string) item {
	return item{Value: at, Symbol: "rect", SymbolSize: 0, ItemStyle: &itemStyle{Color: "none"}, Tip: tip}
}

// revision is a ring around a value that was replaced.
func revision(at []float64) item {
	return item{Value: at, Symbol: "circle", SymbolSize: 18, ItemStyle: &itemStyle{Color: surface, BorderColor: area, BorderWidth: 1.5}}
}
