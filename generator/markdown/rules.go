package markdown

import "plansite/generator/diag"

// Rules are what reading and printing a text may report, in the order of the handbook.
var Rules = []diag.Rule{
	diag.Must("front-matter", "文章开头的 --- 有与之成对的结束行", "the --- that an article begins with is closed by another"),
	diag.Must("too-large", "一个文件、一段文字、一张表不过大", "a file, a paragraph, a table is not overlarge"),
	diag.Must("too-deep", "列表、引用和强调不层层相套", "lists, quotes and emphasis do not nest too deep"),
	diag.Must("raw-html", "用 Markdown 的写法，不写 HTML 代码", "Markdown is written, not HTML"),
	diag.Must("unsafe-link", "链接是网址、邮箱、电话或站内路径，不是脚本", "a link is a web address, an e-mail address, a telephone number or a path of this site, and no script"),
	diag.Must("dead-link", "站内链接指向存在的页面或文件", "a link within the site leads to a page or a file that exists"),
	diag.Should("withheld-link", "链接的文章已经公开；没有公开的只显示文字", "a link leads to what is public; of another the words alone are shown"),
	diag.Must("dead-anchor", "链接中 # 后面的编号存在：在本文里，或是规划的条款", "what stands after # in a link exists: an id of the same text, or a clause of the plan"),
	diag.Must("missing-alt", "图片有文字说明", "a picture has a text that says what it shows"),
	diag.Must("bad-id", "花括号里的编号只用小写英文字母、数字和连字符", "an id in braces has small letters, digits and hyphens only"),
	diag.Must("double-id", "一个编号在一个文件里只用一次", "an id is used once in a file"),
	diag.Must("bad-attribute", "花括号里写 {#编号 .类 lang=语言}，写在段末", "braces hold {#id .class lang=language} and end the block"),
	diag.Must("heading-level", "文章的小标题从 ## 开始", "headings of an article begin with ##"),
	diag.Must("bad-container", "说明框以 ::: note 或 ::: warning 一行开头，以 ::: 一行结束，不相套", "a box begins with a line ::: note or ::: warning, ends with a line :::, and stands in no other"),
	diag.Must("dead-footnote", "脚注标记有对应的脚注", "a footnote mark has its note"),
	diag.Must("unused-footnote", "脚注在正文里有标记", "a note has its mark in the text"),
	diag.Must("bad-figure", "数字引用写成 {{fig i01.target}}", "a figure is written {{fig i01.target}}"),
	diag.Must("unknown-figure", "引用的数字存在，并且已经公布", "a figure that is referred to exists and is published"),
	diag.Must("indicators-box", "指标专栏只用在规划里，框内不写文字", "the box of indicators stands in the plan alone, and holds no text"),
	diag.Must("raw-mark", "没有会原样显示的记号：全角的链接括号、＃、＊＊，粘贴来的表格，------，缺空格的 ##标题", "no mark that readers would see as it stands: full-width brackets of links, pasted tables, ------, ##Heading without a space"),
	diag.Must("lost-text", "每个字都会显示：表格每行的格数不多于表头，[名]: 网址 有链接用到，代码开头 ``` 后只写一个英文词，并且有结束的 ```", "every word is shown: a row has no more cells than the head, [name]: address is used by a link, one word at most follows ```, which is closed"),
	diag.Should("line-under-text", "一行字下面没有紧挨着横线", "no line of dashes stands right under a text"),
	diag.Should("note-number", "脚注写成 [^1]，不写 [1]", "the mark of a footnote is [^1], not [1]"),
	diag.Should("joined-lines", "段落之间、小标题和正文之间空一行", "a blank line stands between paragraphs, and between a heading and its text"),
	diag.Should("paper", "规划正文里没有链接和图片，它们进不了 PDF、Word", "the text of the plan has no links and pictures, which cannot go into PDF and Word"),
}
