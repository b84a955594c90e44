package wording_test

import (
	"strings"
	"testing"

	"plansite/generator/wording"
)

func TestFind(t *testing.T) {
	list := wording.New([]wording.Entry{
		{Wrong: "帐户", Right: []string{"账户"}},
		{Wrong: "截止", Right: []string{"截至", "截止日期"}},
		{Wrong: "检验检测", Right: []string{"检验检测认证", "检验、检测"}},
		{Wrong: "测认", Right: []string{"检测认可"}},
		{Wrong: "市监局", Right: []string{"市场监管委"}},
		{Wrong: "市监", Right: []string{"市场监管"}},
		{Wrong: "监局", Right: []string{"监管局"}},
		{Wrong: "internet", Right: []string{"Internet"}},
		{Wrong: "accredition", Right: []string{"accreditation"}},
		{Wrong: "quality  infra", Right: []string{"quality infrastructure"}},
		{Wrong: "国家级最佳"},
		{Wrong: "WTO秘书长", Right: []string{"WTO总干事"}},
	})
	for _, test := range []struct{ text, want string }{
		{"开立帐户和账户", "帐户"},
		{"截止6月底；截止日期", "截止"},
		{"检验检测认证和检验检测", "检验检测"},
		{"检测认可；测认", "测认"},
		{"市监局、市监、监局", "市监局 市监 监局"},
		{"The Internet, the internet", "internet"},
		{"Accredition, accreditions, preaccredition", "Accredition"},
		{"quality\n  infra is not quality infrastructure", "quality\n  infra"},
		{"国家**级**最\n> 佳", "国家**级**最\n> 佳"},
		{"帐[户](/plan/a.html)、[帐](a.html)户", "帐[户 帐](a.html)户"},
		{"帐  \n户，帐\\\n户，> 帐\n> 户", "帐  \n户 帐\\\n户 帐\n> 户"},
		{"帐&#25143;，&#x5e10;户，R&D&amp;", "帐&#25143; &#x5e10;户"},
		{"WTO\n秘书长，WTO**秘书长**，WTO秘书长，WTO\n\n秘书长", "WTO\n秘书长 WTO**秘书长 WTO秘书长"},
		{"帐 户，帐、户，帐\n\n户", ""},
		{"见 https://example.cn/帐户/internet 和[户](/internet/accredition.html)", ""},
		{"", ""},
	} {
		var got []string
		for _, f := range list.Find(test.text) {
			got = append(got, test.text[f.From:f.To])
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%q: %q, want %q", test.text, s, test.want)
		}
	}
}

func TestALongListIsNoBurden(t *testing.T) {
	var entries []wording.Entry
	for a := '一'; a < '一'+100; a++ {
		for b := '丁'; b < '丁'+100; b++ {
			entries = append(entries, wording.Entry{Wrong: string([]rune{a, b, 'x'})})
		}
	}
	list := wording.New(entries)
	if found := list.Find(strings.Repeat("天津市检验检测认证服务发展一丁x", 20_000)); len(found) != 20_000 {
		t.Errorf("%d found", len(found))
	}
}

func FuzzFind(f *testing.F) {
	f.Add("帐*户 Internet\n", "帐户", "internet")
	f.Fuzz(func(t *testing.T, text, wrong, other string) {
		for _, found := range wording.New([]wording.Entry{{Wrong: wrong}, {Wrong: other, Right: []string{wrong}}}).Find(text) {
			if found.From >= found.To || found.To > len(text) {
				t.Fatalf("%+v of %d bytes", found, len(text))
			}
		}
	})
}
