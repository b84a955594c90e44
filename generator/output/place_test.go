package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPublishRefusesPlaces(t *testing.T) {
	tmp := t.TempDir()
	for _, dir := range []string{"site/content", "site/themes", "out"} {
		os.MkdirAll(filepath.Join(tmp, dir), 0o755)
	}
	write(t, filepath.Join(tmp, "file"), "")
	os.Symlink(filepath.Join(tmp, "nowhere"), filepath.Join(tmp, "dangling"))
	os.Symlink(filepath.Join(tmp, "site"), filepath.Join(tmp, "alias"))
	sources := []string{filepath.Join(tmp, "site/content"), filepath.Join(tmp, "site/themes")}
	tests := []struct{ dir, want string }{
		{"site", "holds the sources"},
		{"site/content", "holds the sources"},
		{"", "holds the sources"},
		{"alias", "holds the sources"},
		{"alias/content/x", "inside the sources"},
		{"site/themes/public", "inside the sources"},
		{"file", "is a file"},
		{"dangling", "link to nowhere"},
		{"/", "mount point"},
	}
	for _, test := range tests {
		dir := test.dir
		if dir != "/" {
			dir = filepath.Join(tmp, dir)
		}
		_, err := Publish(t.Context(), treeOf("index.html", "x"), dir, Options{Sources: sources})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: error %v, want %q", test.dir, err, test.want)
		}
	}
}

func TestPublishFollowsASymbolicLink(t *testing.T) {
	tmp := t.TempDir()
	write(t, filepath.Join(tmp, "srv/www/CNAME"), "x")
	link := filepath.Join(tmp, "public")
	os.Symlink("srv/www", link)
	publish(t, link, "index.html", "hello")
	if target, err := os.Readlink(link); target != "srv/www" {
		t.Errorf("link %q, %v", target, err)
	}
	if got := snapshot(t, filepath.Join(tmp, "srv/www")); got["index.html"] != "hello" || got["CNAME"] != "x" {
		t.Errorf("tree %v", got)
	}
	onlyIn(t, tmp, "public", "srv")
	onlyIn(t, filepath.Join(tmp, "srv"), "www")
}

func TestPublishIntoAFolderThatCannotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	tmp := t.TempDir()
	os.Chmod(tmp, 0o555)
	defer os.Chmod(tmp, 0o755)
	dir := filepath.Join(tmp, "public")
	_, err := Publish(t.Context(), treeOf("index.html", "x"), dir, Options{})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "output folder "+dir) {
		t.Errorf("error %v", err)
	}
}
