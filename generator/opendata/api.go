package opendata

import (
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// apiVersion is that of the JSON documents below api/v1. Fields may be added
// under the same version; none changes its meaning or goes away.
const apiVersion = "1.0"

type apiIndicator struct {
	Version      string                  `json:"version"`
	ID           string                  `json:"id"`
	Name         locale.Text             `json:"name"`
	Definition   locale.Text             `json:"definition"`
	Group        apiNamed                `json:"group"`
	Unit         map[locale.Lang]apiUnit `json:"unit"`
	Scale        number                  `json:"scale"`
	Decimals     int                     `json:"decimals"`
	Nature       string                  `json:"nature"`
	Direction    string                  `json:"direction"`
	Method       string                  `json:"method"`
	Measure      string                  `json:"measure"` // "" is not known
	Clause       string                  `json:"clause"`
	Targets      []apiTarget             `json:"targets"`
	Observations []apiObservation        `json:"observations"`
	Context      []apiObservation        `json:"context"`
	Revisions    []apiRevision           `json:"revisions"`
	Sources      []apiSource             `json:"sources"` // those that the values name
	Tasks        []string                `json:"tasks"`
	Verdict      apiVerdict              `json:"verdict"`
	Notice       locale.Text             `json:"notice"`
}

type apiNamed struct {
	ID   string      `json:"id"`
	Name locale.Text `json:"name"`
}

// apiUnit is a language's unit: a value times Factor is in the unit Name.
type apiUnit struct {
	Name   string `json:"name"`
	Factor number `json:"factor"`
}

type apiTarget struct {
	Year       int         `json:"year"`
	Role       string      `json:"role"`
	Comparator string      `json:"comparator"` // "" follows the indicator's direction
	Value      number      `json:"value"`
	Words      locale.Text `json:"words,omitempty"` // instead of a value
	Clause     string      `json:"clause"`
}

type apiObservation struct {
	Period      string      `json:"period"`
	Value       number      `json:"value"`
	Status      string      `json:"status"`
	Source      string      `json:"source"`
	Note        locale.Text `json:"note"`
	PublishedOn string      `json:"published_on"`
}

type apiRevision struct {
	Period    string      `json:"period"`
	OldValue  number      `json:"old_value"`
	NewValue  number      `json:"new_value"`
	ChangedOn string      `json:"changed_on"`
	Reason    locale.Text `json:"reason"`
}

type apiSource struct {
	ID          string      `json:"id"`
	Title       locale.Text `json:"title"`
	Publisher   locale.Text `json:"publisher"`
	URL         string      `json:"url"`
	PublishedOn string      `json:"published_on"`
	AccessedOn  string      `json:"accessed_on"`
	Standing    string      `json:"standing"`
	Note        locale.Text `json:"note"`
}

// api is everything about an indicator, in all languages.
func (d *Data) api(i *site.Indicator) ([]byte, error) {
	out := apiIndicator{
		Version: apiVersion, ID: i.ID, Name: i.Name, Definition: i.Definition, Group: apiNamed{i.Group.ID, i.Group.Name},
		Unit: d.units(i), Scale: exact(recordScale(i)), Decimals: i.Decimals, Nature: i.Nature, Direction: i.Direction, Method: i.Method, Measure: i.Measure,
		Clause: clauseID(i.Clause), Targets: []apiTarget{}, Observations: apiObservations(i.Observations), Context: apiObservations(i.Context),
		Revisions: []apiRevision{}, Sources: apiSources(i), Tasks: []string{}, Verdict: d.apiVerdict(i),
		Notice: d.text(func(_ locale.Lang, w Words) string { return w.Notice }),
	}
	for _, t := range targets(i) {
		out.Targets = append(out.Targets, apiTarget{t.Year, t.Role, t.Comparator, number(t.Number()), t.Words, clauseID(t.Clause)})
	}
	for _, v := range i.Revisions {
		out.Revisions = append(out.Revisions, apiRevision{v.Period.String(), exact(v.Old), exact(v.New), v.On.String(), v.Reason})
	}
	for _, t := range i.Tasks {
		out.Tasks = append(out.Tasks, t.ID)
	}
	return document(out)
}

// recordScale is the factor that the recorded values carry, the same in every language.
func recordScale(i *site.Indicator) decimal.Decimal {
	for _, u := range i.Unit {
		return u.Scale
	}
	return one
}

var one = decimal.NewFromInt(1)

func (d *Data) units(i *site.Indicator) map[locale.Lang]apiUnit {
	out := map[locale.Lang]apiUnit{}
	for l, u := range i.Unit {
		m := d.Words[l].Format.Counted(u)
		out[l] = apiUnit{m.Name(), exact(m.Value(one))}
	}
	return out
}

func apiObservations(list []*site.Observation) []apiObservation {
	out := []apiObservation{}
	for _, o := range list {
		out = append(out, apiObservation{o.Period.String(), number(o.Value), o.Status, sourceID(o.Source), o.Note, o.PublishedOn.String()})
	}
	return out
}

func apiSources(i *site.Indicator) []apiSource {
	out, seen := []apiSource{}, map[*site.Source]bool{nil: true}
	for _, list := range [][]*site.Observation{i.Observations, i.Context} {
		for _, o := range list {
			if s := o.Source; !seen[s] {
				seen[s] = true
				out = append(out, apiSource{s.ID, s.Title, s.Publisher, s.URL, s.PublishedOn.String(), s.AccessedOn.String(), s.Standing, s.Note})
			}
		}
	}
	return out
}
