// Package feed writes what news readers subscribe to: Atom (RFC 4287) and JSON
// Feed 1.1. Both want absolute addresses, which also name the entries for ever, so
// a site whose address is not known has no feeds.
package feed

import "time"

// Feed is a list of texts, newest first; it has at least one.
type Feed struct {
	Title, Subtitle string
	Lang            string // BCP 47
	Home            string // address of the site in that language
	Author          string
	Entries         []Entry
}

// Entry is a text that was published.
type Entry struct {
	URL, Title, Summary string
	Section             string // name of its column, or ""
	Author              string // where it is not the feed's
	Published           time.Time
	Updated             time.Time // zero where it is not known to have changed since
}

// changed is the instant of an entry's last known change.
func (e Entry) changed() time.Time {
	if e.Updated.After(e.Published) {
		return e.Updated
	}
	return e.Published
}

// changed is the instant of the last known change in a feed.
func (f Feed) changed() time.Time {
	last := f.Entries[0].changed()
	for _, e := range f.Entries {
		if c := e.changed(); c.After(last) {
			last = c
		}
	}
	return last
}

// stamp writes an instant as both formats want it.
func stamp(t time.Time) string { return t.Format(time.RFC3339) }
