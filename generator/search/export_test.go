package search

import "strings"

// Tokens shows how a text is read: the stems, after a | where a sentence has ended.
func Tokens(text string) string {
	var s scanner
	var out []string
	for s.begin(text); s.next(); {
		key := string(s.han)
		if s.han == 0 {
			key = string(stem(s.word))
		}
		if s.stopped {
			key = "|" + key
		}
		out = append(out, key)
	}
	return strings.Join(out, " ")
}
