package schema

import "testing"

func TestGuardedTextsComeBack(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "文字": "文字", "=1+1": "'=1+1", "-2.4": "'-2.4", "+86": "'+86", "@x": "'@x", "\tx": "'\tx", "＝1": "'＝1",
		"'=1": "''=1", "''=1": "'''=1", "'quoted'": "'quoted'", "'": "'", "a=b": "a=b", "—": "—",
	} {
		got := Guard(in)
		if got != want || Unguard(got) != in {
			t.Errorf("%q: guarded %q, want %q; back %q", in, got, want, Unguard(got))
		}
	}
}
