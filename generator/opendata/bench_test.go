package opendata

import (
	"fmt"
	"testing"

	"plansite/generator/schema"
	"plansite/generator/site"
)

// BenchmarkFiles makes tables of 100,000 observations.
func BenchmarkFiles(b *testing.B) {
	d := fixture()
	i := d.Site.Indicators[0]
	source := d.Site.Sources[0]
	i.Observations = nil
	for n := range 100_000 {
		i.Observations = append(i.Observations, observation(fmt.Sprintf("%04d-%02d", 1000+n/12%9000, n%12+1), "12345.60", "A", source, nil))
	}
	table := schema.Named("observations").In(d.Site.Config.Languages)
	for name, make := range map[string]func() ([]byte, error){
		"csv":      func() ([]byte, error) { return d.table(table) },
		"labels":   func() ([]byte, error) { return d.labels("en", []*site.Indicator{i}) },
		"workbook": d.workbook,
		"json":     func() ([]byte, error) { return d.api(i) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := make(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
