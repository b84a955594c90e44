package parity_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"plansite/generator/parity"
)

// numberInEnglish finds what a reader takes for a number, without the help of
// the package: figures, words above one, numbers of headings, months.
var numberInEnglish = regexp.MustCompile(`\d(?:[\d,.]*\d)?|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|second|third|fourth|fifth)\b` +
	`|\b(?:IV|I{1,3})\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// notInProse is not compared: ids, the addresses of links, code.
var notInProse = regexp.MustCompile("\\{#[^}]*\\}|\\]\\([^)]*\\)|`[^`]*`")

var otherWord = map[string]string{
	"two": "five", "three": "four", "four": "seven", "five": "six", "six": "eight", "seven": "nine", "eight": "six",
	"nine": "four", "ten": "eleven", "eleven": "ten", "twelve": "ten", "second": "fourth", "third": "fourth",
	"fourth": "sixth", "fifth": "third", "i": "V", "ii": "IX", "iii": "IX", "iv": "VI",
	"january": "May", "february": "May", "march": "May", "april": "May", "may": "June", "june": "May", "july": "May",
	"august": "May", "september": "May", "october": "May", "november": "May", "december": "May",
}

// mutants are other numbers in place of one: a digit mistyped at either end, a
// digit too many, a digit too few.
func mutants(number string) []string {
	if other, ok := otherWord[strings.ToLower(number)]; ok {
		return []string{other}
	}
	last := number[len(number)-1]
	list := []string{
		number[:len(number)-1] + strconv.Itoa((int(last-'0')+1)%10),
		strconv.Itoa(int(number[0]-'0')%9+1) + number[1:],
		number + "7",
	}
	if len(number) > 1 && number[1] >= '0' && number[1] <= '9' {
		list = append(list, number[1:])
	}
	return list
}

// changeEach puts each mutant of each number of the English in its place and
// counts those that are found.
func changeEach(t *testing.T, pairs []pair) (found, all int) {
	open := func(p pair, en string) int { return len(parity.Numbers(p.zh, en)) }
	for _, p := range pairs {
		skipped := notInProse.FindAllStringIndex(p.en, -1)
		for _, at := range numberInEnglish.FindAllStringIndex(p.en, -1) {
			if within(at, skipped) {
				continue
			}
			for _, m := range mutants(p.en[at[0]:at[1]]) {
				all++
				changed := p.en[:at[0]] + m + p.en[at[1]:]
				if open(p, changed) > 0 {
					found++
					continue
				}
				t.Logf("%s: %q for %q goes unnoticed: …%s", p.id, m, p.en[at[0]:at[1]], around(changed, at[0]))
			}
		}
	}
	return found, all
}

func within(at []int, spans [][]int) bool {
	for _, s := range spans {
		if at[0] >= s[0] && at[1] <= s[1] {
			return true
		}
	}
	return false
}

func around(s string, at int) string {
	return strings.ToValidUTF8(s[max(0, at-30):min(len(s), at+30)], "")
}

func TestEachChangedNumberOfPlanIsFound(t *testing.T) {
	found, all := changeEach(t, planPairs(t))
	t.Logf("%d of %d changes found", found, all)
	if found != all || all < 50 {
		t.Errorf("%d of %d changes found", found, all)
	}
}

func TestNearlyEachChangedNumberOfRightPairsIsFound(t *testing.T) {
	var pairs []pair
	for _, c := range cases(t, "testdata/numbers.txt") {
		if len(c.want) == 0 {
			pairs = append(pairs, pair{c.zh, c.zh, c.en})
		}
	}
	found, all := changeEach(t, pairs)
	t.Logf("%d of %d changes found (%.1f%%)", found, all, 100*float64(found)/float64(all))
	if found*100 < all*95 {
		t.Errorf("%d of %d changes found", found, all)
	}
}
