package markdown

import "testing"

func TestFrontMatter(t *testing.T) {
	tests := []struct {
		name, src, yaml string
		yamlLine        int
		body            string
		bodyLine        int
		problems        string
	}{
		{"usual", "---\ntitle: 甲\n---\n\n正文\n", "title: 甲\n", 2, "\n正文\n", 4, ""},
		{"byte order mark and CRLF", "\ufeff---\r\ntitle: 甲\r\n---\r\n正文\r\n", "title: 甲\r\n", 2, "正文\r\n", 4, ""},
		{"spaces after the dashes", "---  \na: b\n--- \nc", "a: b\n", 2, "c", 4, ""},
		{"empty", "---\n---\n正文", "", 2, "正文", 3, ""},
		{"no body", "---\na: b\n---", "a: b\n", 2, "", 4, ""},
		{"none", "正文\n---\n", "", 0, "正文\n---\n", 1, ""},
		{"four dashes are none", "----\na\n", "", 0, "----\na\n", 1, ""},
		{"byte order mark alone", "\ufeff正文", "", 0, "正文", 1, ""},
		{"dashes in a value", "---\na: ---\n---\nb", "a: ---\n", 2, "b", 4, ""},
		{"no end", "---\ntitle: 甲\n\n正文\n", "", 0, "", 0, "1:1 front-matter"},
		{"nothing but the opening", "---", "", 0, "", 0, "1:1 front-matter"},
		{"empty file", "", "", 0, "", 1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			yaml, yamlLine, body, bodyLine, problems := FrontMatter("a.md", []byte(tt.src))
			if string(yaml) != tt.yaml || yamlLine != tt.yamlLine || string(body) != tt.body || bodyLine != tt.bodyLine || places(problems) != tt.problems {
				t.Errorf("got %q %d, %q %d, %s", yaml, yamlLine, body, bodyLine, places(problems))
			}
		})
	}
}
