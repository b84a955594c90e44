// Package browser holds the tests that look at pages as a reader does: the
// repository's own site is built by the real program, served under a folder of a
// plain file server, and opened in Chromium, which tests of other packages start
// from here, too.
//
// What can be looked at on one page is a row of kindChecks, so that each kind of
// page is opened once in each language for all of them.
//
// PLANSITE_BROWSER names the browser; without it the usual names are looked up.
// Where there is none, no test of this package runs. PLANSITE_SHOTS=DIR makes
// TestShots write pictures of all kinds of pages to DIR, to be looked at:
//
//	PLANSITE_SHOTS=/tmp/shots go test ./generator/browser -run Shots -v
package browser
