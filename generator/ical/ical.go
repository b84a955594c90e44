// Package ical writes events as an iCalendar file (RFC 5545, with NAME and URL of
// a calendar from RFC 7986), for people to import or to subscribe to.
//
// It is written here because the libraries tried do not do it: emersion/go-ical
// folds no lines, and arran4/golang-ical lets control characters and ends of lines
// through, so that a text can become a property, and escapes parameters in a way
// that no reader undoes. The former reads what is written here, in tests.
package ical

import (
	"crypto/sha1"
	"fmt"
	"time"
)

// Calendar is what one file holds. Name and Lang (BCP 47, such as zh-CN) are of
// the whole; URL is that of the page about it, or "".
type Calendar struct {
	Name, Lang, URL string
	Zone            *time.Location // in which times are written; nil is UTC
	Stamp           time.Time      // when the file is made
	Events          []Event        // written in this order
}

// Event is an entry of a calendar. UID and Summary are not empty; UID is the same
// in each edition of the calendar, see [UID]. URL is absolute, or "".
//
// Start and End are instants, End after Start, or zero where it is not known. Of
// WholeDay they are the first and the last day: only their dates count, as they
// are in their own zones, and a zero End is the first day.
type Event struct {
	UID                                 string
	Summary, Description, Location, URL string
	Start, End                          time.Time
	WholeDay                            bool
	Categories                          []string
	Organizer                           Organizer
	Cancelled                           bool
	Changed                             time.Time // zero: the calendar's Stamp
}

// Organizer is who answers for an event. It is written only with an Address, a
// mail address, for iCalendar has no organizer without one.
type Organizer struct{ Name, Address string }

// UID makes the name of an event for ever, a UUID, of the site and of what the
// site calls the event. Both must stay as they are, and so better be no address.
func UID(site, id string) string {
	sum := sha1.Sum([]byte(site + "\x00" + id))
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80 // version 5, by name, of RFC 9562
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

const (
	program = "-//plansite//plansite//EN"
	dayForm = "20060102"
	form    = "20060102T150405"
	utcForm = form + "Z"
)

// Bytes writes the file. The error says which value cannot be written; ends of
// lines in texts are kept, other control characters are left out.
func (c Calendar) Bytes() ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	w := &writer{lang: c.Lang, zone: c.Zone}
	if w.zone == nil {
		w.zone = time.UTC
	}
	w.begin("VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", program)
	w.line("CALSCALE", "GREGORIAN")
	w.line("METHOD", "PUBLISH")
	w.text("NAME", c.Name)
	w.line("X-WR-CALNAME", escape(c.Name)) // what was there before NAME, and is better known
	if w.zone != time.UTC {
		w.line("X-WR-TIMEZONE", escape(w.zone.String()))
	}
	w.address("URL", c.URL)
	w.timezone(c.Events)
	for _, e := range c.Events {
		w.event(e, c.Stamp)
	}
	w.end("VCALENDAR")
	return w.buf.Bytes(), nil
}

func (w *writer) event(e Event, stamp time.Time) {
	changed := e.Changed
	if changed.IsZero() {
		changed = stamp
	}
	w.begin("VEVENT")
	w.line("UID", escape(e.UID))
	w.line("DTSTAMP", stamp.UTC().Format(utcForm))
	w.line("LAST-MODIFIED", changed.UTC().Format(utcForm))
	w.when(e)
	w.text("SUMMARY", e.Summary)
	w.text("DESCRIPTION", e.Description)
	w.text("LOCATION", e.Location)
	w.categories(e.Categories)
	w.address("URL", e.URL)
	w.organizer(e.Organizer)
	if e.Cancelled {
		w.line("STATUS", "CANCELLED")
	} else {
		w.line("STATUS", "CONFIRMED")
	}
	w.end("VEVENT")
}

// when writes the time of an event. A file's last day is the day after.
func (w *writer) when(e Event) {
	switch {
	case e.WholeDay:
		last := e.End
		if last.IsZero() {
			last = e.Start
		}
		w.line("DTSTART;VALUE=DATE", e.Start.Format(dayForm))
		w.line("DTEND;VALUE=DATE", last.AddDate(0, 0, 1).Format(dayForm))
		w.line("TRANSP", "TRANSPARENT") // who keeps the day free is not asked
	default:
		w.instant("DTSTART", e.Start)
		if e.ends() > e.begins() { // a zero End is not
			w.instant("DTEND", e.End)
		}
	}
}

func (w *writer) instant(name string, t time.Time) {
	if w.zone == time.UTC {
		w.line(name, t.UTC().Format(utcForm))
		return
	}
	w.line(name+";TZID="+parameter(w.zone.String()), t.In(w.zone).Format(form))
}
