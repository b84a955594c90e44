package chart

// Kind is a way to draw a figure. A new kind is a file with its option function
// and a row in Kinds; the tests then ask for its goldens.
type Kind struct {
	Name, Doc string
	frames    func(Figure) []frame
	option    func(Figure, frame) (option, error)
}

// Kinds are all the ways to draw.
var Kinds = []Kind{
	{"line", "baseline, published values, path and target of one indicator over time", lineFrames, lineOption},
	{"share", "how far every indicator has come, on one scale from its baseline to its target", shareFrames, shareOption},
	{"small", "a line without axes, for a card or a row of small multiples", smallFrames, smallOption},
	{"bullet", "baseline, latest value and target of one indicator on its own scale", bulletFrames, bulletOption},
	{"bars", "values of several series side by side, from zero", barsFrames, barsOption},
	{"context", "several series over time, each as an index of one year", contextFrames, contextOption},
	{"strip", "how each of many stands, the best first", stripFrames, stripOption},
	{"timeline", "what is due when, and what has no date", timelineFrames, timelineOption},
	{"gauge", "the share of the way that is gone", gaugeFrames, gaugeOption},
	{"donut", "the parts of a whole", donutFrames, donutOption},
}

// frame is a size in which a kind is drawn, in CSS pixels. Text is not scaled:
// a phone gets a picture of its own.
type frame struct {
	Name          string // wide, narrow or one: where the style sheet shows it
	Width, Height float64
	head, note    float64 // font sizes of values and of other texts
}

// option is an ECharts option as plain JSON values.
type option map[string]any

func kindOf(name string) (Kind, bool) {
	for _, k := range Kinds {
		if k.Name == name {
			return k, true
		}
	}
	return Kind{}, false
}
