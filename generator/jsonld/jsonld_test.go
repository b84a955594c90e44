package jsonld

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parse reads JSON-LD back and gives its nodes.
func parse(t *testing.T, nodes ...any) []map[string]any {
	t.Helper()
	data, err := Graph(nodes...)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(string(data), "<>&") {
		t.Errorf("not safe in a script element: %s", data)
	}
	var got struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(data, &got); err != nil || got.Context != "https://schema.org" {
		t.Fatalf("%s: %v", data, err)
	}
	return got.Graph
}

func TestTrailCountsFromOne(t *testing.T) {
	got := parse(t, Trail([2]string{"首页", "https://example.gov.cn/"}, [2]string{"</script>&", ""}))
	want := []map[string]any{{"@type": "BreadcrumbList", "itemListElement": []any{
		map[string]any{"@type": "ListItem", "position": 1., "name": "首页", "item": "https://example.gov.cn/"},
		map[string]any{"@type": "ListItem", "position": 2., "name": "</script>&"},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWhatIsNotKnownIsLeftOut(t *testing.T) {
	got := parse(t,
		Legislation{Type: "Legislation", Name: "意见", Language: "zh-CN", Signed: "2022-11-03", PassedBy: Government("某局"), Publisher: Government("")},
		Government("某局"))
	want := []map[string]any{
		{"@type": "Legislation", "name": "意见", "inLanguage": "zh-CN", "legislationDate": "2022-11-03",
			"legislationPassedBy": map[string]any{"@type": "GovernmentOrganization", "name": "某局"}},
		{"@type": "GovernmentOrganization", "name": "某局"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
