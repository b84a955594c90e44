// Command generator compiles content/ and a theme into the static site public/.
//
//	go run ./generator serve    build, show at http://127.0.0.1:8080/, follow changes
//	go run ./generator build    write public/
//	go run ./generator check    find mistakes, write nothing
//	go run ./generator new news SLUG    begin an article, a campaign, an indicator
//	go run ./generator translation status    which translations want work
//	go run ./generator version
//
// Exit codes: 0 all is well, 1 mistakes in content (with check --strict, warnings
// too), 2 wrong usage, 5 the environment (disk, permissions, network).
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"
	_ "time/tzdata" // the zone of the site is known on machines without zone data

	"github.com/alecthomas/kong"

	"plansite/generator/diag"
)

const (
	exitContent     = 1
	exitUsage       = 2
	exitEnvironment = 5
)

// commands are the program's commands with their flags.
type commands struct {
	Build       buildCommand       `cmd:"" help:"${build}"`
	Serve       serveCommand       `cmd:"" help:"${serve}"`
	Check       checkCommand       `cmd:"" help:"${check}"`
	New         newCommand         `cmd:"" help:"${new}"`
	Translation translationCommand `cmd:"" help:"${translation}"`
	Version     versionCommand     `cmd:"" help:"${version}"`

	Lang string `help:"${lang}" enum:"zh,en," default:""`
}

// siteFlag names the folder of the site.
type siteFlag struct {
	Site string `help:"${site}" default:"." placeholder:"DIR"`
}

// app is what commands share: where they print and in which language.
type app struct {
	out, err io.Writer
	lang     string
	colour   bool // of err
	env      func(string) string
	now      time.Time
}

var helpTexts = map[string]diag.Msg{
	"description":        {ZH: "把 content/ 编成双语规划公开网站 public/", EN: "Compile content/ into the bilingual plan-disclosure site public/"},
	"build":              {ZH: "生成网站，写入 public/", EN: "Write the site to public/"},
	"serve":              {ZH: "在本机预览网站，保存后自动刷新", EN: "Show the site on this machine and follow each saved change"},
	"check":              {ZH: "检查内容，不写任何文件", EN: "Find mistakes in content; write nothing"},
	"new":                {ZH: "新建文章、活动年度、指标，写上填写说明", EN: "Begin an article, a year of a campaign or an indicator, with notes on what to fill in"},
	"new_news":           {ZH: "新建一条动态（草稿）", EN: "Begin an item of news, as a draft"},
	"new_explainer":      {ZH: "新建一篇政策解读（草稿）", EN: "Begin an explainer, as a draft"},
	"new_evaluation":     {ZH: "新建一份评估报告（草稿）", EN: "Begin an evaluation, as a draft"},
	"new_campaign":       {ZH: "新建一项活动的一个年度（草稿）", EN: "Begin a year of a campaign, as a draft"},
	"new_indicator":      {ZH: "新增一项指标：在指标表和目标表里加上待填的行", EN: "Add an indicator: rows to fill in, in its tables"},
	"slug":               {ZH: "文件夹的英文短名，如 open-day；它是网址的一部分", EN: "Short name of its folder, such as open-day; part of its address"},
	"series":             {ZH: "活动系列，即 content/campaigns 里的文件夹名", EN: "The series: the name of a folder in content/campaigns"},
	"year":               {ZH: "年份，如 2027", EN: "The year, such as 2027"},
	"day":                {ZH: "活动日，如 2027-06-09（默认：series.yaml 或 themes.csv 里的）", EN: "Its day, such as 2027-06-09 (default: that of series.yaml or themes.csv)"},
	"indicator_id":       {ZH: "指标号，如 i08", EN: "Id of the indicator, such as i08"},
	"as_of_day":          {ZH: "文章的日期（默认：今天）", EN: "The article's date (default: today)"},
	"translation":        {ZH: "译文的审定", EN: "Review of translations"},
	"translation_status": {ZH: "列出需要审定或更新的译文", EN: "List the translations that want work"},
	"translation_accept": {ZH: "记录译文已由某人审定", EN: "Record that a person has reviewed translations"},
	"translation_record": {ZH: "记下现在的原文和译文是一对，以后原文改了就能发现", EN: "Record that the texts as they are now belong together, so that a later change of the original is noticed"},
	"unit_ids":           {ZH: "条款号或文章，如 t07-1、't07*'、news/2026-12-01-open-day（默认：全部未审定的）", EN: "Clauses or articles: t07-1, 't07*', news/2026-12-01-open-day (default: all that are not reviewed)"},
	"reviewer":           {ZH: "审定人的姓名", EN: "Name of the person who reviewed"},
	"to":                 {ZH: "只审定这种语言的译文", EN: "Only translations into this language"},
	"version":            {ZH: "显示版本", EN: "Print the version"},
	"lang":               {ZH: "提示信息的语言：zh 或 en（默认按系统）", EN: "Language of messages: zh or en (by default the system's)"},
	"site":               {ZH: "网站文件夹（含有 content/ 和 themes/）", EN: "The site's folder, which holds content/ and themes/"},
	"out":                {ZH: "输出文件夹（默认：网站文件夹中的 public）", EN: "Output folder (default: public in the site's folder)"},
	"base_url":           {ZH: "网站的网址，优先于 site.yaml", EN: "The site's address; overrides site.yaml"},
	"as_of":              {ZH: "按哪一时刻生成：2026-06-09 或 2026-06-09T08:00:00+08:00（默认：现在）", EN: "The build instant: 2026-06-09 or 2026-06-09T08:00:00+08:00 (default: now)"},
	"json":               {ZH: "以 JSON 输出结果", EN: "Print the result as JSON"},
	"json_format":        {ZH: "即 --format json", EN: "The same as --format json"},
	"format":             {ZH: "输出格式：text（给人看，默认）、json（给程序）、github（GitHub Actions 的标注）", EN: "How to print: text for people (the default), json for programs, github for annotations in GitHub Actions"},
	"drafts":             {ZH: "只检查草稿，当作已经公开", EN: "Check the drafts only, as if they were public"},
	"strict":             {ZH: "有提醒也以退出码 1 结束", EN: "End with exit code 1 if there are warnings, too"},
	"addr":               {ZH: "地址和端口；被占用时用下一个空闲端口", EN: "Address and port; the next free one where it is taken"},
	"open":               {ZH: "在浏览器中打开", EN: "Open the browser"},
	"editor":             {ZH: "点击错误位置时用的编辑器，如 code、notepad++（默认：$VISUAL、$EDITOR 或找到的一种）", EN: "Editor for the places of mistakes, such as code or notepad++ (default: $VISUAL, $EDITOR or one that is found)"},
	"poll":               {ZH: "定时查看文件（用于网络共享文件夹）", EN: "Look for changes at intervals, for network shares"},
}

