package opendata

import (
	"strconv"

	"github.com/shopspring/decimal"

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
				out.add("dataflow", structureID, "I", frequency(f), i.ID, f.Role, f.Period.String(),
					optionalDigits(f.Value), status, schema.Guard(unit), strconv.Itoa(power), strconv.Itoa(i.Decimals), source)
			}
		}
	})
}

// frequency is the SDMX code of how long a period is.
func frequency(f figure) string {
	switch {
	case f.Period.Month > 0:
		return "M"
	case f.Period.Quarter > 0:
		return "Q"
	}
	return "A"
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
