package site

// Standings say how far a source can be relied on, the most reliable first.
// Official is a publication of the office, or of a body that is to publish the
// figure; Reference another known publication; Unverified what nobody has
// compared with its original.
const (
	Official   = "official"
	Reference  = "reference"
	Unverified = "unverified"
)

// Standings are the words that sources.csv may use.
var Standings = []string{Official, Reference, Unverified}

// Verified reports whether what rests on the source is established: a verdict
// on it is final, a mark of it is drawn full. This is the one answer to that
// question; a figure without a source is not established.
func (s *Source) Verified() bool { return s.Reliability() == Official }

// Reliability returns the standing of the source; no source is unverified.
func (s *Source) Reliability() string {
	if s == nil {
		return Unverified
	}
	return s.Standing
}