// exit ends the program with a code through a panic that run recovers: kong
// calls it after printing its help.
type exit int

func main() {
	defer reportBug()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv, time.Now()))
}

// reportBug makes one clear line of a panic, which is always a bug of ours, and
// keeps the rest in a file for those who mend it.
func reportBug() {
	bug := recover()
	if bug == nil {
		return
	}
	line := fmt.Sprintf("generator: a bug of this program, please report it / 程序缺陷，请报告：%v", bug)
	if f, err := os.CreateTemp("", "plansite-bug-*.txt"); err == nil {
		fmt.Fprintf(f, "%v\n\n%s", bug, debug.Stack())
		f.Close()
		line += " (" + f.Name() + ")"
	}
	fmt.Fprintln(os.Stderr, line)
	os.Exit(exitEnvironment)
}

// run is the program as a function: arguments in, exit code out.
func run(args []string, stdout, stderr io.Writer, env func(string) string, now time.Time) (code int) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(exit)
			if !ok {
				panic(r)
			}
			code = int(e)
		}
	}()
	lang := messageLanguage(args, env)
	vars := kong.Vars{}
	for name, text := range helpTexts {
		vars[name] = text.In(lang)
	}
	var cli commands
	parser, err := kong.New(&cli, kong.Name("generator"), kong.Description(vars["description"]), vars,
		kong.Writers(stdout, stderr), kong.Help(printHelp(lang, stdout)), kong.Exit(func(c int) { panic(exit(c)) }))
	if err != nil {
		panic(err) // the commands are ours
	}
	a := &app{out: stdout, err: stderr, lang: lang, colour: colourful(stderr, env), env: env, now: now}
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "generator: %s\n%s\n", mistakeIn(lang, err), a.say("用 --help 查看用法", "see --help"))
		return exitUsage
	}
	return a.code(ctx.Run(a))
}

// messageLanguage is that of --lang, else that of the locale; it is needed before
// the flags are parsed, for the help text itself.
func messageLanguage(args []string, env func(string) string) string {
	for i, arg := range args {
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			return v
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(name); v != "" {
			if strings.HasPrefix(v, "zh") {
				return "zh"
			}
			break
		}
	}
	return "en"
}

// say chooses between a Chinese and an English sentence.
func (a *app) say(zh, en string, args ...any) string { return diag.M(zh, en, args...).In(a.lang) }

// usageError is a mistake in the command line.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// errContent says that mistakes in content were reported already.
var errContent = errors.New("content has errors")

// code turns what a command returns into an exit code, printing what was not printed.
func (a *app) code(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errContent):
		return exitContent
	case errors.As(err, &usage):
		fmt.Fprintf(a.err, "generator: %v\n", err)
		return exitUsage
	}
	fmt.Fprintf(a.err, "generator: %v\n", err)
	return exitEnvironment
}

type versionCommand struct{}

// Run prints the version that the program was built from.
func (versionCommand) Run(a *app) error {
	version, revision := "dev", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			version = v
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " " + s.Value
			}
		}
	}
	_, err := fmt.Fprintf(a.out, "plansite %s%s\n", version, revision)
	return err
}
