package desktop

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

func open(target string) error {
	name, err := windows.UTF16PtrFromString(target)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, name, nil, nil, windows.SW_SHOWNORMAL)
}

// detach keeps Ctrl+C for the preview from ending an editor with unsaved words.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.CREATE_NEW_PROCESS_GROUP}
}
