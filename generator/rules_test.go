package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v4"

	"plansite/generator/opendata"
	"plansite/generator/progress"
	"plansite/generator/site"
	"plansite/generator/translation"
)

// mayImport is the column "may import (of ours)" of the architecture. The
// packages of benchmarks and of browser tests stand outside of it.
var mayImport = map[string][]string{
	"diag":        {},
	"damage":      {},
	"wording":     {"diag"},
	"locale":      {},
	"leftover":    {},
	"site":        {"diag", "locale"},
	"markdown":    {"damage", "diag", "site"},
	"source":      {"damage", "diag", "leftover", "locale", "markdown", "schema", "site", "translation", "wording"},
	"scaffold":    {"locale"},
	"schema":      {"diag", "locale"},
	"progress":    {"locale", "site"},
	"check":       {"damage", "diag", "fidelity", "inside", "locale", "parity", "progress", "schema", "site", "translation", "wording"},
	"fidelity":    {},
	"chart":       {"locale"},
	"theme":       {"diag", "locale"},
	"translation": {"diag", "locale", "site"},
	"search":      {},
	"feed":        {},
	"ical":        {},
	"card":        {"raster", "typeset"},
	"jsonld":      {},
	"qr":          {},
	"picture":     {"diag"},
	"inside":      {"diag"},
	"raster":      {},
	"typeset":     {},
	"document":    {},
	"pdf":         {"document", "typeset"},
	"poster":      {"card", "pdf", "qr", "raster", "typeset"},
	"docx":        {"document"},
	"opendata":    {"diag", "locale", "progress", "schema", "site"},
	"render":      {"card", "chart", "diag", "document", "docx", "feed", "glossary", "ical", "jsonld", "locale", "markup", "opendata", "output", "pdf", "picture", "poster", "presskit", "progress", "qr", "raster", "schema", "search", "site", "theme", "translation"},
	"presskit":    {},
	"parity":      {},
	"glossary":    {"locale", "site"},
	"output":      {},
	"audit":       {"diag", "markup", "output"},
	"markup":      {},
	"preview":     {"diag", "leftover", "output"},
	"desktop":     {},
}

var outside = []string{"bench", "browser"}

// onlyIn names the packages that a library may be used in, tests excepted.
var onlyIn = map[string][]string{
	"github.com/yuin/goldmark":        {"markdown"},
	"github.com/go-echarts/":          {"chart"},
	"github.com/dop251/goja":          {"chart"},
	"github.com/evanw/esbuild/":       {"theme"},
	"github.com/jba/templatecheck":    {"theme"},
	"rsc.io/qr":                       {"qr"},
	"go.yaml.in/yaml/":                {"source", "theme"},
	"github.com/fsnotify/fsnotify":    {"preview"},
	"github.com/xuri/excelize/":       {"opendata", "source"},
	"golang.org/x/net/html":           {"preview"},
	"github.com/alecthomas/kong":      {"main"},
	"github.com/rogpeppe/go-internal": {},
	"github.com/chromedp/":            {},
	"github.com/emersion/go-ical":     {},
	"codeberg.org/go-pdf/fpdf":        {"pdf"},
}

const ours = "plansite/generator"

// goPackage is what go list says of a package.
type goPackage struct {
	ImportPath, Name, Doc, Dir string
	GoFiles, Imports           []string
}

// short is the package's name in the architecture: "main", "site", "preview".
func (p goPackage) short() string {
	if p.ImportPath == ours {
		return "main"
	}
	return strings.TrimPrefix(p.ImportPath, ours+"/")
}

func goPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-e", "-json=ImportPath,Name,Doc,Dir,GoFiles,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []goPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p goPackage
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(outside, strings.Split(p.short(), "/")[0]) {
			list = append(list, p)
		}
	}
	return list
}

