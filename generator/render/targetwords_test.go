package render

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/theme"
)

// TestTargetIsNamedAsTheLimitThatItIs builds the sentences of each comparator, nature
// and language, with a baseline below, at and above the target: they have the words of
// the limit and how binding it is, and not those of another.
func TestTargetIsNamedAsTheLimitThatItIs(t *testing.T) {
	c := wordy(t)
	limit := map[locale.Lang]map[string]string{
		"zh": {"": "30", "ge": "不低于30", "gt": "高于30", "le": "不高于30", "lt": "低于30", "eq": "等于30"},
		"en": {"": "30", "ge": "at least 30", "gt": "above 30", "le": "at most 30", "lt": "below 30", "eq": "exactly 30"},
	}
	asked := map[locale.Lang]map[string]string{
		"zh": {"anticipatory": "规划提出", "obligatory": "规划要求"},
		"en": {"anticipatory": "plan aims for", "obligatory": "plan requires"},
	}
	for lang, words := range limit {
		for comparator, bound := range words {
			for _, nature := range site.Natures {
				for _, baseline := range []int64{20, 30, 40} {
					i := target(comparator, nature, baseline)
					for kind, said := range targetSentences(c, lang, i) {
						where := fmt.Sprintf("%s of %q, %s, from %d: %s", kind, comparator, nature, baseline, said)
						if !strings.Contains(said, bound) {
							t.Errorf("%s lacks %q", where, bound)
						}
						if kind != "target" && !strings.Contains(said, asked[lang][nature]) {
							t.Errorf("%s lacks %q", where, asked[lang][nature])
						}
						for _, never := range unfit(comparator, nature) {
							if strings.Contains(said, never) {
								t.Errorf("%s has %q", where, never)
							}
						}
					}
				}
			}
		}
	}
}

// targetSentences are the sentences that name the target of an indicator without a
// figure, and the target alone.
func targetSentences(c *context, lang locale.Lang, i *site.Indicator) map[string]string {
	card := c.card(lang, indicatorsPath, i)
	return map[string]string{
		"target": card.TargetName + " " + card.Target, "sentence": c.sentence(lang, i), "finding": c.finding(lang, i),
		"verdict": c.verdictSentence(lang, i, c.assess(i)), "change": card.Wanted + " · " + card.Target,
	}
}

// unfit are words that a target must not have.
func unfit(comparator, nature string) []string {
	never := []string{"expect"}
	if nature == "obligatory" {
		never = append(never, "预期", "提出", "aims")
	} else {
		never = append(never, "要求", "约束", "requires", "obligatory")
	}
	switch comparator {
	case "":
		return append(never, "不低于", "不高于", "至少", "最多", "at least", "at most", "exactly")
	case "gt":
		return append(never, "不高于")
	case "lt":
		return append(never, "不低于")
	}
	return never
}

func TestDifferenceFromATargetTellsItsLimit(t *testing.T) {
	c := wordy(t)
	for _, row := range []struct {
		comparator, nature string
		lang               locale.Lang
		finding, verdict   string
	}{
		{"", "anticipatory", "zh", "2023年比目标值多5（未经核实）", "比2030年目标值多5"},
		{"", "obligatory", "zh", "2023年比约束性目标值多5（未经核实）", "比2030年约束性目标值多5"},
		{"le", "obligatory", "zh", "2023年比约束性目标值（不高于30）多5（未经核实）", "比2030年约束性目标值（不高于30）多5"},
		{"", "anticipatory", "en", "5 above target in 2023", "5 above the 2030 target"},
		{"le", "obligatory", "en", "5 above the obligatory target (at most 30) in 2023", "5 above the obligatory 2030 target (at most 30)"},
		{"ge", "anticipatory", "en", "5 above target (at least 30) in 2023", "5 above the 2030 target (at least 30)"},
	} {
		i := target(row.comparator, row.nature, 40)
		i.Observations = []*site.Observation{{Period: locale.YearOf(2023), Value: decimal.NewNullDecimal(decimal.NewFromInt(35)), Status: "A",
			Source: &site.Source{Standing: "unverified"}}}
		if got := c.finding(row.lang, i); !strings.HasPrefix(got, row.finding) {
			t.Errorf("%s, want %s", got, row.finding)
		}
		v := progress.Assess(i, c.today(), progress.Cuts{})
		if got := c.verdictSentence(row.lang, i, v); !strings.Contains(got, row.verdict) {
			t.Errorf("%s, want %s", got, row.verdict)
		}
	}
}

// target is an indicator that is to come from a baseline to 30.
func target(comparator, nature string, baseline int64) *site.Indicator {
	return &site.Indicator{
		ID: "a1", Group: &site.Group{}, Nature: nature, Direction: "down", Method: "pace", Measure: "stock",
		Unit:     map[locale.Lang]locale.Unit{"zh": {Scale: decimal.NewFromInt(1)}, "en": {Scale: decimal.NewFromInt(1)}},
		Baseline: &site.Target{Year: 2020, Role: "baseline", Value: decimal.NewFromInt(baseline)},
		Target:   &site.Target{Year: 2030, Role: "target", Comparator: comparator, Value: decimal.NewFromInt(30)},
	}
}

// wordy is a context that has the words of the main theme and no more.
func wordy(t *testing.T) *context {
	t.Helper()
	langs := []locale.Lang{"zh", "en"}
	themes, problems, err := theme.Load("../../themes", []theme.Wanted{{Name: "main"}}, langs, Templates)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	s := &site.Site{AsOf: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	s.Config.Zone = time.UTC
	return &context{common: &common{site: s, langs: langs}, theme: themes["main"]}
}
