package inside

import (
	"regexp"
	"strings"

	"plansite/generator/diag"
)

// Number is a number of a person in a text. From counts characters.
type Number struct {
	What diag.Msg
	Text string
	From int
}

var (
	longNumber = regexp.MustCompile(dotted + `|[0-9０-９](?:(?:[ \x{2010}-\x{2013}-]|[ ]?[*_]{1,3}[ ]?)?[0-9０-９]){9,24}(?:[ *_]{0,3}[xXｘＸⅩⅹХхΧχ])?`)
	oldIDCard  = regexp.MustCompile(`^[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}$`)
	idNamed    = regexp.MustCompile(`(?i)(?:身份证|identity card|id card|id number)[^0-9。；\n]{0,20}$`)
	identity   = regexp.MustCompile(`^[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$`)
	grouped    = regexp.MustCompile(`[0-9][.,]$`) // what follows is the rest of a number
	mobile     = regexp.MustCompile(`^(?:0?0?86)?1[3-9][0-9]{9}$`)
)

// dotted is a mobile number in groups with dots between them; other dots part decimals.
const dotted = `1[3-9][0-9][.．·][0-9]{4}[.．·][0-9]{4}`

// Numbers returns the identity-card and mobile numbers in a text, however they are
// grouped. An identity-card number counts if its last character is right; one of the
// old kind, which had none to check, if the words before it call it one.
func Numbers(text string) []Number {
	var out []Number
	for _, at := range longNumber.FindAllStringIndex(text, -1) {
		raw := text[at[0]:at[1]]
		number := digits(raw)
		from := len([]rune(text[:at[0]]))
		before, after := strings.TrimRight(text[:at[0]], " "), text[at[1]:]
		fraction := len(after) > 1 && after[0] == '.' && after[1] >= '0' && after[1] <= '9'
		switch {
		case identity.MatchString(number) && checks(number):
			out = append(out, Number{diag.M("身份证号", "identity-card number"), raw, from})
		case oldIDCard.MatchString(number) && idNamed.MatchString(before):
			out = append(out, Number{diag.M("身份证号", "identity-card number"), raw, from})
		case mobile.MatchString(number) && !fraction && !grouped.MatchString(before):
			out = append(out, Number{diag.M("手机号", "mobile number"), raw, from})
		}
	}
	return out
}

// digits are those of a number, in ASCII.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case strings.ContainsRune("xXｘＸⅩⅹХхΧχ", r):
			return 'X'
		}
		return -1
	}, s)
}

// checks tells whether the last character is that of GB 11643.
func checks(number string) bool {
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		sum += w * int(number[i]-'0')
	}
	return "10X98765432"[sum%11] == number[17]
}

// personal returns a finding for each number in a text of a file. It is shown in
// part: the message, too, is read by others.
func personal(text string) []Finding {
	var out []Finding
	for _, n := range Numbers(text) {
		out = append(out, Finding{diag.M("里面有%[1]s %[3]s", "it has the %[2]s %[3]s", n.What.ZH, n.What.EN, Masked(n.Text)), Masked(n.Text)})
	}
	return out
}

// Masked is a number with its middle left out.
func Masked(number string) string {
	d := digits(number)
	return d[:3] + strings.Repeat("*", len(d)-7) + d[len(d)-4:]
}
