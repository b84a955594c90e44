package ical

import (
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"time"
)

var langForm = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)

// check finds what no file can say.
func (c Calendar) check() error {
	switch {
	case plain(c.Name) == "":
		return errors.New("ical: the calendar has no name")
	case c.Lang != "" && !langForm.MatchString(c.Lang):
		return fmt.Errorf("ical: %q is no language", c.Lang)
	case c.Zone == time.Local:
		return errors.New("ical: the zone of this machine has no name for others")
	case !inYears(c.Stamp):
		return errors.New("ical: there is no stamp")
	}
	if err := checkAddress(c.URL); err != nil {
		return fmt.Errorf("ical: %w", err)
	}
	seen := map[string]bool{}
	for i, e := range c.Events {
		if err := e.check(); err != nil {
			return fmt.Errorf("ical: event %d, %q: %w", i+1, e.UID, err)
		}
		if seen[e.UID] {
			return fmt.Errorf("ical: event %d, %q: another has this UID", i+1, e.UID)
		}
		seen[e.UID] = true
	}
	return nil
}

func (e Event) check() error {
	switch {
	case e.UID == "" || e.UID != plain(e.UID) || strings.ContainsAny(e.UID, "\n\t"):
		return errors.New("the UID is empty or has a control character")
	case plain(e.Summary) == "":
		return errors.New("there is no summary")
	case !inYears(e.Start):
		return errors.New("there is no start, or not in the years 1 to 9999")
	case !e.End.IsZero() && (!inYears(e.End) || e.ends() < e.begins()):
		return errors.New("the end is before the start")
	case !e.Changed.IsZero() && !inYears(e.Changed):
		return errors.New("the change is not in the years 1 to 9999")
	}
	if a := e.Organizer.Address; a != "" {
		if m, err := mail.ParseAddress(a); err != nil || m.Address != a || a != plain(a) {
			return fmt.Errorf("%q is no mail address", a)
		}
	}
	return checkAddress(e.URL)
}

// begins and ends give what of an event's times counts, in the order of time.
func (e Event) begins() string { return e.counts(e.Start) }
func (e Event) ends() string   { return e.counts(e.End) }

func (e Event) counts(t time.Time) string {
	if e.WholeDay {
		return t.Format(dayForm)
	}
	return t.UTC().Format(form)
}

// inYears tells whether a time can be written, in any zone and a day later; the
// zero time cannot.
func inYears(t time.Time) bool {
	const day = 24 * time.Hour
	return t.Add(-2*day).UTC().Year() >= 1 && t.Add(2*day).UTC().Year() <= 9999
}

func checkAddress(address string) error {
	if address == "" {
		return nil
	}
	if u, err := url.Parse(address); err != nil || !u.IsAbs() || u.String() != plain(u.String()) || strings.ContainsAny(u.String(), " \n\t") {
		return fmt.Errorf("%q is no absolute address", address)
	}
	return nil
}
