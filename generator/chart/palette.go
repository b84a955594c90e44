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
	"ok":      "#1e6b45",
	"warn":    "#8a5200",
	"bad":     "#a3231b",
	"none":    "#5b6470",
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
	area    = "@context"
)

// seriesColours tell apart what has no meaning of its own; labels name it.
var seriesColours = []string{actual, base, target, area, pace, ink}

// inText gives the colour of a text that names what is drawn in colour: one
// with enough contrast to read.
func inText(colour string) string {
	if colour == base {
		return muted
	}
	return colour
}

// colour is that of the tone; an unknown one is neutral.
func (t Tone) colour() string {
	if palette[string(t)] == "" {
		t = Neutral
	}
	return "@" + string(t)
}

var colourNames = func() map[string]string {
	names := map[string]string{}
	for name, hex := range palette {
		names[hex] = name
	}
	return names
}()
