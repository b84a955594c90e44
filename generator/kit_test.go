package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	goical "github.com/emersion/go-ical"
)

func TestPressKit(t *testing.T) {
	public := smallSite(t)
	for lang, at := range map[string]string{"zh": "", "en": "en/"} {
		folder := at + "campaigns/reading-day/2027/"
		data := public["campaigns/reading-day/2027/press-kit."+lang+".zip"]
		z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(lang, err)
		}
		held := map[string]string{}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(f.Name, err)
			}
			held[f.Name] = string(b)
		}
		for _, line := range strings.Split(strings.TrimSpace(held["SHA256SUMS.txt"]), "\n") {
			sum, name, _ := strings.Cut(line, "  ")
			if got := fmt.Sprintf("%x", sha256.Sum256([]byte(held[name]))); held[name] == "" || got != sum {
				t.Errorf("%s: the sum of %s is %s, the list says %s", lang, name, got, sum)
			}
		}
		if sums := strings.Count(held["SHA256SUMS.txt"], "\n"); sums != len(held)-1 {
			t.Errorf("%s: %d sums for %d files", lang, sums, len(held)-1)
		}
		for _, name := range []string{"README.txt", "text.txt", "calendar.ics", "data/i01." + lang + ".csv", "materials/bookmark.svg", "materials/route.csv",
			"posters/theme-a4.pdf", "posters/figures-a3-bleed.pdf", "posters/programme-square.png", "posters/theme-tall.png"} {
			if held[name] == "" {
				t.Errorf("%s: the kit lacks %s", lang, name)
			}
			if page, ok := public[folder+name]; ok && page != held[name] {
				t.Errorf("%s: %s is not what the site has", lang, name)
			}
		}
		for _, said := range map[string][]string{
			"zh": {"带一本书来", "人人能在步行15分钟的范围内借到书。", "参观书库（虚构）", "有变动", "2027年9月19日（星期日）", "书市开到9月21日"},
			"en": {"Bring a book", "Tour of the stacks (fictional)", "Changed", "Sunday, 19 September 2027", "27,000 loans"},
		}[lang] {
			if !strings.Contains(held["text.txt"], said) {
				t.Errorf("%s: the text does not say %q:\n%s", lang, said, held["text.txt"])
			}
		}
		if licence := map[string]string{"zh": "随意使用", "en": "Free to use"}[lang]; !strings.Contains(held["README.txt"], licence) {
			t.Errorf("%s: the README does not say %q", lang, licence)
		}
	}
}

// TestCalendars reads the site's calendars with another program's parser.
func TestCalendars(t *testing.T) {
	public := smallSite(t)
	read := func(name string) *goical.Calendar {
		t.Helper()
		c, err := goical.NewDecoder(bytes.NewReader([]byte(public[name]))).Decode()
		if err != nil {
			t.Fatal(name, err)
		}
		return c
	}
	year := read("en/campaigns/reading-day/2027/calendar.ics")
	events := map[string]goical.Event{}
	var uids []string
	for _, e := range year.Events() {
		name, err := e.Props.Text(goical.PropSummary)
		if err != nil {
			t.Fatal(err)
		}
		events[name] = e
		uid, _ := e.Props.Text(goical.PropUID)
		uids = append(uids, uid)
	}
	if len(events) != 6 || len(slices.Compact(slices.Sorted(slices.Values(uids)))) != 6 {
		t.Fatalf("the year has %d events, with the names %v", len(events), uids)
	}
	for name, want := range map[string][2]string{
		"Mirror Lake Reading Day 2027 (fictional)": {"2027-09-19 00:00", "2027-09-20 00:00"},
		"Book fair (fictional)":                    {"2027-09-19 00:00", "2027-09-22 00:00"},
		"Opening (fictional)":                      {"2027-09-19 09:30", "2027-09-19 11:00"},
	} {
		e := events[name]
		start, err := e.DateTimeStart(nil)
		if err != nil {
			t.Fatal(name, err)
		}
		end, err := e.DateTimeEnd(nil)
		if err != nil {
			t.Fatal(name, err)
		}
		const form = "2006-01-02 15:04"
		if got := [2]string{start.Format(form), end.Format(form)}; got != want {
			t.Errorf("%s is from %s to %s, not from %s to %s", name, got[0], got[1], want[0], want[1])
		}
	}
	if status, _ := events["Night reading (fictional)"].Props.Text(goical.PropStatus); status != "CANCELLED" {
		t.Errorf("what is cancelled is %q", status)
	}
	zh := read("campaigns/reading-day/2027/events/tour.ics").Events()[0]
	en := read("en/campaigns/reading-day/2027/events/tour.ics").Events()[0]
	a, _ := zh.Props.Text(goical.PropUID)
	b, _ := en.Props.Text(goical.PropUID)
	if a != b || a == "" {
		t.Errorf("the event is %q in one language and %q in the other", a, b)
	}
	if days := read("campaigns/reading-day/calendar.ics").Events(); len(days) != 1 {
		t.Errorf("the series has %d days", len(days))
	}
}
