package source

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

var (
	keyed     = regexp.MustCompile(`^(\s*(?:- +)*[A-Za-z_][A-Za-z0-9_-]*)\s*(?::|：)\s*(\S.*?)\s*$`)
	item      = regexp.MustCompile(`^(\s*-)\s+(\S.*?)\s*$`)
	flowEntry = regexp.MustCompile(`(?:^|,)\s*([a-z][A-Za-z0-9_-]*)\s*(?:: +|：\s*)`)
)

// quotedLine gives a line of YAML with its values in quotes, so that they mean
// what they look like; "" if that cannot be told from the line alone.
func quotedLine(line string) string {
	line = strings.ReplaceAll(line, "\t", "  ")
	head, value := "", ""
	if m := keyed.FindStringSubmatch(line); m != nil {
		head, value = m[1]+": ", m[2]
	} else if m := item.FindStringSubmatch(line); m != nil {
		head, value = m[1]+" ", m[2]
	} else {
		return ""
	}
	inner, isFlow := strings.CutPrefix(value, "{")
	inner, closed := strings.CutSuffix(inner, "}")
	out := head + quoted(value)
	if isFlow && closed {
		if entries := quotedEntries(inner); entries != "" {
			out = head + "{" + entries + "}"
		}
	}
	var n yaml.Node
	if yaml.Unmarshal([]byte(out), &n) != nil {
		return ""
	}
	return out
}

// quotedEntries puts the values between braces in quotes: a key stands at the
// beginning or after a comma.
func quotedEntries(inner string) string {
	at := flowEntry.FindAllStringSubmatchIndex(inner, -1)
	var entries []string
	for i, m := range at {
		end := len(inner)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		entries = append(entries, inner[m[2]:m[3]]+": "+quoted(strings.TrimSpace(inner[m[1]:end])))
	}
	return strings.Join(entries, ", ")
}

// quoted puts a value in quotes, unless it is in quotes as a whole.
func quoted(value string) string {
	if n := len(value); n > 1 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		inner := value[1 : n-1]
		if !strings.ContainsAny(inner, `\`+value[:1]) {
			return value
		}
		if !strings.Contains(strings.ReplaceAll(inner, `\"`, ""), `"`) {
			value = strings.ReplaceAll(inner, `\"`, `"`)
		}
	}
	if strings.ContainsAny(value, `"\`) {
		return "'" + strings.ReplaceAll(value, "'", "''") + "'"
	}
	return `"` + value + `"`
}
