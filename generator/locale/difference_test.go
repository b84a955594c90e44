package locale

import (
	"testing"

	"github.com/shopspring/decimal"
)

func formats() (zh, en Format) {
	million := Magnitude{At: decimal.NewFromInt(1000000), Word: "million"}
	zh = Format{Points: []Points{{Of: []string{"%", "％"}, Unit: "个百分点"}, {Of: []string{"‰"}, Unit: "个千分点"}}}
	en = Format{Space: " ", Tight: "%‰", Magnitudes: []Magnitude{million},
		Points: []Points{{Of: []string{"%", "percent"}, Unit: "percentage point|percentage points"}}}
	return zh, en
}

func TestDifferencesOfSharesArePoints(t *testing.T) {
	zh, en := formats()
	for _, c := range []struct {
		f                    Format
		unit, value          string
		with, signed, beside string
	}{
		{zh, "%", "7.7", "7.7%", "+7.7个百分点", "+7.7个百分点"},
		{zh, "‰", "-0.5", "−0.5‰", "−0.5个千分点", "−0.5个千分点"},
		{zh, "%（常住人口）", "2", "2%（常住人口）", "+2个百分点（常住人口）", "+2个百分点（常住人口）"},
		{zh, "张", "20022", "20,022张", "+20,022张", "+20,022"},
		{en, "%", "7.7", "7.7%", "+7.7 percentage points", "+7.7 percentage points"},
		{en, "%", "1", "1%", "+1 percentage point", "+1 percentage point"},
		{en, "%", "-1", "−1%", "−1 percentage point", "−1 percentage point"},
		{en, "%", "0", "0%", "0 percentage points", "0 percentage points"},
		{en, "% of GDP", "1.0", "1.0% of GDP", "+1.0 percentage points of GDP", "+1.0 percentage points of GDP"},
		{en, "{}%", "3", "3%", "+3 percentage points", "+3 percentage points"},
		{en, "percent of households", "3", "3 percent of households", "+3 percentage points of households", "+3 percentage points of households"},
		{en, "percentiles", "3", "3 percentiles", "+3 percentiles", "+3"},
		{en, "institution|institutions", "1", "1 institution", "+1 institution", "+1"},
		{en, "institution|institutions", "-1", "−1 institution", "−1 institution", "−1"},
		{en, "institution|institutions", "1.0", "1.0 institutions", "+1.0 institutions", "+1.0"},
		{en, "institution|institutions", "0", "0 institutions", "0 institutions", "0"},
		{en, "{} firm|{} firms", "1", "1 firm", "+1 firm", "+1"},
		{en, "micrograms", "1", "1 micrograms", "+1 micrograms", "+1"},
	} {
		one, other := Forms(c.unit)
		d := decimal.RequireFromString(c.value)
		m := c.f.Measure(Unit{Scale: decimal.NewFromInt(1), Record: other, Base: other, One: one}, d)
		if with, signed, beside := m.String(d), m.Signed(d), m.SignedNumber(d); with != c.with || signed != c.signed || beside != c.beside {
			t.Errorf("%s %s: %q, %q, %q, want %q, %q, %q", c.value, c.unit, with, signed, beside, c.with, c.signed, c.beside)
		}
	}
}

func TestOneMillionIsMany(t *testing.T) {
	_, en := formats()
	m := en.Measure(Unit{Scale: decimal.NewFromInt(10000), Base: "reports", One: "report"}, decimal.NewFromInt(100))
	if got := m.String(decimal.NewFromInt(100)); got != "1 million reports" {
		t.Error(got)
	}
}
