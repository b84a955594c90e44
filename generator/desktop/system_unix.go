//go:build unix

package desktop

import (
	"os/exec"
	"runtime"
	"syscall"
)

func open(target string) error {
	if runtime.GOOS == "darwin" {
		return start("open", target)
	}
	return start("xdg-open", target)
}

// detach keeps Ctrl+C for the preview from ending an editor with unsaved words.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
