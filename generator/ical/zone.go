package ical

import (
	"fmt"
	"time"
)

// timezone describes the zone for the time of the events, as it is in the data of
// Go: each stretch with one offset that an event begins or ends in or between.
// Where no event has a time of the zone there is nothing to describe.
func (w *writer) timezone(events []Event) {
	first, last := span(events)
	if first.IsZero() || w.zone == time.UTC {
		return
	}
	w.begin("VTIMEZONE")
	w.line("TZID", escape(w.zone.String()))
	for at := first; ; {
		start, end := at.In(w.zone).ZoneBounds()
		w.observance(at.In(w.zone), start)
		if end.IsZero() || end.After(last) {
			break
		}
		at = end
	}
	w.end("VTIMEZONE")
}

// span is from the earliest to the latest instant of events that have a time.
func span(events []Event) (first, last time.Time) {
	for _, e := range events {
		if e.WholeDay {
			continue
		}
		if first.IsZero() || e.Start.Before(first) {
			first = e.Start
		}
		for _, t := range []time.Time{e.Start, e.End} {
			if t.After(last) {
				last = t
			}
		}
	}
	return first, last
}

// observance writes the stretch that an instant lies in and that began at start,
// which is zero for one without a beginning.
func (w *writer) observance(in, start time.Time) {
	name, to := in.Zone()
	from, onset := to, "19700101T000000" // what everybody writes for ever
	if !start.IsZero() {
		_, from = start.Add(-time.Second).In(w.zone).Zone()
		onset = start.UTC().Add(time.Duration(from) * time.Second).Format(form) // by the clock of before
	}
	kind := "STANDARD"
	if in.IsDST() {
		kind = "DAYLIGHT"
	}
	w.begin(kind)
	w.line("DTSTART", onset)
	w.line("TZOFFSETFROM", offset(from))
	w.line("TZOFFSETTO", offset(to))
	w.line("TZNAME", escape(name))
	w.end(kind)
}

// offset writes seconds east of Greenwich as +0800.
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if rest := seconds % 60; rest != 0 {
		s += fmt.Sprintf("%02d", rest)
	}
	return s
}
