package opendata

import (
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// structureID names the dataflow of the SDMX-CSV. No registry holds it: its
// dimensions are those in the head, its codes those of the data dictionary.
const structureID = "PLANSITE:PLAN_FIGURES(1.0.0)"

// sdmx is every figure as SDMX-CSV 2.0. A value times ten to the power of
// UNIT_MULT is in UNIT_MEASURE.
func (d *Data) sdmx() ([]byte, error) {
	return write(false, func(out *sheet) {
		out.add("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "INDICATOR", "FIGURE", "TIME_PERIOD",
			"OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "SOURCE")
		for _, i := range d.Site.Indicators {
			unit, power := d.sdmxUnit(i)
			for _, f := range indicatorFigures(i) {
				status, source := "A", ""
				if o := f.observed; o != nil {
					status, source = o.Status, sourceID(o.Source)
				}
				out.add("dataflow", structureID, "I", frequencies[f.Period.Kind()], i.ID, f.Role, timePeriod(f.Period),
					optionalDigits(f.Value), status, schema.Guard(unit), strconv.Itoa(power), strconv.Itoa(i.Decimals), source)
			}
		}
	})
}

// frequencies are the SDMX codes of how long periods are; a range of months is
// of no frequency.
var frequencies = map[locale.Kind]string{
	locale.Day: "D", locale.Month: "M", locale.Quarter: "Q", locale.Half: "S", locale.Year: "A", locale.ToDate: "_O", locale.Span: "_O",
}

// timePeriod is a period in the forms of SDMX, where a range has its first day
// and its length.
func timePeriod(p locale.Period) string {
	switch {
	case p.WholeYear():
		return year(p.Year)
	case p.ToYear > 0:
		return fmt.Sprintf("%s/P%dM", p.Begin(), p.Months())
	}
	return p.String()
}

// sdmxUnit is an indicator's unit with the power of ten that its recorded values
// carry. Only a language with words for magnitudes names the unit by itself; in
// others the power is part of the unit's name.
func (d *Data) sdmxUnit(i *site.Indicator) (unit string, power int) {
	langs := d.Site.Config.Languages
	for _, l := range langs {
		f := d.Words[l].Format
		if p, ok := powerOfTen(i.Unit[l].Scale); ok && len(f.Magnitudes) > 0 {
			return f.Counted(i.Unit[l]).Name(), p
		}
	}
	return i.Unit[langs[0]].Record, 0
}

func powerOfTen(d decimal.Decimal) (power int, ok bool) {
	for p := int32(0); p <= 12; p++ {
		if d.Equal(decimal.New(1, p)) {
			return int(p), true
		}
	}
	return 0, false
}
