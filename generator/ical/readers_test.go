package ical

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestOthersReadTheCalendar has a calendar read by ical.js, the reader of
// Thunderbird, which counts time by the zone that the file itself describes. It
// asks npm's registry, so it runs only when asked for:
//
//	PLANSITE_NPM=1 go test ./generator/ical -run Others -v
func TestOthersReadTheCalendar(t *testing.T) {
	if os.Getenv("PLANSITE_NPM") != "1" {
		t.Skip("set PLANSITE_NPM=1 to read a calendar with a program from npm")
	}
	c := day(t)
	want := seen(c)
	dir := t.TempDir()
	data, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(dir, "day.ics"), data)
	for _, name := range []string{"package.json", "package-lock.json", "read.mjs"} {
		data, err := os.ReadFile(filepath.Join("testdata/readers", name))
		if err != nil {
			t.Fatal(err)
		}
		save(t, filepath.Join(dir, name), data)
	}
	run(t, dir, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
	var got []event
	if err := json.Unmarshal(run(t, dir, "node", "read.mjs", "day.ics"), &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-written +read):\n%s", d)
	}
}

// event is what read.mjs prints: days of whole days, instants else.
type event struct {
	UID, Summary, Description, Location, URL, Organizer, Status, Start, End string
	Categories                                                              []string
}

func seen(c Calendar) []event {
	var out []event
	for _, e := range c.Events {
		s := event{UID: e.UID, Summary: e.Summary, Description: e.Description, Location: e.Location, Organizer: e.Organizer.Name, Status: "CONFIRMED",
			Start: e.Start.UTC().Format(time.RFC3339), End: e.End.UTC().Format(time.RFC3339)}
		if e.URL != "" {
			s.URL = "https://example.gov.cn/%E6%B4%BB%E5%8A%A8?a=1,2;3"
		}
		if e.WholeDay {
			s.Start, s.End = e.Start.Format(time.DateOnly), e.End.AddDate(0, 0, 1).Format(time.DateOnly)
		}
		if e.Cancelled {
			s.Status = "CANCELLED"
		}
		for _, name := range e.Categories {
			if name != "" {
				s.Categories = append(s.Categories, name)
			}
		}
		out = append(out, s)
	}
	return out
}

func run(t *testing.T, dir, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return out
}

func save(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
