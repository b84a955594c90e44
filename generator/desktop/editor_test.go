package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// programs makes the path hold nothing but programs of these names. Each writes
// its arguments to a file of its name and ".args", one a line.
func programs(t *testing.T, names ...string) (dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the programs are scripts of a shell")
	}
	dir = t.TempDir()
	for _, name := range names {
		script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$0.part\"; /bin/mv \"$0.part\" \"$0.args\"\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return dir
}

// given waits for the arguments that a program was started with.
func given(t *testing.T, program string) []string {
	t.Helper()
	for start := time.Now(); time.Since(start) < 10*time.Second; time.Sleep(time.Millisecond) {
		if data, err := os.ReadFile(program + ".args"); err == nil {
			return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		}
	}
	t.Fatalf("%s was not started", program)
	return nil
}

func TestNamedEditorsAreToldThePlace(t *testing.T) {
	dir := programs(t, "code", "subl", "notepad++", "Kate", "kate", "strange", "my editor")
	tests := []struct {
		command, program string
		line, col        int
		want             string // arguments, parted by |
	}{
		{"code", "code", 3, 7, "-g|F:3:7"},
		{"code", "code", 0, 0, "-g|F:1:1"},
		{"code --wait", "code", 3, 0, "--wait|-g|F:3:1"},
		{"subl", "subl", 3, 7, "F:3:7"},
		{"notepad++", "notepad++", 3, 7, "-n3|-c7|F"},
		{filepath.Join(dir, "Kate"), "Kate", 3, 7, "-l|3|-c|7|F"},
		{"strange", "strange", 3, 7, "F"},
		{"strange --row={line} {file} --new", "strange", 3, 7, "--row=3|F|--new"},
		{filepath.Join(dir, "my editor"), "my editor", 3, 7, "F"},
	}
	file := filepath.Join(t.TempDir(), "a b;$(touch x)&.md") // a shell would stumble over it
	for _, test := range tests {
		e, err := NamedEditor(test.command)
		if err != nil {
			t.Errorf("%s: %v", test.command, err)
			continue
		}
		program := filepath.Join(dir, test.program)
		os.Remove(program + ".args")
		if err := e.Open(file, test.line, test.col); err != nil {
			t.Errorf("%s: %v", test.command, err)
			continue
		}
		if got := strings.ReplaceAll(strings.Join(given(t, program), "|"), file, "F"); got != test.want {
			t.Errorf("%s: %s, want %s", test.command, got, test.want)
		}
	}
}

func TestEditorsThatCannotBeUsed(t *testing.T) {
	programs(t, "vim", "nano")
	for command, want := range map[string]error{
		"vim": ErrTerminal, "nano +{line} {file}": ErrTerminal, "nowhere": ErrNotFound, "": ErrNotFound, "  ": ErrNotFound,
	} {
		if _, err := NamedEditor(command); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", command, err, want)
		}
	}
}

func TestFindEditor(t *testing.T) {
	tests := []struct {
		installed string
		env       map[string]string
		want      string
	}{
		{"gedit code vim strange", map[string]string{"VISUAL": "strange", "EDITOR": "code"}, "strange"},
		{"gedit code vim strange", map[string]string{"VISUAL": "vim", "EDITOR": "strange"}, "strange"},
		{"gedit code vim", map[string]string{"EDITOR": "vim"}, "code"},
		{"gedit vim", map[string]string{"EDITOR": "gone"}, "gedit"},
		{"vim", nil, ""},
	}
	for _, test := range tests {
		programs(t, strings.Fields(test.installed)...)
		e := FindEditor(func(name string) string { return test.env[name] })
		if got := filepath.Base(e.program); got != test.want && e.program != test.want {
			t.Errorf("%+v: %q", test, e.program)
		}
	}
}

func TestTheSystemOpensDocumentsOnly(t *testing.T) {
	opener := "xdg-open"
	if runtime.GOOS == "darwin" {
		opener = "open"
	}
	dir := programs(t, opener, "code")
	for _, test := range []struct {
		editor, file string
		err          error
		opener       bool
	}{
		{"", "/site/content/data.csv", nil, true},
		{"", "/site/content/plan/zh.md", nil, true},
		{"code", "/site/content/indicators.XLSX", nil, true},
		{"code", "/site/content/run.js", nil, false},
		{"", "/site/content/run.js", ErrKind, false},
		{"", "/site/content/run.exe", ErrKind, false},
		{"", "/site/content/run", ErrKind, false},
	} {
		var e Editor
		if test.editor != "" {
			e, _ = NamedEditor(test.editor)
		}
		program := filepath.Join(dir, opener)
		os.Remove(program + ".args")
		if err := e.Open(test.file, 3, 7); !errors.Is(err, test.err) {
			t.Errorf("%+v: %v", test, err)
		}
		if test.opener {
			if got := given(t, program); !slices.Equal(got, []string{test.file}) {
				t.Errorf("%+v: %q", test, got)
			}
		} else if isFile(program + ".args") {
			t.Errorf("%+v: given to the system", test)
		}
	}
}

func TestAFailureIsTold(t *testing.T) {
	dir := programs(t)
	failing := filepath.Join(dir, "failing")
	if err := os.WriteFile(failing, []byte("#!/bin/sh\nexit 3\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	e, err := NamedEditor("failing")
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Open("x.md", 1, 1); err == nil {
		t.Error("no error")
	}
}

func TestABatchFileIsNotRun(t *testing.T) {
	dir := programs(t)
	bin := filepath.Join(dir, "Microsoft VS Code", "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	batch, exe := filepath.Join(bin, "code.cmd"), filepath.Join(dir, "Microsoft VS Code", "code.exe")
	for _, name := range []string{batch, exe} {
		if err := os.WriteFile(name, nil, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if got := program(batch); got != exe {
		t.Errorf("%q instead of %q", got, exe)
	}
	os.Remove(exe)
	if got := program(batch); got != "" {
		t.Errorf("%q would be run", got)
	}
}
