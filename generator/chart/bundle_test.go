package chart

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const bundleDir = "../../themes/main/third_party/echarts"

func TestBundleIsTheOneRecorded(t *testing.T) {
	record, err := os.ReadFile(filepath.Join(bundleDir, "SHA256"))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(bundle(t))
	if want := hex.EncodeToString(sum[:]) + "  echarts.min.js\n"; string(record) != want {
		t.Errorf("SHA256 records\n%sbut the file has\n%s", record, want)
	}
}

func TestLockFileNamesNoRegistry(t *testing.T) {
	lock, err := os.ReadFile(filepath.Join(bundleDir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	if m := regexp.MustCompile(`"resolved"|https?://[^"]*\.tgz`).Find(lock); m != nil {
		t.Errorf("package-lock.json holds %s", m)
	}
}

// A rebuild from the lock file gives the same bytes. It needs npm and asks its
// registry, so it runs only when asked for.
func TestBundleCanBeRebuilt(t *testing.T) {
	if os.Getenv("PLANSITE_NPM") != "1" {
		t.Skip("set PLANSITE_NPM=1 to rebuild the bundle with npm")
	}
	dir := t.TempDir()
	for _, name := range []string{"build.sh", "entry.js", "package.json", "package-lock.json"} {
		data, err := os.ReadFile(filepath.Join(bundleDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "again.js")
	if text, err := exec.Command("sh", filepath.Join(dir, "build.sh"), out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	again, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Compare(string(again), string(bundle(t))) != 0 {
		t.Error("the rebuilt echarts.min.js differs: run build.sh and commit what it makes")
	}
}
