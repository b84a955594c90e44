package source

import (
	"testing"
	"testing/fstest"

	"plansite/generator/site"
)

func TestCutsOfTheVerdicts(t *testing.T) {
	for _, c := range []struct{ yaml, ahead, onSchedule, behind string }{
		{"", "1.00", "0.95", "0.60"},
		{"progress: {}", "1.00", "0.95", "0.60"},
		{"progress: {behind: 0.5}", "1.00", "0.95", "0.50"},
		{"progress:\n  ahead: \"1.1\"\n  on_schedule: 1\n  behind: 0.75", "1.10", "1.00", "0.75"},
	} {
		fsys := smallSite(t)
		old := fsys[configFile].Data
		fsys[configFile] = &fstest.MapFile{Data: append(append([]byte{}, old...), "\n"+c.yaml+"\n"...), Mode: 0o644}
		s, problems, err := Read(fsys, Options{AsOf: asOf})
		if err != nil || len(problems) > 0 {
			t.Fatal(err, said(problems))
		}
		if p := s.Config.Progress; !same(p, c.ahead, c.onSchedule, c.behind) {
			t.Errorf("%q: %v", c.yaml, p)
		}
	}
}

func same(c site.Cuts, ahead, onSchedule, behind string) bool {
	return c.Ahead.StringFixed(2) == ahead && c.OnSchedule.StringFixed(2) == onSchedule && c.Behind.StringFixed(2) == behind
}
