package chart

// An option names its colours ("@actual"). A picture is drawn with the light
// ones below, which remain in it as a fallback, and gets a class for each fill
// and stroke (chart-fill-actual), so that the style sheet's variables
// (--chart-actual) colour it in every mode.
var palette = map[string]string{
	"base":    "#7a8794",
	"actual":  "#0b6e8f",
	"target":  "#b4531a",
	"pace":    "#6b7785",
	"context": "#7d5ba6",
	"ink":     "#1c2430",
	"muted":   "#55606e",
	"line":    "#d9d5cb",
	"surface": "#ffffff",
}

const (
	base    = "@base"
	actual  = "@actual"
	target  = "@target"
	pace    = "@pace"
	ink     = "@ink"
	muted   = "@muted"
	line    = "@line"
	surface = "@surface"
)

var colourNames = func() map[string]string {
	names := map[string]string{}
	for name, hex := range palette {
		names[hex] = name
	}
	return names
}()
