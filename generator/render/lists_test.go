package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPagerOffersTheEndsAndWhatIsNear(t *testing.T) {
	for _, c := range []struct {
		n, pages int
		want     []int
	}{
		{0, 1, []int{0}},
		{0, 3, []int{0, 1, 2}},
		{0, 500, []int{0, 1, 2, 499}},
		{3, 500, []int{0, 1, 2, 3, 4, 5, 499}},
		{249, 500, []int{0, 247, 248, 249, 250, 251, 499}},
		{499, 500, []int{0, 497, 498, 499}},
	} {
		if d := cmp.Diff(c.want, pagerNumbers(c.n, c.pages)); d != "" {
			t.Errorf("page %d of %d: %s", c.n+1, c.pages, d)
		}
	}
}

func TestFurtherPagesOfListsAreKnownByName(t *testing.T) {
	for path, want := range map[string]bool{
		"news/page-2.html": true, "tags/data/page-12.html": true,
		"news/index.html": false, "news/front-page-2.html": false, "news/page-2/table.html": false, "page-2.html": false,
	} {
		if is := isListPage(path); is != want {
			t.Errorf("%s: %t", path, is)
		}
	}
}
