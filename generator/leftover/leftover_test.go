package leftover

import "testing"

func TestIs(t *testing.T) {
	for _, name := range []string{"~$方案.docx", "~WRL0001.tmp", "~WRD3412.TMP", "Thumbs.db", "desktop.ini", ".DS_Store", "._photo.jpg",
		".~lock.table.csv#", "zh.md~", ".zh.md.swp", "zh.md.bak", "a.orig", "photo.jpg.crdownload", "__MACOSX", "backup of zh.wbk", "4913", "#zh.md#", ".git"} {
		if !Is(name) {
			t.Errorf("%q is a leftover", name)
		}
	}
	for _, name := range []string{"zh.md", "observations.csv", "方案.docx", "tmp.csv", "bak.md", "translations.lock", "photo.jpg", "~approx.csv"} {
		if Is(name) {
			t.Errorf("%q is no leftover", name)
		}
	}
}

func TestIsCopy(t *testing.T) {
	for _, name := range []string{"observations - 副本.csv", "observations - 副本 (2).csv", "zh 副本.md", "zh的副本.md", "副本zh.md", "复件 zh.md", "复件 (2) zh.md",
		"zh(1).md", "zh (2).md", "2026-11-23-text - 副本", "zh - Copy.md", "zh - Copy (2).md", "zh copy 2.md", "Copy of zh.md", "zh（2）.md"} {
		if !IsCopy(name) {
			t.Errorf("%q is a copy", name)
		}
	}
	for _, name := range []string{"zh.md", "copyright.md", "photocopy.jpg", "2026-11-23-text", "营业执照副本.jpg", "表1.csv", "copy.csv"} {
		if IsCopy(name) {
			t.Errorf("%q is no copy", name)
		}
	}
}