func TestImportsFollowTheArchitecture(t *testing.T) {
	for _, p := range goPackages(t) {
		allowed, known := mayImport[p.short()]
		if !known && p.short() != "main" {
			t.Errorf("package %s is not in the map of the architecture", p.short())
		}
		for _, imported := range p.Imports {
			if name, ok := strings.CutPrefix(imported, ours+"/"); ok && p.short() != "main" && !slices.Contains(allowed, name) {
				t.Errorf("%s may not import %s", p.short(), name)
			}
			for library, packages := range onlyIn {
				if strings.HasPrefix(imported, library) && !slices.Contains(packages, p.short()) {
					t.Errorf("%s may not import %s: it belongs to %q", p.short(), imported, packages)
				}
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range goPackages(t) {
		if p.Doc == "" && len(p.GoFiles) > 0 {
			t.Errorf("package %s has no comment", p.short())
		}
	}
}

func TestFilesAreShort(t *testing.T) {
	const most = 300
	for _, p := range goPackages(t) {
		for _, file := range p.GoFiles {
			data, err := os.ReadFile(filepath.Join(p.Dir, file))
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(data, []byte("\n")); n > most {
				t.Errorf("%s/%s has %d lines, more than %d: part it by what it is about", p.short(), file, n, most)
			}
		}
	}
}

func TestTopFolderHoldsOnlyWhatBelongsThere(t *testing.T) {
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	belongs := []string{"content", "themes", "generator", "public", "go.mod", "go.sum", "README.md", "LICENSE"}
	for _, file := range strings.Fields(string(out)) {
		top, _, _ := strings.Cut(strings.Trim(file, `"`), "/")
		if !strings.HasPrefix(top, ".") && !slices.Contains(belongs, top) {
			t.Errorf("%s lies at the top of the repository", file)
		}
	}
}

// parsed gives the syntax of a package of ours, without its tests.
func parsed(t *testing.T, name string) (*token.FileSet, []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(name, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no package %s: %v", name, err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, p := range paths {
		if strings.HasSuffix(p, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, p, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return set, files
}

// TestCitizensWordsAreInTheTheme looks for Chinese in the packages that make
// pages. Messages for authors, which diag.M and diag.Msg hold, are left out.
func TestCitizensWordsAreInTheTheme(t *testing.T) {
	for _, name := range []string{"render", "theme", "chart", "progress", "output", "locale", "document", "docx", "pdf"} {
		set, files := parsed(t, name)
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					return !isDiag(n.Fun)
				case *ast.CompositeLit:
					return !isDiag(n.Type)
				case *ast.BasicLit:
					if n.Kind == token.STRING && strings.ContainsFunc(n.Value, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
						t.Errorf("%s: %s belongs in words/ of the theme", set.Position(n.Pos()), n.Value)
					}
				}
				return true
			})
		}
	}
}

func isDiag(n ast.Expr) bool {
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == "diag" && slices.Contains([]string{"M", "Msg", "Must", "Should"}, s.Sel.Name)
}

// variants are the values that end a sentence's name where Go code makes it of
// a beginning and a value: T("role." + t.Role).
var variants = map[string][]string{
	"task.status.":            append([]string{"unknown"}, site.TaskStatuses...),
	"nature.":                 site.Natures,
	"standing.":               site.Standings,
	"obs.":                    site.ObservationStatuses,
	"role.":                   append([]string{"latest", "observation"}, site.Roles...),
	"measure.":                site.MeasureKinds,
	"fact.":                   {"baseline", "target"},
	"stated.":                 {"baseline", "target"},
	"stated.lacks.":           {"baseline", "target"},
	"period.kind.":            {"day", "month", "quarter", "half", "year", "year_to_date", "span"},
	"certainty.":              {"confirmed", "en_unconfirmed", "long_form_unconfirmed", "en_translated", "not_announced", "unknown"},
	"section.":                {"news", "explainers"},
	"columntype.":             {"home", "policy", "figures", "open_data", "news", "explainers", "complaints"},
	"verdict.":                texts(progress.Statuses),
	"verdict.shape.":          texts(progress.Statuses),
	"verdict.reason.":         texts(progress.Reasons[1:]), // the first is told by the site
	"verdict.hollow.":         {"met", "beyond", "ahead", "on_schedule", "behind", "far_behind", "moving_away", "not_met"},
	"chart.side.":             {"above", "at", "below"},
	"position.":               {"above", "at", "below"},
	"verdict.sentence.":       {"above", "at", "below"},
	"verdict.sentence.since.": {"more", "same", "less"},
	"finding.":                {"above", "at", "below"},
	"change.":                 limits("more", "same", "less"),
	"target.":                 site.Comparators,
	"planned.":                site.Natures,
	"planned.value.":          append([]string{"more", "same", "less"}, site.Comparators...),
	"card.target.":            site.Natures,
	"indicator.change.":       site.Natures,
	"verdict.target.":         site.Natures,
	"finding.target.":         site.Natures,
	"standing.said.":          site.Standings[1:],
	"standing.sentence.":      site.Standings[1:],
	"chart.note.":             site.Standings[1:],
	"working.": {"share_of_way", "share_of_time", "pace", "milestone", "milestone_pace", "cagr_needed", "cagr_achieved", "cagr_pace",
		"band_from", "band_between", "band_below", "compare", "difference"},
	"aids.": {"size", "size.usual", "size.large", "size.xl", "spacing", "spacing.usual", "spacing.wide", "spacing.wider",
		"colour", "colour.usual", "colour.light", "colour.dark", "colour.black-on-white", "colour.white-on-black",
		"cursor", "cursor.usual", "cursor.large", "layout", "layout.usual", "layout.simple"},
	"aids.note.": {"aloud", "browser", "keys", "kept"},
	"components.": {"colours", "type", "spaces", "text", "buttons", "notices", "cards", "figures", "tables", "verdicts",
		"charts", "clauses", "terms", "lists", "campaigns", "navigation", "search", "tools", "downloads", "bands"},
	"campaign.state.":    {"announced", "coming", "today", "past"},
	"weekday.":           {"0", "1", "2", "3", "4", "5", "6"},
	"poster.layout.":     {"theme", "figures", "programme"},
	"poster.format.":     {"a4", "a4-bleed", "a3", "a3-bleed", "square", "wide", "tall"},
	"event.access.":      {"open", "registration", "invited"},
	"event.state.":       {"changed", "cancelled"},
	"relation.":          {"ge", "gt", "le", "lt", "eq", "ne"},
	"method.":            site.Methods,
	"method.rule.":       {"sources", "reached", "pace", "after", "none", "unverified", "official"},
	"data.file.":         texts(opendata.Kinds),
	"data.about.":        texts(opendata.Kinds),
	"data.term.":         {"values", "missing", "units", "formulas", "back", "verdicts"},
	"search.kind.":       {"indicator", "task", "clause", "term", "campaign", "evaluation", "page"},
	"type.":              {"string", "id", "ids", "url", "number", "integer", "year", "date", "time", "period", "enum"},
	"term.certainty.":    site.TermCertainties,
	"translation.state.": texts(translation.States),
	"paper.format.":      {"pdf", "docx", "txt", "md"},
	"duties.count.":      {"undated", "overdue", "open"},
	"duty.":              {"done", "overdue", "open", "undated"},
	"duty.shape.":        {"done", "overdue", "open", "undated"},
	"doc.":               {"title", "index_no", "subject", "issuer", "document_no", "signed_on", "published_on", "validity", "access"},
}

// limits are words alone and with each comparator after them.
func limits(words ...string) []string {
	out := slices.Clone(words)
	for _, word := range words {
		for _, c := range site.Comparators {
			out = append(out, word+"."+c)
		}
	}
	return out
}

func texts[T ~string](list []T) []string {
	var out []string
	for _, s := range list {
		out = append(out, string(s))
	}
	return out
}

// TestWordsAreThereAndUsed holds the theme's sentences to those that the
// templates and package render name: none is missing in a language, none is
// left over.
func TestWordsAreThereAndUsed(t *testing.T) {
	named := wordsInGo(t)
	maps.Copy(named, wordsInTemplates(t, "main"))
	files, err := filepath.Glob("../themes/main/words/*.yaml")
	if err != nil || len(files) < 2 {
		t.Fatalf("words of %d languages: %v", len(files), err)
	}
	for _, file := range files {
		words := readWords(t, file)
		for key, where := range named {
			if !words[key] {
				t.Errorf("%s lacks %q, which %s names", path.Base(file), key, where)
			}
		}
		for key := range words {
			if named[key] == "" {
				t.Errorf("%s has %q, which nothing names", path.Base(file), key)
			}
		}
	}
}

// TestWordsOfAThemeThatExtendsAnotherAreUsed looks for sentences that nothing names:
// a slip in a key would leave the inherited sentence as it is.
func TestWordsOfAThemeThatExtendsAnotherAreUsed(t *testing.T) {
	named := wordsInGo(t)
	maps.Copy(named, wordsInTemplates(t, "main"))
	files, err := filepath.Glob("../themes/*/words/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	extending := 0
	for _, file := range files {
		theme := path.Base(path.Dir(path.Dir(file)))
		if theme == "main" {
			continue
		}
		extending++
		own := wordsInTemplates(t, theme)
		for key := range readWords(t, file) {
			if named[key] == "" && own[key] == "" {
				t.Errorf("%s has %q, which nothing names", file, key)
			}
		}
	}
	if extending == 0 {
		t.Error("no theme extends another")
	}
}

func readWords(t *testing.T, file string) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var content struct {
		Words map[string]any `yaml:"words"`
	}
	if err := yaml.Unmarshal(data, &content); err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for key := range content.Words {
		keys[key] = true
	}
	return keys
}

var templateWord = regexp.MustCompile(`\.T "([^"]+)"`)

// wordsInTemplates gives the sentences that templates name, with the place.
func wordsInTemplates(t *testing.T, theme string) map[string]string {
	t.Helper()
	named := map[string]string{}
	files, err := filepath.Glob("../themes/" + theme + "/templates/*.html")
	if err != nil {
		t.Fatal(err)
	}
	partials, err := filepath.Glob("../themes/" + theme + "/templates/partials/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, partials...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range templateWord.FindAllSubmatch(data, -1) {
			named[string(m[1])] = path.Base(file)
		}
	}
	return named
}

