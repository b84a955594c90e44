package source

import (
	"os"
	"testing"
	"time"
)

func TestRealContentHasNoProblems(t *testing.T) {
	root := os.DirFS("../..")
	if _, err := os.Stat("../../content/site.yaml"); err != nil {
		t.Fatal(err)
	}
	s, problems, err := Read(root, Options{AsOf: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p.Text("en"))
	}
	if len(s.Tasks) != 12 || len(s.Indicators) != 7 {
		t.Errorf("read %d tasks and %d indicators, want 12 and 7", len(s.Tasks), len(s.Indicators))
	}
}
