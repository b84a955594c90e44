package chart

import (
	_ "embed"
	"fmt"

	"github.com/dop251/goja"
)

// engine draws an option as SVG. It belongs to one goroutine at a time.
type engine interface {
	draw(option []byte, id string, width, height float64) (string, error)
}

//go:embed draw.js
var drawJS string

// scripted runs ECharts itself, in a JavaScript engine written in Go: slower than
// a native one (some 50 ms a chart) but the same everywhere and without cgo.
type scripted struct {
	vm      *goja.Runtime
	drawing goja.Callable
	colours goja.Value
}

func newScripted(program *goja.Program) (engine, error) {
	vm := goja.New()
	later := func(goja.FunctionCall) goja.Value { return vm.ToValue(0) } // nothing waits: all is drawn at once
	for _, name := range []string{"setTimeout", "clearTimeout"} {
		if err := vm.Set(name, later); err != nil {
			return nil, err
		}
	}
	if _, err := vm.RunProgram(program); err != nil {
		return nil, fmt.Errorf("echarts: %w", err)
	}
	if _, err := vm.RunScript("draw.js", drawJS); err != nil {
		return nil, err
	}
	drawing, ok := goja.AssertFunction(vm.Get("draw"))
	if !ok {
		return nil, fmt.Errorf("draw.js defines no function draw")
	}
	return &scripted{vm, drawing, vm.ToValue(palette)}, nil
}

func (s *scripted) draw(option []byte, id string, width, height float64) (string, error) {
	arg := s.vm.ToValue
	v, err := s.drawing(goja.Undefined(), arg(string(option)), s.colours, arg(id), arg(width), arg(height))
	if err != nil {
		return "", fmt.Errorf("echarts: %w", err)
	}
	return v.String(), nil
}