// wordsInGo gives the sentences that package render names, with the place: the
// literals in calls of T and words, the names that a value ends, and literals
// of the same form that reach T as an argument.
func wordsInGo(t *testing.T) map[string]string {
	t.Helper()
	named := map[string]string{}
	set, files := parsed(t, "render")
	for _, f := range files {
		inSum := map[ast.Node]bool{}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				parts := flatten(n)
				for _, p := range parts {
					inSum[p] = true
				}
				for _, key := range expand(t, parts) {
					named[key] = set.Position(n.Pos()).String()
				}
				return len(parts) == 0
			case *ast.BasicLit:
				if s := literal(n); wordForm.MatchString(s) && !inSum[n] && !fileForm.MatchString(s) {
					named[s] = set.Position(n.Pos()).String()
				}
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && (sel.Sel.Name == "T" || sel.Sel.Name == "words") && len(n.Args) > 0 {
					if s := literal(n.Args[0]); s != "" {
						named[s] = set.Position(n.Pos()).String()
					}
				}
			}
			return true
		})
	}
	return named
}

var (
	wordForm = regexp.MustCompile(`^[a-z]+(\.[a-zA-Z_]+)+$`)
	fileForm = regexp.MustCompile(`\.(html|css|js|svg|csv|atom|json|xml|txt|png|webmanifest)$`)
)

// flatten gives the terms of "a" + b + "c" where one of them is the beginning of
// a sentence's name.
func flatten(e ast.Expr) []ast.Expr {
	b, ok := e.(*ast.BinaryExpr)
	if !ok || b.Op != token.ADD {
		return nil
	}
	terms := []ast.Expr{b.X, b.Y}
	if left := flatten(b.X); left != nil {
		terms = append(left, b.Y)
	}
	if first := literal(terms[0]); !strings.HasSuffix(first, ".") || !wordForm.MatchString(first+"x") {
		return nil
	}
	return terms
}

// expand gives the names that a sum of terms can be.
func expand(t *testing.T, terms []ast.Expr) []string {
	if len(terms) == 0 {
		return nil
	}
	start, end := literal(terms[0]), ""
	values, known := variants[start]
	if !known {
		t.Errorf("the sentences that begin with %q are not in variants", start)
	}
	if len(terms) == 3 {
		end = literal(terms[2])
	}
	var keys []string
	for _, v := range values {
		keys = append(keys, fmt.Sprint(start, v, end))
	}
	return keys
}

// literal gives the value of a string literal, or "".
func literal(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		if s, err := strconv.Unquote(l.Value); err == nil {
			return s
		}
	}
	return ""
}
