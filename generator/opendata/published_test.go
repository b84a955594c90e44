package opendata

import (
	"testing"
)

func TestPublishedValuesAreReadBack(t *testing.T) {
	got := Published([]byte("indicator,period,value,status,dimension\ni01,2023,2.50,A,x\ni01,2024,,M,\n"))
	if len(got) != 1 || got[0].Indicator != "i01" || got[0].Period != "2023" || got[0].Value.String() != "2.5" {
		t.Error(got)
	}
	for _, other := range []string{"", "a,b\n1\n", "indicator,period\ni01,2023\n", "<html>\"x"} {
		if got := Published([]byte(other)); got != nil {
			t.Errorf("%q: %v", other, got)
		}
	}
}
