package source

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"plansite/generator/damage"
	"plansite/generator/diag"
)

// maxDamage bounds what is told of one file: one of another encoding is damaged in
// each line.
const maxDamage = 1000

// reportDamage tells what is damaged in a file, once a line, and whether a merge
// was left unfinished: then the file is two files, and nothing is to be read of it.
func reportDamage(file string, text []byte, to *diag.List) (unmerged bool) {
	line, told := 0, 0
	for _, f := range damage.Find(string(text), strings.HasSuffix(file, ".md")) {
		pos := posAt(file, text, f.From)
		unmerged = unmerged || f.Kind == damage.Conflict
		if pos.Line != line && told < maxDamage {
			tellDamage(pos, string(text[f.From:f.To]), f, to)
			line, told = pos.Line, told+1
		}
	}
	return unmerged
}

// damagedCell tells what is damaged in a cell of a workbook.
func damagedCell(pos diag.Pos, cell string, to *diag.List) {
	for _, f := range damage.Find(cell, false) {
		if f.Kind != damage.Conflict { // a cell holds no lines of a file
			tellDamage(pos, cell[f.From:f.To], f, to)
			return
		}
	}
}

// damagedName tells whether the name of a file or a folder is damaged, as names in
// archives of another system are.
func damagedName(file string, to *diag.List) bool {
	name := path.Base(file)
	found := damage.Find(name, false)
	if len(found) == 0 {
		return false
	}
	f := found[0]
	to.AddError(diag.Pos{File: file}, "damaged-text", diag.M("文件名 %q 里有乱码", "the name %q holds damaged characters", name),
		msg("改成原来的名字%s；从压缩包里解出的，换一个解压程序再解一次", "give it its right name%s; if it came out of an archive, unpack that with another program", likely(f)))
	return true
}

// tellDamage reports one piece of damaged text.
func tellDamage(pos diag.Pos, is string, f damage.Finding, to *diag.List) {
	again := diag.M("从原稿重新复制这一处", "copy this passage from the original again")
	tell := func(zh, en string, args ...any) {
		to.AddError(pos, "damaged-text", diag.M(zh, en, args...), again)
	}
	is = short(is)
	switch f.Kind {
	case damage.Conflict:
		to.AddError(pos, "merge-conflict", diag.M("这一行 %q 是没有合并完的两个版本的分界", "the line %q parts two versions of the file that were not merged", is),
			diag.M("在 <<<<<<< 到 >>>>>>> 之间留下正确的一份，删去这三种分界行；标题用 # 开头，不用 ======= 画线",
				"between <<<<<<< and >>>>>>> keep what is right and delete the three kinds of marks; a heading begins with #, without a line of ======="))
	case damage.Unseen:
		to.AddError(pos, "invisible-character", diag.M("这里有看不见的字符 %s", "there is an invisible character %s here", code(is)),
			diag.M("将光标移到此处，用删除键删去它，再重新输入附近文字", "put the cursor here, remove it and type the neighbouring text again"))
	case damage.Private:
		to.AddError(pos, "damaged-text", diag.M("这里的字 %s 是某台电脑上的自造字，别的电脑没有", "the character %s is one computer's own; others do not have it", code(is)),
			diag.M("换成标准编码的字；项目符号一类的图形删去，改用列表", "write the standard character; delete it where it is a bullet, and use a list"))
	case damage.Lost:
		to.AddError(pos, "damaged-text", diag.M("这里的 %s 多半是丢失了的汉字", "the %s here probably stands for lost characters", is),
			diag.M("从原稿重新复制；确实是问号的写成全角“？”，只写一个", "copy it from the original again; if a question is meant, write one mark"))
	case damage.Replaced:
		tell("这里有 %s：原来的字已经丢失", "there is %s here: the real character is lost", code(is))
	case damage.Filler:
		tell("这里的 %s 不是文字，是程序出错留下的", "%s is no text, but what a faulty program leaves", is)
	case damage.Escaped:
		to.AddError(pos, "damaged-text", diag.M("这里的 %s 是没有还原的代码", "%s is a code that was not turned into its character", is),
			msg("换成它表示的字%s，或删去", "write the character that it stands for%s, or delete it", likely(f)))
	default:
		to.AddError(pos, "damaged-text", diag.M("这里的 %s 是乱码：文字被当作另一种编码读过", "%s is garbled: the text was once read in another encoding", is),
			msg("从原稿重新复制这一处%s", "copy this passage from the original again%s", likely(f)))
	}
}

// likely adds what a piece was, where that is known.
func likely(f damage.Finding) diag.Msg {
	if f.Likely == "" {
		return diag.Msg{}
	}
	return diag.M("（多半是 %s）", " (probably %s)", short(f.Likely))
}

// short quotes the beginning of a long piece.
func short(s string) string {
	const most = 20
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// code names the first character of a piece by its number.
func code(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return fmt.Sprintf("U+%04X", r)
}
