package opendata

import (
	"strings"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

type apiVerdict struct {
	Status      string      `json:"status"`
	Word        locale.Text `json:"word"`
	Method      string      `json:"method"`
	Reason      string      `json:"reason,omitempty"` // of not_assessed
	ReasonText  locale.Text `json:"reason_text,omitempty"`
	ShareOfWay  number      `json:"share_of_way"`
	ShareOfTime number      `json:"share_of_time"`
	Pace        number      `json:"pace"`
	Needed      number      `json:"needed_per_year"`
	Achieved    number      `json:"achieved_per_year"`
	Gap         number      `json:"gap"`
	BasedOn     *apiBasis   `json:"based_on"`
	Standing    string      `json:"standing,omitempty"` // of the source of based_on
	Final       bool        `json:"final"`              // based_on is of the end of the target's year
	Since       string      `json:"since,omitempty"`    // of outstanding: the first day after the target's year
	Unverified  bool        `json:"unverified"`         // based_on is not official
	Working     locale.Text `json:"working"`            // a line for each step
	Steps       []apiStep   `json:"steps"`              // the same for programs
}

// apiBasis is the value that a verdict rests on.
type apiBasis struct {
	Period string `json:"period"`
	Value  number `json:"value"`
	Status string `json:"status"`
	Source string `json:"source"`
}

type apiStep struct {
	Key    string         `json:"key"`
	Args   map[string]any `json:"args"`
	Result map[string]any `json:"result"`
}

func (d *Data) apiVerdict(i *site.Indicator) apiVerdict {
	v := d.Verdict(i)
	out := apiVerdict{
		Status: string(v.Status), Method: v.Method, Reason: string(v.Reason),
		ShareOfWay: derived(v.ShareOfWay), ShareOfTime: derived(v.ShareOfTime), Pace: derived(v.Pace),
		Needed: derived(v.NeededPerYear), Achieved: derived(v.AchievedPerYear), Gap: derived(v.Gap),
		Final: v.Final, Since: v.Since.String(), Steps: []apiStep{},
	}
	if o := v.BasedOn; o != nil {
		out.BasedOn = &apiBasis{o.Period.String(), number(o.Value), o.Status, sourceID(o.Source)}
		out.Standing, out.Unverified = o.Source.Reliability(), !v.Verified()
	}
	for _, s := range v.Steps {
		out.Steps = append(out.Steps, apiStep{s.Key, arguments(s.Args...), arguments(s.Result)})
	}
	d.explain(&out, i, v)
	return out
}

func (d *Data) explain(out *apiVerdict, i *site.Indicator, v progress.Verdict) {
	out.Word, out.Working, out.ReasonText = locale.Text{}, locale.Text{}, locale.Text{}
	for l, w := range d.Words {
		e := w.Verdict(i, v)
		out.Word[l] = e.Word
		if e.Reason != "" {
			out.ReasonText[l] = e.Reason
		}
		if len(e.Working) > 0 {
			out.Working[l] = strings.Join(e.Working, "\n")
		}
	}
}

// arguments are the values of a step by name: numbers, periods and codes.
func arguments(args ...progress.Arg) map[string]any {
	out := map[string]any{}
	for _, a := range args {
		switch {
		case a.Word != "":
			out[a.Name] = a.Word
		case a.Kind == progress.KindPeriod:
			out[a.Name] = a.Period.String()
		case a.Kind == progress.KindAmount:
			out[a.Name] = exact(a.Number)
		default:
			out[a.Name] = derived(decimal.NewNullDecimal(a.Number))
		}
	}
	return out
}
