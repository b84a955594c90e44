package source

import (
	"testing"
	"time"

	"plansite/generator/diag"
)

func TestInstantHints(t *testing.T) {
	for in, want := range map[string]string{
		"2026-12-01T09:30":  "write 2026-12-01 09:30",
		"2026年12月1日 18时00分": "write 2026-12-01 18:00",
		"2026/12/1":         "write 2026-12-01",
		"2026-12-01 25:00":  "write 2026-12-01",
		"２０２６-12-01　０８：００":  "write 2026-12-01 08:00",
		"soon":              "write a time such as 2026-12-01 08:00 or 2026-12-01",
	} {
		var problems diag.List
		field{to: &problems, name: "publish", value: in}.instant(time.UTC)
		if len(problems) != 1 || problems[0].Hint.EN != want {
			t.Errorf("%q: %v, want %q", in, problems, want)
		}
	}
}

func TestInstantsAreInTheSitesZone(t *testing.T) {
	var problems diag.List
	zone := time.FixedZone("", 8*60*60)
	for in, want := range map[string]string{"2026-12-01 08:00": "2026-12-01T00:00:00Z", "2026-12-01": "2026-11-30T16:00:00Z"} {
		got := field{to: &problems, value: in}.instant(zone).UTC().Format(time.RFC3339)
		if got != want || len(problems) > 0 {
			t.Errorf("%s: %s %v, want %s", in, got, problems, want)
		}
	}
}
