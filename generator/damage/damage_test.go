package damage_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"plansite/generator/damage"
)

func TestFind(t *testing.T) {
	const nbsp = "\u00a0"
	for _, test := range []struct{ text, want string }{
		{"中\ufffd国", "0[\ufffd]"},
		{"锟斤拷锟斤拷", "1[锟斤拷锟斤拷]"},
		{"见锟斤拷。", "1[锟斤拷]"},
		{"烫烫烫烫", "3[烫烫烫烫]"}, {"屯屯屯", "3[屯屯屯]"},
		{"鎰忚?", "1[鎰忚]意"}, {"鈥?", "1[鈥]"}, {"鈥滃叕寮€鈥?", "1[鈥滃叕寮€]“公开 1[鈥]"},
		{"浣犲ソ锛屼笘鐣", "1[浣犲ソ锛屼笘]你好，世"},
		{"ï¼Œ", "1[ï¼Œ]，"}, {"cafÃ© au lait", "1[Ã©]é"}, {"â€œpublicâ€", "1[â€œ]“ 1[â€]"},
		{"donâ€™t", "1[â€™]’"}, {"10Â" + nbsp + "%", "1[Â" + nbsp + "]" + nbsp}, {"20Â°C", "1[Â°]°"},
		{"â\u0080\u0099", "1[â\u0080\u0099]’"},
		{"ä¸\u00adæ–‡", "1[ä¸\u00adæ–‡]中文"}, {"Ã¤Â¸Â\u00ad", "1[Ã¤Â¸Â\u00ad]ä¸\u00ad"},
		{"ÖÐ¹ú", "1[ÖÐ¹ú]中国"}, {"¹Ù·½ÍøÕ¾", "1[¹Ù·½ÍøÕ¾]官方网站"},
		{"дё\u00adж–‡", "1[дё\u00adж–‡]中文"}, {"‚Äî", "1[‚Äî]—"}, {"ΓÇö", "1[ΓÇö]—"},
		{"天津市??厅", "2[??]"}, {"????", "2[????]"}, {"title: ???", "2[???]"}, {"Why????", "2[????]"},
		{"第一行_x000D_", "6[_x000D_]"}, {`标题\u4e2d\u56fd`, `6[\u4e2d\u56fd]中国`}, {"甲&nbsp;乙", "6[&nbsp;]"}, {"A&amp;amp;B", "6[&amp;amp;]&amp;"}, {"&#xFFFD;", "6[&#xFFFD;]"},
		{"\ue000\ue001", "4[\ue000\ue001]"}, {"\U000f0000", "4[\U000f0000]"}, {"\uffff", "0[\uffff]"}, {"\ufdd0", "0[\ufdd0]"}, {"图\ufffc", "0[\ufffc]"},
		{"a\u202eb", "5[\u202e]"}, {"a\x08b", "5[\x08]"}, {"a\u200bb", "5[\u200b]"}, {"中\u200d国", "5[\u200d]"}, {"a\ufeffb", "5[\ufeff]"}, {"a\u3164", "5[\u3164]"}, {"a\u0085", "5[\u0085]"},
		{"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", "7[<<<<<<< HEAD] 7[=======] 7[>>>>>>> main]"}, {"||||||| 1a2b", "7[||||||| 1a2b]"},
	} {
		if got := said(test.text, false); got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
	}
}

func said(text string, markdown bool) string {
	var out []string
	for _, f := range damage.Find(text, markdown) {
		out = append(out, fmt.Sprintf("%d[%s]%s", f.Kind, text[f.From:f.To], f.Likely))
	}
	return strings.Join(out, " ")
}

// TestFindLeavesTextAlone holds the rules to what people do write.
func TestFindLeavesTextAlone(t *testing.T) {
	for _, text := range []string{
		"提高认证认可检验检测的供给质量，“十四五”——2021—2025年……", "陈锟、锛子、元素锘（No）和铪", "屯屯有小学，烫烫脚", "浣熊洹河浜海鐢", "龺𬭚𬬻〇㙍",
		"Really??", "(Who?)", "“Is it?”??", "何时？？", "https://example.gov.cn/?a=1&copy=2&b=%E4%B8%AD", "R&D; AT&T", "_x_ x_000D",
		"café, naïve, São Paulo, CAFÉ…, “CAFÉ”, “RÉSUMÉ”—x, Ångström, „Ärzte“, SMÅ”", "Москва, Київ, „Београд“", "äöüÄÖÜß½½½½····", "10 µm ≥ 5 °C ± 2 % ½ №1 §3 ¥100 €5",
		"👩\u200d🔬 🏳️\u200d🌈 می\u200cخواهم क्\u200dष", "甲\t乙\n丙", "==========", ">>>> quoted", "======= heading", `C:\users\unit`, "葛\U000e0100飾", "Việt Nam, İstanbul, Łódź",
	} {
		if got := said(text, false); got != "" {
			t.Errorf("%q: %s", text, got)
		}
	}
	if got := said("甲&nbsp;乙 &copy; &#8212; &lt;", true); got != "" {
		t.Errorf("Markdown: %s", got)
	}
}

// TestMisreadChineseIsFoundAndUndone misreads sentences as programs do.
func TestMisreadChineseIsFoundAndUndone(t *testing.T) {
	const text = "天津市推进认证认可检验检测服务发展，数据每月公布。"
	gbk, err := simplifiedchinese.GBK.NewDecoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	asGBK, _ := simplifiedchinese.GBK.NewEncoder().String(text)
	latin, _ := charmap.ISO8859_1.NewDecoder().String(text)
	for _, misread := range []string{gbk, latin, strings.ToValidUTF8(asGBK, "\ufffd")} {
		if len(damage.Find(misread, false)) == 0 {
			t.Errorf("%q is taken for text", misread)
		}
	}
	if f := damage.Find(gbk, false); f[0].From != 0 || !strings.HasPrefix(f[0].Likely, "天津市推进") {
		t.Errorf("%+v", f)
	}
	if f := damage.Find(latin, false); len(f) != 1 || f[0].Likely != text {
		t.Errorf("%+v", f)
	}
}

// TestFindTakesTimeByLength looks for steps by the square of the length.
func TestFindTakesTimeByLength(t *testing.T) {
	for _, piece := range []string{"浜", "é", "â", "涓", "?a?", "ÖÐ", "帐*", "&#x", "_x00", "Ã", "鐢鐢", "烫a", "в"} {
		start := time.Now()
		damage.Find(strings.Repeat(piece, 1<<18/len(piece)), false)
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%q: %v", piece, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("鈥滃叕寮€鈥? â€œx â€ ÖÐ¹ú _x000D_ ????\n=======\n")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range damage.Find(text, false) {
			if found.From >= found.To || found.To > len(text) || found.From < end && found.Kind != damage.Conflict {
				t.Fatalf("%+v after %d in %d bytes", found, end, len(text))
			}
			if found.Kind != damage.Conflict {
				end = found.To
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("天津市推进认证认可检验检测服务发展，数据每月公布。The plan has 7 indicators and 12 tasks.\n", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		damage.Find(text, true)
	}
}
