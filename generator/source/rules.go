package source

import (
	"plansite/generator/diag"
	"plansite/generator/wording"
)

// Rules are what reading may report, in the order of the handbook.
var Rules = append([]diag.Rule{
	// files
	diag.Must("missing-file", "需要的文件都在", "the files that are needed are there"),
	diag.Must("encoding", "文件是文本，没有坏字节和空字符（NUL）", "files are text, without broken bytes and NUL characters"),
	diag.Must("damaged-text", "没有乱码：替换符（�）、读错编码的字（锟斤拷、鈥?、Ã©、â€œ）、成串的问号、没有还原的代码（_x000D_、\\u4e2d、表格里的 &nbsp;）、自造字；文件名也一样",
		"no damaged text: replacement characters, text read in another encoding, question marks for characters, codes that were not undone, characters of one computer's own; nor in names of files"),
	diag.Must("merge-conflict", "没有合并到一半的文件：<<<<<<<、=======、>>>>>>> 的行都已删去", "no file is merged halfway: the lines <<<<<<<, ======= and >>>>>>> are gone"),
	diag.Must("invisible-character", "没有看不见的字符：控制字符、零宽字符、改变书写方向的字符",
		"no characters that nobody sees: controls, zero-width characters, marks that turn the direction of writing"),
	diag.Must("too-large", "文件和表格不过大", "files and tables are not overlarge"),
	diag.Must("too-long", "名称、标题不超过 300 个字，单位不超过 40 个，摘要和其他一行的文字不超过 1000 个", "names and titles have at most 300 characters, units 40, summaries and other texts of one line 1,000"),
	diag.Must("file-type", "发布的文件是图片、PDF、DOCX、XLSX、CSV 一类，不是网页、脚本、压缩包；该放文件的地方没有文件夹", "what is published is pictures, PDF, DOCX, XLSX, CSV and the like, no pages, scripts or archives; no folder stands where a file belongs"),
	diag.Must("file-name", "一篇文章的两个文件不会是同一个网址", "no two files of an article would have one address"),
	diag.Must("symbolic-link", "没有符号链接：它会把 content 以外的文件带上网，换一台机器就断", "no symbolic links: one would publish files from outside content, and break on another machine"),
	diag.Must("unknown-language", "正文的文件名是网站的一种语言，如 zh.md", "a text is named after a language of the site, as zh.md"),
	diag.Should("unused-language", "没有用不到的语言的文字：那种语言在 site.yaml 的 languages 里", "no texts in languages that site.yaml does not have"),
	diag.Must("misplaced-file", "栏目的文件夹里只放文章的文件夹", "the folder of a column holds folders of articles only"),
	diag.Should("unknown-file", "没有程序不读取的文件；多半是写错了名字", "no files that nothing reads: their names may be wrong"),
	diag.Should("unlinked-file", "文章文件夹里的文件都在正文里有链接，或列入 attachments；没有的不发布", "the files in the folder of an article are linked in its text or listed under attachments; others are not published"),
	diag.Should("large-picture", "图片不大于 1 MB", "a picture is no larger than 1 MB"),
	diag.Should("encoding-guessed", "文件是 UTF-8；别的编码能读，但编码是猜的", "files are UTF-8; others are read, but their encoding is a guess"),

	// settings and front matter
	diag.Must("yaml-syntax", "每行写成“键: 值”，引号、括号和缩进成对整齐", "lines read “key: value”, with quotes, brackets and indentation in order"),
	diag.Must("yaml-meaning", "值就是看到的样子：里面有空格加 #、花括号里有逗号、是 ~ 或 null、双引号里有反斜杠的，照提示加引号", "a value means what it looks like: with a # after a space, a comma within braces, as ~ or null, or with a backslash in double quotes it is written in quotes as the hint says"),
	diag.Must("yaml-colon", "键后面是半角冒号加一个空格", "a key ends in an ASCII colon and a space"),
	diag.Must("unknown-key", "没有程序不认识的键", "no keys that nobody knows"),
	diag.Must("doubled-key", "一个键只写一次", "a key is given once"),
	diag.Must("wrong-type", "该写文字的写文字，该写列表的写列表，该分语言的分语言", "a text is a text, a list a list, and what each language has is given for each"),
	diag.Must("front-matter", "文章以 --- 一行开头，标题等写在两行 --- 之间", "an article begins with ---, and its title and so on stand between two such lines"),
	diag.Must("bad-language", "languages 里是语言代码，不重复", "languages are short names such as zh, each once"),
	diag.Must("bad-section", "栏目名不与网站自己的文件夹重名，不重复", "a column is not named as a folder of the site's own, and is there once"),
	diag.Must("bad-zone", "时区写成 Asia/Shanghai 这样的名字", "the time zone has a name such as Asia/Shanghai"),
	diag.Must("bad-url", "网址以 https:// 或 http:// 开头", "web addresses begin with https:// or http://"),

	// tables
	diag.Must("csv-syntax", "CSV 里的英文双引号成对", "double quotes in a CSV pair"),
	diag.Must("csv-separator", "CSV 的各列用英文逗号、分号或制表符分开", "the columns of a CSV are separated by commas, semicolons or tabs"),
	diag.Must("missing-column", "表头有必填的每一列", "a table has each column that is required"),
	diag.Must("unknown-column", "表头没有别的列", "a table has no other columns"),
	diag.Must("doubled-column", "一列只出现一次", "a column is there once"),
	diag.Must("cell-count", "每行的格数与表头相同", "each row has as many cells as the head"),
	diag.Must("stray-row", "表格上面没有标题，下面没有注和落款", "there is no title above a table and no note or signature below it"),
	diag.Must("doubled-row", "同一编号、同一时期只有一行；site.yaml 里的活动系列也只写一次", "an id, or a period, has one row; a series of campaigns is once in site.yaml"),
	diag.Must("doubled-table", "一张表只有一份：CSV 或工作簿", "a table is there once, as CSV or as a workbook"),
	diag.Must("workbook", "工作簿是能打开的 XLSX，没有密码；名字的结尾与格式相符", "a workbook is an XLSX that can be opened and has no password; the ending of a name is that of its format"),
	diag.Must("missing-sheet", "工作簿里有以表命名的工作表", "a workbook has a sheet that is named after a table"),
	diag.Must("merged-cells", "工作表里没有合并的单元格", "a sheet has no merged cells"),
	diag.Must("formula", "公式带有保存的结果，没有出错（#REF!、#N/A 一类）", "formulas have saved results and no errors such as #REF! and #N/A"),
	diag.Must("cell-format", "格子显示的就是存的数：数值格没有日期格式，没有缩小显示的格式，格式也没有添上单位以外的字、藏起负号", "a cell shows the number that it holds: a value has no format of a date, none that divides it, adds words other than the unit or hides a minus"),
	diag.Should("hidden-cells", "工作簿里没有隐藏的行、列和工作表；有的照样公布，请看过", "a workbook has no hidden rows, columns and sheets; what they hold is published all the same and is to be looked over"),
	diag.Should("computed-formula", "公式带有保存的结果；没有的由程序算出，请核对", "formulas have saved results; what had none was computed and is to be checked"),
	diag.Should("unknown-sheet", "工作簿里没有程序不读取的工作表", "a workbook has no sheets that nothing reads"),

	// values
	diag.Must("missing-value", "必填的项目都填了，日期也在内", "what is required is filled in, dates included"),
	diag.Must("bad-id", "编号和文件夹名只用小写英文字母、数字和连字符", "ids and names of folders have small letters, digits and hyphens only"),
	diag.Must("bad-pinyin", "拼音只写一个音节，用小写字母，不写声调", "pinyin is one syllable in small letters, without its tone"),
	diag.Must("bad-list", "几个编号之间用空格分开", "ids in one cell are separated by spaces"),
	diag.Must("unknown-word", "规定用词的地方用规定的词", "where words are prescribed, one of them stands"),
	diag.Must("unknown-reference", "提到的指标、任务、来源、条款都存在", "the indicators, tasks, sources and clauses that are named exist"),
	diag.Must("wrong-task", "举措的任务是它的条款所在的任务；不填就是那一个", "a measure belongs to the task that its clause stands under; without one given it does"),
	diag.Must("bad-number", "数就是数字，不带单位、约数和看不清的写法", "a number is digits, without units, “about”, or forms that may be misread"),
	diag.Must("bad-unit", "单位是一种写法，或者单数和复数两种，中间一个“|”", "a unit has one form, or its singular and its plural with one bar between"),
	diag.Must("too-many-decimals", "规划的数值，小数位数不超过指标的 decimals", "a value of the plan has no more decimals than its indicator"),
	diag.Should("rounded-value", "公布的数值，小数位数不超过指标的 decimals", "a published value has no more decimals than its indicator"),
	diag.Must("bad-year", "年份写成 2025", "a year is written 2025"),
	diag.Must("bad-date", "日期写成 2022-11-03，时间写成 2026-12-01 08:00", "a date is written 2022-11-03, a time 2026-12-01 08:00"),
	diag.Must("bad-period", "时期写成 2023、2023-S1、2023-Q2、2023-06、2023-06-30 或起止月份 2023-01/2023-09", "a period is written 2023, 2023-S1, 2023-Q2, 2023-06, 2023-06-30 or as a range of months, 2023-01/2023-09"),
	diag.Must("bad-address", "redirects.csv 里的页面从网站的根写起，如 /news/old.html", "pages in redirects.csv begin at the site's root, as /news/old.html"),
	diag.Must("wrong-order", "有先后的年份、日期和数值不颠倒", "years, dates and values that have an order are in it"),
	diag.Must("future-date", "说的是过去的日期不晚于今天", "dates of what has happened are not in the future"),

	// figures
	diag.Should("missing-baseline", "每项指标有基期值，或写明规划的文字", "each indicator has a baseline, as a value or in words"),
	diag.Should("missing-target", "每项指标有目标值，或写明规划的文字", "each indicator has a target, as a value or in words"),
	diag.Must("words-and-value", "基期、目标或者是数值，或者是规划的文字", "a baseline or target is a value, or words of the plan"),
	diag.Should("missing-measure", "每项指标写明数值类型：时点数、累计数、平均数或比例", "each indicator says what it measures: a stock, a flow, a mean or a share"),
	diag.Must("verdict-reason", "不评价的指标（verdict 是 none）写明原因，照常评价的不写", "an indicator without a verdict (none) gives the reason, and no other does"),
	diag.Must("value-status", "有数值就不写状态 M，没有数值只写 M", "a value does not have the status M, and what has none has no other"),
	diag.Must("future-period", "没有尚未开始的时期的数", "no figures of periods that have not begun"),
	diag.Should("unfinished-period", "没有结束的时期没有最终数值，只有初步数或估计数", "a period that has not ended has no final value, but a provisional or estimated one"),
	diag.Must("chart-block", "```chart 里的各行是图能用的，数据和指标都在", "the lines of a ```chart are what the chart can use, and its data and indicators are there"),

	// the plan
	diag.Must("clause-parity", "规划的各语言有同样的条款：编号、先后、形式和标题级别都相同", "the languages of the plan have the same clauses, alike in id, order, kind and level"),
	diag.Must("missing-id", "规划的每一段有条款号", "each block of the plan has an id"),
	diag.Must("double-id", "一个编号只用一次", "an id is used once"),
	diag.Must("missing-caption", "规划的表格前有标题段", "a table of the plan has a caption before it"),
	diag.Must("lone-caption", "标题段后面紧接表格", "a caption is followed by its table"),
	diag.Must("wrong-clause", "任务的条款是标题", "the clause of a task is a heading"),
	diag.Must("translation-lock", "translations.lock 由命令写成，没有手改", "translations.lock is written by the command, not by hand"),

	// articles
	diag.Must("article-without-text", "文章的文件夹里至少有一种语言的正文", "the folder of an article has a text in one language at least"),
	diag.Must("date-differs", "一篇文章的各语言写同一个日期，一份评估报告写同样的 kind 和 cutoff，一年的活动都在那一年，活动日处处相同", "the languages of an article have one date, those of an evaluation one kind and cut-off; a campaign is in its year, on one day"),
	diag.Must("tags-differ", "一篇文章的各语言写同样的标签", "the languages of an article have the same tags"),
	diag.Should("early-date", "公开的文章日期不晚于今天；要定时公开的写 publish", "a public article is not dated in the future; what is to wait has a line publish"),
}, wording.Rules...)
