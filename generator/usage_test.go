package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// english is two words of it, one after the other, which no option, command or
// place in angle brackets is.
var english = regexp.MustCompile(`(?:^|[^-a-z])[a-z]+ [a-z]{2,}\b`)

// TestUsageIsToldInChinese makes the mistakes that people make in a command line.
func TestUsageIsToldInChinese(t *testing.T) {
	for line, want := range map[string]string{
		"serv":                         `“serv”不是这里的命令或参数；您要的是不是 "serve"？`,
		"":                             "后面还要写下列之一：",
		"build --frobnicate":           "没有 --frobnicate 这个选项",
		"build --jsn":                  `没有 --jsn 这个选项；您要的是不是 "--json"？`,
		"build here":                   "“here”不是这里的命令或参数",
		"build --out":                  "选项 --out 后面没有写内容",
		"build --json=perhaps":         "选项 --json 不带内容",
		"check --format xml":           "--format",
		"new":                          "后面还要写下列之一：",
		"new news":                     `后面还要写 "<slug>"`,
		"new campaign":                 `后面还要写 "<series> <year>"`,
		"new campaign open-day":        `后面还要写 "<year>"`,
		"translation":                  "后面还要写下列之一：",
		"translation accept t01":       "还要写上选项 --reviewer=NAME",
		"serve --addr 8080":            "--addr",
		"serve --addr 127.0.0.1:80999": "端口",
		"serve --addr 127.0.0.1:http":  "端口",
		"serve --poll soon":            `选项 --poll 后面写时长，如 2s，不能写 "soon"`,
		"build --as-of yesterday":      "--as-of",
		"build --base-url a.cn":        "--base-url",
	} {
		var out, errs bytes.Buffer
		code := run(append([]string{"--lang=zh"}, strings.Fields(line)...), &out, &errs, func(string) string { return "" }, scriptNow)
		if said := errs.String(); code != exitUsage || !strings.Contains(said, want) || english.MatchString(said) {
			t.Errorf("%q: exit code %d, %s", line, code, said)
		}
	}
}

// TestHelpIsChinese asks each command for its help.
func TestHelpIsChinese(t *testing.T) {
	for _, command := range []string{"", "build", "serve", "check", "new", "new news", "new campaign", "new indicator", "translation", "translation accept", "version"} {
		var out, errs bytes.Buffer
		if code := run(append(strings.Fields(command), "--help", "--lang=zh"), &out, &errs, func(string) string { return "" }, scriptNow); code != 0 {
			t.Errorf("%s --help: exit code %d, %s", command, code, &errs)
		}
		for line := range strings.Lines(out.String()) {
			if _, said, ok := strings.Cut(line, "  "); ok && english.MatchString(said) && !regexp.MustCompile(`^  (new|translation) `).MatchString(line) || strings.Contains(line, "Usage") {
				t.Errorf("%s --help: %s", command, line)
			}
		}
	}
}
