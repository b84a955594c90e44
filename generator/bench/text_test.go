package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"testing"
)

// TestTextStaysTheSame holds the words, so that results of today compare with
// those of last year.
func TestTextStaysTheSame(t *testing.T) {
	h := sha256.New()
	link := func(p int) string { return page(p) }
	for p := range 20 {
		h.Write(text(p, 20, &chinese, link))
		h.Write(text(p, 20, &english, link))
	}
	const want = "f73566c21c284dd1"
	if got := hex.EncodeToString(h.Sum(nil)[:8]); got != want {
		t.Errorf("the texts have changed: %s, not %s", got, want)
	}
}

func TestLanguagesCorrespond(t *testing.T) {
	fixed := regexp.MustCompile(`(?m)^date: .*|\{#.*\}$|\d+\.\d+`)
	for p := range 20 {
		zh := fixed.FindAll(text(p, 20, &chinese, page), -1)
		en := fixed.FindAll(text(p, 20, &english, page), -1)
		if !slices.EqualFunc(zh, en, bytes.Equal) {
			t.Errorf("page %d: dates, headings and figures differ: %q, %q", p, zh, en)
		}
	}
}
