package locale

import "testing"

func TestScriptsFromRightToLeft(t *testing.T) {
	for tag, want := range map[string]string{"zh-CN": "", "en": "", "fr": "", "ar": "rtl", "he": "rtl", "fa-IR": "rtl", "ug": "rtl", "ur": "rtl", "dv": "rtl", "uz-Arab": "rtl", "uz": "", "zh-Hant": "", "": ""} {
		if got := (Format{Tag: tag}).Dir(); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}
