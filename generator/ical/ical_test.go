package ical

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	goical "github.com/emersion/go-ical"
	"github.com/google/go-cmp/cmp"
)

var stamp = time.Date(2027, 3, 1, 1, 2, 3, 0, time.UTC)

func shanghai(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// day is a calendar with what a day of an office has.
func day(t testing.TB) Calendar {
	zone := shanghai(t)
	return Calendar{
		Name: "世界认可日，2027年", Lang: "zh-CN", URL: "https://example.gov.cn/plan/campaigns/day.html", Zone: zone, Stamp: stamp,
		Events: []Event{
			{
				UID: UID("plan", "open-day"), Summary: "实验室开放日：走进检验检测机构，了解一份报告怎样得出", Location: "A区; 第2厅",
				Description: "预约, 免费\\请带身份证\n第二行", URL: "https://example.gov.cn/活动?a=1,2;3",
				Start: time.Date(2027, 6, 9, 9, 30, 0, 0, zone), End: time.Date(2027, 6, 9, 3, 0, 0, 0, time.UTC),
				Categories: []string{"开放日", "a,b", ""}, Organizer: Organizer{`某"局": 办公室`, "office@example.gov.cn"},
			},
			{
				UID: UID("plan", "week"), Summary: "宣传周", WholeDay: true, Cancelled: true, Changed: stamp.Add(-time.Hour),
				Start: time.Date(2027, 6, 28, 0, 0, 0, 0, time.UTC), End: time.Date(2027, 6, 30, 23, 0, 0, 0, zone),
			},
		},
	}
}

// TestCalendar holds a file to what RFC 5545 wants, byte for byte.
func TestCalendar(t *testing.T) {
	want := `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//plansite//plansite//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME;LANGUAGE=zh-CN:世界认可日，2027年
X-WR-CALNAME:世界认可日，2027年
X-WR-TIMEZONE:Asia/Shanghai
URL:https://example.gov.cn/plan/campaigns/day.html
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19910915T020000
TZOFFSETFROM:+0900
TZOFFSETTO:+0800
TZNAME:CST
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:63f53daa-98f1-5e4c-82d4-94e4c4552a37
DTSTAMP:20270301T010203Z
LAST-MODIFIED:20270301T010203Z
DTSTART;TZID=Asia/Shanghai:20270609T093000
DTEND;TZID=Asia/Shanghai:20270609T110000
SUMMARY;LANGUAGE=zh-CN:实验室开放日：走进检验检测机构，了
 解一份报告怎样得出
DESCRIPTION;LANGUAGE=zh-CN:预约\, 免费\\请带身份证\n第二行
LOCATION;LANGUAGE=zh-CN:A区\; 第2厅
CATEGORIES;LANGUAGE=zh-CN:开放日,a\,b
URL:https://example.gov.cn/%E6%B4%BB%E5%8A%A8?a=1,2;3
ORGANIZER;CN="某^'局^': 办公室":mailto:office@example.gov.cn
STATUS:CONFIRMED
END:VEVENT
BEGIN:VEVENT
UID:1842b1f6-cf35-5542-8e05-acb17190c374
DTSTAMP:20270301T010203Z
LAST-MODIFIED:20270301T000203Z
DTSTART;VALUE=DATE:20270628
DTEND;VALUE=DATE:20270701
TRANSP:TRANSPARENT
SUMMARY;LANGUAGE=zh-CN:宣传周
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
`
	got, err := day(t).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), string(got)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestUIDsNameOneEvent tells a site and an event apart where their names run on.
func TestUIDsNameOneEvent(t *testing.T) {
	if UID("plan", "open") == UID("pla", "nopen") {
		t.Error("two events have one UID")
	}
}

// TestZonesAreAsTheyWere describes zones for events on both sides of a change.
func TestZonesAreAsTheyWere(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	monrovia, err := time.LoadLocation("Africa/Monrovia")
	if err != nil {
		t.Fatal(err)
	}
	fixed := time.FixedZone("plus", -(3*3600 + 30*60))
	for _, c := range []struct {
		zone *time.Location
		at   []time.Time
		want string
	}{
		{time.UTC, []time.Time{stamp}, ""},
		{fixed, []time.Time{stamp}, "STANDARD 19700101T000000 -0330 -0330 plus"},
		{berlin, []time.Time{stamp, time.Date(2027, 12, 1, 0, 0, 0, 0, time.UTC)},
			"STANDARD 20261025T030000 +0200 +0100 CET, DAYLIGHT 20270328T020000 +0100 +0200 CEST, STANDARD 20271031T030000 +0200 +0100 CET"},
		{berlin, []time.Time{time.Date(2027, 7, 1, 0, 0, 0, 0, time.UTC)}, "DAYLIGHT 20270328T020000 +0100 +0200 CEST"},
		{shanghai(t), []time.Time{time.Date(1990, 7, 1, 0, 0, 0, 0, time.UTC)}, "DAYLIGHT 19900415T020000 +0800 +0900 CDT"},
		{monrovia, []time.Time{time.Date(1970, 7, 1, 0, 0, 0, 0, time.UTC)}, "STANDARD 19190301T000000 -004308 -004430 MMT"},
	} {
		cal := Calendar{Name: "x", Zone: c.zone, Stamp: stamp}
		for i, at := range c.at {
			cal.Events = append(cal.Events, Event{UID: string(rune('a' + i)), Summary: "x", Start: at})
		}
		var got []string
		parsed := parse(t, cal)
		for _, zone := range parsed.Children {
			for _, o := range zone.Children {
				got = append(got, strings.Join([]string{o.Name, o.Props.Get("DTSTART").Value, o.Props.Get("TZOFFSETFROM").Value, o.Props.Get("TZOFFSETTO").Value, o.Props.Get("TZNAME").Value}, " "))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.zone, s, c.want)
		}
		for i, e := range parsed.Events() {
			if at, err := e.DateTimeStart(nil); c.zone != fixed && (err != nil || !at.Equal(c.at[i])) {
				t.Errorf("%s: %v, want %v: %v", c.zone, at, c.at[i], err)
			}
		}
	}
}

func TestWholeDaysNeedNoZone(t *testing.T) {
	c := Calendar{Name: "x", Zone: shanghai(t), Stamp: stamp, Events: []Event{{UID: "a", Summary: "x", WholeDay: true, Start: time.Date(2028, 2, 29, 23, 0, 0, 0, time.UTC)}}}
	data, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if s := string(data); strings.Contains(s, "VTIMEZONE") || !strings.Contains(s, "DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n") || strings.Contains(s, "LANGUAGE") {
		t.Errorf("%s", data)
	}
}

// TestWhatNoFileCanSayIsRefused breaks one value of a good calendar at a time.
func TestWhatNoFileCanSayIsRefused(t *testing.T) {
	for want, break_ := range map[string]func(c *Calendar, e *Event){
		"no name":                       func(c *Calendar, _ *Event) { c.Name = "\x01" },
		"no language":                   func(c *Calendar, _ *Event) { c.Lang = "zh:CN" },
		"zone of this machine":          func(c *Calendar, _ *Event) { c.Zone = time.Local },
		"no stamp":                      func(c *Calendar, _ *Event) { c.Stamp = time.Time{} },
		`"index.html" is no absolute`:   func(c *Calendar, _ *Event) { c.URL = "index.html" },
		`is no absolute address`:        func(_ *Calendar, e *Event) { e.URL = "https://x/\r\nSUMMARY:y" },
		`"https://x/?a b" is no`:        func(_ *Calendar, e *Event) { e.URL = "https://x/?a b" },
		"the UID is empty":              func(_ *Calendar, e *Event) { e.UID = "" },
		"UID is empty or has a control": func(_ *Calendar, e *Event) { e.UID = "a\nb" },
		"no summary":                    func(_ *Calendar, e *Event) { e.Summary = "" },
		"no start":                      func(_ *Calendar, e *Event) { e.Start = time.Time{} },
		"end is before the start":       func(_ *Calendar, e *Event) { e.End = e.Start.Add(-time.Second) },
		"before":                        func(_ *Calendar, e *Event) { e.WholeDay, e.End = true, e.Start.AddDate(0, 0, -1) },
		"1 to 9999":                     func(_ *Calendar, e *Event) { e.Start = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC) },
		"the change":                    func(_ *Calendar, e *Event) { e.Changed = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		`"A <a@example.cn>" is no mail`: func(_ *Calendar, e *Event) { e.Organizer.Address = "A <a@example.cn>" },
		`event 2, "twice": another has`: func(c *Calendar, e *Event) { e.UID, c.Events[1].UID = "twice", "twice" },
	} {
		c := day(t)
		break_(&c, &c.Events[0])
		if data, err := c.Bytes(); err == nil || data != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// parse reads what a calendar writes with a reader that others wrote, and holds
// its lines to the form that all files have.
func parse(t testing.TB, c Calendar) *goical.Calendar {
	t.Helper()
	data, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := c.Bytes(); !bytes.Equal(data, again) {
		t.Errorf("the same calendar gives other bytes")
	}
	for _, line := range strings.SplitAfter(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		text := strings.TrimSuffix(line, "\r\n")
		if len(text) > 75 || text == "" || !utf8.ValidString(text) || control.MatchString(text) {
			t.Errorf("a line of %d octets: %q", len(text), text)
		}
	}
	parsed, err := goical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatalf("%v:\n%s", err, data)
	}
	return parsed
}

var control = regexp.MustCompile(`[\x00-\x08\x0a-\x1f\x7f-\x{9f}\x{2028}\x{2029}]`)

// FuzzTextsComeBack writes any texts and reads them with the other reader.
func FuzzTextsComeBack(f *testing.F) {
	for _, e := range day(f).Events {
		f.Add(e.Summary, e.Description, e.Location, "x", e.Organizer.Name, int64(0), int64(3600), false)
	}
	f.Add("a\rb\r\nc\vd\u2028e", "\x00\x7f\xff", strings.Repeat("认", 80), "\\n;,", "^'\"", int64(-1), int64(1), true)
	f.Add(strings.Repeat("é", 200), " lead", "\ttab ", "😀", ":", int64(1<<33), int64(0), false)
	f.Fuzz(func(t *testing.T, summary, description, location, category, name string, start, long int64, whole bool) {
		zone := shanghai(t)
		e := Event{
			UID: UID(summary, name), Summary: summary, Description: description, Location: location, Categories: []string{category, "x"}, WholeDay: whole,
			Start: time.Unix(start%(1<<34), 0).In(zone), Organizer: Organizer{name, "office@example.gov.cn"},
		}
		e.End = e.Start.Add(time.Duration(long%(1<<20)) * time.Second)
		c := Calendar{Name: location, Lang: "zh", Zone: zone, Stamp: stamp, Events: []Event{e}}
		if c.check() != nil {
			t.Skip()
		}
		parsed := parse(t, c)
		events := parsed.Events()
		if len(events) != 1 || len(parsed.Children) > 2 {
			t.Fatalf("%d events, %d components", len(events), len(parsed.Children))
		}
		for name, want := range map[string]string{"SUMMARY": summary, "DESCRIPTION": description, "LOCATION": location} {
			if got, err := events[0].Props.Text(name); err != nil || got != plain(want) {
				t.Errorf("%s: %q, want %q: %v", name, got, plain(want), err)
			}
		}
		list, err := events[0].Props.Get("CATEGORIES").TextList()
		if want := strings.TrimPrefix(plain(category)+"\x00x", "\x00"); err != nil || strings.Join(list, "\x00") != want {
			t.Errorf("%q, want %q: %v", list, want, err)
		}
		if got := events[0].Props.Get("ORGANIZER").Params.Get("CN"); parameterUnescapes.Replace(got) != plain(name) {
			t.Errorf("%q, want %q", got, plain(name))
		}
		if at, err := events[0].DateTimeStart(zone); err != nil || !whole && !at.Equal(e.Start) || whole && at.Format(dayForm) != e.Start.Format(dayForm) {
			t.Errorf("%v, want %v: %v", at, e.Start, err)
		}
	})
}

var parameterUnescapes = strings.NewReplacer("^^", "^", "^n", "\n", "^'", `"`)
