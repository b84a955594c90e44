package main

import (
	"bytes"
	"io"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"
)

// kong speaks English alone. What it says of the command line, in its help and of
// mistakes, is put into Chinese here; a sentence that is not known stays as it is.

// helpInChinese are the words that kong puts between ours. Each stands at the
// beginning of a line, or is all of it.
var helpInChinese = strings.NewReplacer(
	"Usage: ", "用法：",
	"<command> [flags]", "<命令> [选项]",
	"[flags]", "[选项]",
	"Arguments:\n", "参数：\n",
	"Flags:\n", "选项：\n",
	"Commands:\n", "命令：\n",
	"Show context-sensitive help.", "显示这个命令的用法",
	`Run "generator <command> --help" for more information on a command.`, `运行 "generator <命令> --help" 查看一个命令的用法。`,
)

// printHelp is kong's help in the language of messages.
func printHelp(lang string, stdout io.Writer) kong.HelpPrinter {
	if lang != "zh" {
		return kong.DefaultHelpPrinter
	}
	return func(options kong.HelpOptions, ctx *kong.Context) error {
		var help bytes.Buffer
		ctx.Kong.Stdout = &help
		defer func() { ctx.Kong.Stdout = stdout }()
		if err := kong.DefaultHelpPrinter(options, ctx); err != nil {
			return err
		}
		_, err := helpInChinese.WriteString(stdout, help.String())
		return err
	}
}

// mistakes are what kong finds wrong in a command line, and the same in Chinese.
var mistakes = []struct {
	found *regexp.Regexp
	zh    string
}{
	{regexp.MustCompile(`^unknown flag (\S+)$`), "没有 $1 这个选项"},
	{regexp.MustCompile(`^unexpected argument (.+)$`), "“$1”不是这里的命令或参数"},
	{regexp.MustCompile(`^unexpected flag argument (.+)$`), "这个选项后面不写 $1"},
	{regexp.MustCompile(`^unexpected token (.+)$`), "多出了“$1”"},
	{regexp.MustCompile(`^missing flags: (.+)$`), "还要写上选项 $1"},
	{regexp.MustCompile(`^missing positional arguments (.+)$`), "还要写上 $1"},
	{regexp.MustCompile(`^expected one of (.+)$`), "后面还要写下列之一：$1"},
	{regexp.MustCompile(`^(\S+): expected \S+ value but got "EOL" .*$`), "选项 $1 后面没有写内容"},
	{regexp.MustCompile(`^(\S+): expected \S+ value but got (".*") .*$`), "选项 $1 后面不能写 $2"},
	{regexp.MustCompile(`^(\S+): expected duration but got (".*?")(?:: .*)?$`), "选项 $1 后面写时长，如 2s，不能写 $2"},
	{regexp.MustCompile(`^(\S+): bool value must be .* but got (".*")$`), "选项 $1 不带内容，不写 =$2"},
	{regexp.MustCompile(`^(\S+) must be one of (.+) but got (".*")$`), "选项 $1 只能写 $2 之一，不能写 $3"},
	{regexp.MustCompile(`^expected (.+)$`), "后面还要写 $1"},
}

var guess = regexp.MustCompile(`, did you mean (?:one of )?(.+)\?$`)

// mistakeIn returns what kong says of a mistake in the command line, in lang.
func mistakeIn(lang string, err error) string {
	said := err.Error()
	if lang != "zh" {
		return said
	}
	meant := ""
	if m := guess.FindStringSubmatchIndex(said); m != nil {
		said, meant = said[:m[0]], "；您要的是不是 "+said[m[2]:m[3]]+"？"
	}
	for _, m := range mistakes {
		if m.found.MatchString(said) {
			return m.found.ReplaceAllString(said, m.zh) + meant
		}
	}
	return err.Error()
}
