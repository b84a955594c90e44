package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// mount puts a small file system at dir, which only root can do.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("mounting a file system: %v", err)
	}
	t.Cleanup(func() { unix.Unmount(dir, unix.MNT_DETACH) })
}

func TestPublishOnAFullDiskLeavesTheOldSite(t *testing.T) {
	disk := filepath.Join(t.TempDir(), "disk")
	mount(t, disk, "size=256k")
	dir := filepath.Join(disk, "public")
	publish(t, dir, "index.html", "old")
	want := snapshot(t, dir)
	var big Tree
	for i := range 100 {
		big.Add(fmt.Sprintf("%d.html", i), bytesOf(strings.Repeat("x", 8000)))
	}
	_, err := Publish(t.Context(), &big, dir, Options{})
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "output folder "+dir) || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" || Verify(dir) != nil {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	onlyIn(t, disk, "public")
}

func TestPublishOnAReadOnlyDiskNamesTheFolder(t *testing.T) {
	disk := filepath.Join(t.TempDir(), "disk")
	mount(t, disk, "size=256k")
	dir := filepath.Join(disk, "public")
	publish(t, dir, "index.html", "old")
	if err := unix.Mount("tmpfs", disk, "tmpfs", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	_, err := Publish(t.Context(), treeOf("index.html", "new"), dir, Options{})
	if !errors.Is(err, syscall.EROFS) || !strings.Contains(err.Error(), "output folder "+dir) {
		t.Errorf("error %v", err)
	}
}

func TestPublishRefusesMountPoints(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mount(t, filepath.Join(dir, "media"), "size=64k")
	write(t, filepath.Join(dir, "media/film"), "film")
	for _, out := range []string{dir, filepath.Join(dir, "media")} {
		_, err := Publish(t.Context(), treeOf("index.html", "x"), out, Options{})
		if err == nil || !strings.Contains(err.Error(), "media") {
			t.Errorf("%s: error %v", out, err)
		}
		if snapshot(t, dir)["media/film"] != "film" {
			t.Fatal("the mounted file is gone")
		}
	}
}

func TestPublishedFilesCanBeReadWhateverTheUmask(t *testing.T) {
	defer unix.Umask(unix.Umask(0o077))
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, "a/index.html", "x")
	for name, want := range map[string]os.FileMode{"": 0o755, "a": 0o755, "a/index.html": 0o644, ManifestName: 0o644} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%q: mode %v, want %v (%v)", name, info.Mode().Perm(), want, err)
		}
	}
}
