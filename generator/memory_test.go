package main

import (
	"testing"
	"time"

	"plansite/generator/site"
)

func TestABuildIsRememberedForTheDayAtMost(t *testing.T) {
	zone := time.FixedZone("Asia/Shanghai", 8*60*60)
	at := func(s string) time.Time {
		v, err := time.ParseInLocation("2006-01-02 15:04", s, zone)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, c := range []struct{ name, asOf, due, want string }{
		{"nothing falls due", "2026-06-08 09:00", "", "2026-06-09 00:00"},
		{"an item falls due today", "2026-06-08 09:00", "2026-06-08 18:00", "2026-06-08 18:00"},
		{"an item falls due later", "2026-06-08 09:00", "2026-07-01 08:00", "2026-06-09 00:00"},
		{"the last day of a year", "2025-12-31 23:59", "", "2026-01-01 00:00"},
	} {
		s := &site.Site{AsOf: at(c.asOf).UTC(), Config: site.Config{Zone: zone}}
		if c.due != "" {
			s.Until = at(c.due)
		}
		if got := until(s); !got.Equal(at(c.want)) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
