package site

import "testing"

func TestOnlyAnOfficialSourceIsVerified(t *testing.T) {
	for standing, want := range map[string]bool{Official: true, Reference: false, Unverified: false} {
		if got := (&Source{Standing: standing}).Verified(); got != want {
			t.Errorf("%s: verified %t", standing, got)
		}
	}
	if none := (*Source)(nil); none.Verified() || none.Reliability() != Unverified {
		t.Error("no source is verified")
	}
}
