package locale

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIndexOrdersUnderLetters(t *testing.T) {
	for _, c := range []struct {
		format Format
		want   string // a letter a line, with its texts in order
	}{
		{Format{Tag: "zh-CN"}, `
			0–9: 14个
			A: A4纸, 阿, 安全
			B: 八, “标准”
			C: CCC认证, 采信, 《传递信任》
			D: 的
			E: 恶意
			F: 放管服改革, 附件
			G: 告知承诺制
			H: 合格评定, 会议
			J: 检验检测, 检验检测机构, 结果互认
			K: 跨境电商
			L: 旅游, 绿色食品
			M: 目标
			N: 内外贸
			O: 噢, 偶然
			P: 评审, 评审员
			Q: 区域, 全国
			R: 认可, 认证, 认证机构
			S: “双随机、一公开”监管
			T: 碳标签, 碳足迹
			W: 危害分析
			X: 行刑衔接
			Y: 约束性指标
			Z: 长辈版, 重点产业, 资质认定, 做`},
		{Format{Tag: "en", Articles: []string{"the", "a", "an"}}, `
			0–9: the 14th Five-Year Plan
			A: accreditation, Annex
			C: certification, certification body, China Compulsory Certification, the critical battle
			P: “physical examination”, proficiency testing
			R: a rule
			T: theatre, those who issue`},
	} {
		x := c.format.NewIndex()
		for line := range strings.SplitSeq(strings.TrimSpace(c.want), "\n") {
			letter, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
			want := strings.Split(list, ", ")
			got := slices.Clone(want)
			slices.Reverse(got)
			slices.SortFunc(got, x.Compare)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s", letter, diff)
			}
			for _, s := range want {
				if l := x.Letter(s, ""); l != letter {
					t.Errorf("%s stands under %s, want %s", s, l, letter)
				}
			}
		}
	}
}

func TestIndexTakesTheReadingOfCharacters(t *testing.T) {
	x := Format{Tag: "zh-CN"}.NewIndex()
	for text, want := range map[string]string{"“重”启": "C", "Re重启": "R", "14": NoLetter} {
		if l := x.Letter(text, "chong"); l != want {
			t.Errorf("%s stands under %s, want %s", text, l, want)
		}
	}
}
