package source

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// publishedKinds are the endings of files that a site may offer: those that can be
// looked into before they leave the office.
var publishedKinds = []string{
	".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg",
	".pdf", ".docx", ".xlsx", ".pptx", ".ofd", ".odt", ".ods", ".odp",
	".csv", ".tsv", ".txt", ".json", ".xml", ".ics",
}

// remedies say for other kinds what to publish in their place.
var remedies = []struct {
	endings []string
	hint    diag.Msg
}{
	{[]string{".doc", ".wps", ".rtf"}, diag.M("在 Word 或 WPS 里另存为 DOCX 或 PDF", "save it as DOCX or PDF in Word or WPS")},
	{[]string{".xls", ".et"}, diag.M("在 Excel 或 WPS 里另存为 XLSX 或 CSV", "save it as XLSX or CSV in Excel or WPS")},
	{[]string{".docm", ".xlsm", ".pptm", ".xlsb"}, diag.M("里面可能有宏：另存为 DOCX、XLSX 或 PPTX", "it may hold macros: save it as DOCX, XLSX or PPTX")},
	{[]string{".ppt", ".dps"}, diag.M("另存为 PPTX 或 PDF", "save it as PPTX or PDF")},
	{[]string{".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svgz", ".ico"}, diag.M("照片另存为 JPEG，截图和图标另存为 PNG", "save a photograph as JPEG, a screenshot or an icon as PNG")},
	{[]string{".zip", ".rar", ".7z", ".gz", ".tar"}, diag.M("压缩包里的文件分别放进来，分别链接", "put the files of the archive here one by one, and link each")},
	{[]string{".mp4", ".mov", ".mp3", ".wav", ".m4a", ".avi", ".wmv"}, diag.M("音频和视频放到本机关的视频平台，正文里写那里的网址", "put sound and video on the office's video platform, and link to it there")},
}

func kindHint(name string) diag.Msg {
	for _, r := range remedies {
		if slices.Contains(r.endings, strings.ToLower(path.Ext(name))) {
			return r.hint
		}
	}
	return diag.M("能发布的有：%s", "what can be published: %s", strings.ReplaceAll(strings.Join(publishedKinds, " "), ".", ""))
}

// tagged is a Markdown file that is named after a language, be it one of the site or not.
var tagged = regexp.MustCompile(`^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.md$`)

// textHint tells of a file that may be meant as the text of an article what to do with it.
func textHint(name string, langs []locale.Lang) (diag.Msg, bool) {
	folded := strings.ToLower(name)
	stem, _, _ := strings.Cut(folded, ".")
	ext := path.Ext(folded)
	lang := langs[0]
	if slices.Contains(langs, locale.Lang(stem)) {
		lang = locale.Lang(stem)
	}
	switch {
	case ext == ".docx" || ext == ".doc" || ext == ".wps":
		if lang != locale.Lang(stem) {
			return diag.Msg{}, false
		}
		return diag.M("这是 Word 文件：把文字写进 %s.md；要当附件，就在正文里链接它", "this is a Word file: write its text into %s.md; to attach it, link to it in the text", lang), true
	case ext == ".md" || ext == ".markdown" || strings.HasSuffix(folded, ".md.txt") || ext == ".txt" && lang == locale.Lang(stem):
		return diag.M("要当正文，就改名为 %[1]s.md（在文件夹窗口里先打开“显示文件扩展名”）；不用就移走", "to make it the text, rename it to %[1]s.md (let the system show the endings of file names first); else move it away", lang), true
	}
	return diag.Msg{}, false
}
