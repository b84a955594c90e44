package desktop

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Editor is a program that shows texts. The zero Editor leaves them to the system.
type Editor struct {
	program string
	args    []string // {file}, {line} and {col} stand for the place
}

// ErrTerminal says that an editor has no window of its own. It would share the
// terminal with the messages of this program.
var ErrTerminal = errors.New("needs a terminal of its own")

// ErrNotFound says that there is no such program.
var ErrNotFound = errors.New("not found")

// places are how editors are told a place, by the name of their command.
var places = map[string]string{
	"code": "-g {file}:{line}:{col}", "code-insiders": "-g {file}:{line}:{col}", "codium": "-g {file}:{line}:{col}", "vscodium": "-g {file}:{line}:{col}",
	"cursor": "-g {file}:{line}:{col}", "windsurf": "-g {file}:{line}:{col}", "trae": "-g {file}:{line}:{col}",
	"zed": "{file}:{line}:{col}", "subl": "{file}:{line}:{col}", "sublime_text": "{file}:{line}:{col}",
	"notepad++": "-n{line} -c{col} {file}",
	"kate":      "-l {line} -c {col} {file}", "kwrite": "-l {line} -c {col} {file}", "geany": "-l {line} --column {col} {file}",
	"gedit": "+{line}:{col} {file}", "gnome-text-editor": "+{line}:{col} {file}", "pluma": "+{line} {file}", "xed": "+{line} {file}",
	"mousepad": "-l {line} -c {col} {file}", "featherpad": "+{line} {file}",
	"emacs": "+{line}:{col} {file}", "emacsclient": "-n +{line}:{col} {file}", "gvim": "+{line} {file}", "mvim": "+{line} {file}",
	"mate": "-l {line}:{col} {file}", "bbedit": "+{line} {file}",
	"idea": "--line {line} --column {col} {file}", "webstorm": "--line {line} --column {col} {file}", "goland": "--line {line} --column {col} {file}",
}

// common are the editors that are looked for, the likelier wish first.
var common = []string{"code", "cursor", "codium", "zed", "subl", "notepad++", "kate", "geany", "gedit", "gnome-text-editor", "mousepad"}

// installed are where editors are that their installers leave off the path.
var installed = map[string][]string{
	"windows": {
		`$LOCALAPPDATA\Programs\Microsoft VS Code\Code.exe`, `$ProgramFiles\Microsoft VS Code\Code.exe`,
		`$ProgramFiles\Notepad++\notepad++.exe`, `$ProgramFiles\Sublime Text\sublime_text.exe`,
	},
	"darwin": {
		"/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code", "/Applications/Cursor.app/Contents/Resources/app/bin/cursor",
		"/Applications/Sublime Text.app/Contents/SharedSupport/bin/subl",
	},
}

var inTerminal = []string{"vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "joe", "kak", "ne", "mcedit", "ed"}

// FindEditor gives the editor of $VISUAL or $EDITOR if it has a window, else one
// that is installed, else the zero Editor.
func FindEditor(env func(string) string) Editor {
	commands := []string{env("VISUAL"), env("EDITOR")}
	commands = append(commands, common...)
	for _, path := range installed[runtime.GOOS] {
		commands = append(commands, os.Expand(path, env))
	}
	for _, command := range commands {
		if e, err := NamedEditor(command); err == nil {
			return e
		}
	}
	return Editor{}
}

// NamedEditor gives the editor that a command names: a program, with arguments
// where needed, which may say how it is told a place: "kate -l {line} {file}".
func NamedEditor(command string) (Editor, error) {
	path, args := program(command), []string(nil)
	if fields := strings.Fields(command); path == "" && len(fields) > 0 {
		path, args = program(fields[0]), fields[1:]
	}
	if path == "" {
		return Editor{}, fmt.Errorf("%s: %w", command, ErrNotFound)
	}
	name := nameOf(path)
	if slices.Contains(inTerminal, name) {
		return Editor{}, fmt.Errorf("%s %w", name, ErrTerminal)
	}
	if !strings.Contains(strings.Join(args, " "), "{file}") {
		place, known := places[name]
		if !known {
			place = "{file}"
		}
		args = append(args, strings.Fields(place)...)
	}
	return Editor{path, args}, nil
}

// program gives the path of an executable, or "". On Windows many editors are
// started by a batch file on the path; the program itself is in a folder above.
func program(name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	if !isBatch(path) {
		return path
	}
	for dir, i := filepath.Dir(path), 0; i < 4; dir, i = filepath.Dir(dir), i+1 {
		if exe := filepath.Join(dir, nameOf(path)+".exe"); isFile(exe) {
			return exe
		}
	}
	return ""
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isBatch(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".cmd" || ext == ".bat"
}

// nameOf is the name of an editor's command: "code" for …/Code.exe.
func nameOf(path string) string {
	name := strings.ToLower(filepath.Base(path))
	for _, ext := range []string{".exe", ".cmd", ".bat"} {
		name = strings.TrimSuffix(name, ext)
	}
	return name
}

// Open shows a file at a line and a column in characters, both from 1; 0 is
// unknown. A workbook is no text: the system has a program for it.
func (e Editor) Open(path string, line, col int) error {
	if e.program == "" || strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return openDocument(path)
	}
	return start(e.program, e.arguments(path, line, col)...)
}

func (e Editor) arguments(path string, line, col int) []string {
	place := strings.NewReplacer("{file}", path, "{line}", fmt.Sprint(max(line, 1)), "{col}", fmt.Sprint(max(col, 1)))
	args := make([]string, len(e.args))
	for i, arg := range e.args {
		args[i] = place.Replace(arg)
	}
	return args
}
