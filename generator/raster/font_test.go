package raster

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const fontDir = "../../themes/main/third_party/fonts"

var fontFiles = []string{"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "NotoSansSC-LatinRegular.ttf", "NotoSansSC-LatinBold.ttf"}

// One font serves all tests, as it serves all pictures of a build.
var readFontOnce = sync.OnceValues(func() (*Font, error) {
	regular, err := os.ReadFile(filepath.Join(fontDir, fontFiles[0]))
	if err != nil {
		return nil, err
	}
	bold, err := os.ReadFile(filepath.Join(fontDir, fontFiles[1]))
	if err != nil {
		return nil, err
	}
	return ReadFont(regular, bold)
})

func testFont(t testing.TB) *Font {
	t.Helper()
	f, err := readFontOnce()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFontHasAllStandardCharacters(t *testing.T) {
	n := 0
	for _, r := range string(read(t, "testdata/standard-characters.txt")) {
		if r == '\n' {
			continue
		}
		if n++; !testFont(t).Has(r) {
			t.Errorf("%c (%U) is missing", r, r)
		}
	}
	if n != 8105 {
		t.Errorf("%d characters", n)
	}
}

func TestFontsAreTheOnesRecorded(t *testing.T) {
	want := ""
	for _, name := range fontFiles {
		want += fmt.Sprintf("%x  %s\n", sha256.Sum256(read(t, filepath.Join(fontDir, name))), name)
	}
	if got := string(read(t, filepath.Join(fontDir, "SHA256"))); got != want {
		t.Errorf("SHA256 records\n%sbut the files have\n%s", got, want)
	}
}

func TestFontLockFileNamesNoRegistry(t *testing.T) {
	lock := read(t, filepath.Join(fontDir, "package-lock.json"))
	if m := regexp.MustCompile(`"resolved"|https?://[^"]*\.tgz`).Find(lock); m != nil {
		t.Errorf("package-lock.json holds %s", m)
	}
}

// TestFontsCanBeRebuilt needs npm, its registry and fonttools, so it runs only
// when asked for.
func TestFontsCanBeRebuilt(t *testing.T) {
	if os.Getenv("PLANSITE_NPM") != "1" {
		t.Skip("set PLANSITE_NPM=1 to cut the fonts anew with npm and pyftsubset")
	}
	if _, err := exec.LookPath("pyftsubset"); err != nil {
		t.Skip("no pyftsubset found; it comes with fonttools")
	}
	dir := t.TempDir()
	for _, name := range []string{"build.sh", "latin.py", "symbols.txt", "package.json", "package-lock.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), read(t, filepath.Join(fontDir, name)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if text, err := exec.Command("sh", filepath.Join(dir, "build.sh"), dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, name := range fontFiles {
		if !bytes.Equal(read(t, filepath.Join(dir, name)), read(t, filepath.Join(fontDir, name))) {
			t.Errorf("the rebuilt %s differs: run build.sh and commit what it makes", name)
		}
	}
}

// GB 2312 is what an editor types at the least; the others come from the table of
// standard characters beyond it (tablets of names and places), and from charts.
func TestFontHoldsPlainChinese(t *testing.T) {
	text := "镕喆堃玥赟淏祎珺翀𬭚𬬭𬴂 ▲●◆▼○△□■✓←↑→↓↗↘−×÷±≥≤≈‰℃①⑳㎡μ€£¥％（）《》〔〕「」【】…—–·“”‘’　āǎǚ²³½Ⅳ"
	decoder := simplifiedchinese.GBK.NewDecoder()
	for lead := byte(0xb0); lead <= 0xf7; lead++ {
		for trail := byte(0xa1); trail <= 0xfe; trail++ {
			if lead == 0xd7 && trail >= 0xfa {
				continue // not assigned
			}
			r, err := decoder.Bytes([]byte{lead, trail})
			if err != nil {
				t.Fatal(err)
			}
			text += string(r)
		}
	}
	for _, bold := range []bool{false, true} {
		if _, err := testFont(t).Width(text, 1, bold); err != nil {
			t.Errorf("bold %t: %.80v", bold, err)
		}
	}
}

func TestWidthIsInUnitsOfTheSize(t *testing.T) {
	for _, c := range []struct {
		text string
		bold bool
		want float64
	}{
		{"", false, 0},
		{"认证", false, 26},
		{"认\u200b证\ufe0f", true, 26},
		{"2020", false, 4 * 13 * 0.555},
		{"2020", true, 4 * 13 * 0.59},
	} {
		got, err := testFont(t).Width(c.text, 13, c.bold)
		if err != nil || math.Abs(got-c.want) > 1e-9 {
			t.Errorf("width of %q (bold %t) is %g, want %g (%v)", c.text, c.bold, got, c.want, err)
		}
	}
}

func TestLettersOfAnotherFontComeFirst(t *testing.T) {
	han := testFont(t)
	latin, err := ReadFont(read(t, filepath.Join(fontDir, fontFiles[2])), read(t, filepath.Join(fontDir, fontFiles[3])))
	if err != nil {
		t.Fatal(err)
	}
	both := han.After(latin)
	for text, narrower := range map[string]bool{"Tianjin’s": true, "天津": false, "2.4": false} {
		for _, bold := range []bool{false, true} {
			a, err := han.Width(text, 10, bold)
			if err != nil {
				t.Fatal(err)
			}
			b, err := both.Width(text, 10, bold)
			if err != nil || b < a != narrower {
				t.Errorf("%q is %g wide, and %g with Latin letters first: %v", text, a, b, err)
			}
		}
	}
	if _, err := both.Width("\U00010380", 10, false); err == nil {
		t.Error("a character that neither has is not reported")
	}
}

func TestWhatIsNoFontIsAnError(t *testing.T) {
	if _, err := ReadFont([]byte("<html>"), nil); err == nil {
		t.Error("no error")
	}
}
