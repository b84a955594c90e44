package preview

import "plansite/generator/diag"

// The words of the preview itself, for authors; citizens never see them.
var (
	wordKept = diag.M("内容有误，预览仍是上一次成功的版本", "content has mistakes; the preview still shows the last good version")
	wordNone = diag.M("内容有误，还没有可以预览的版本", "content has mistakes; there is no version to preview yet")
	wordPage = diag.M("这一页无法生成", "this page cannot be made")
	wordMend = diag.M("改正并保存后，本页会自动更新", "mend and save them: this page will update by itself")

	wordClose     = diag.M("关闭", "close")
	wordSeparator = diag.M("，", ", ")
	wordOpen      = diag.M("打开", "open")

	wordNotFound  = diag.M("没有这个页面", "there is no such page")
	wordHost      = diag.M("拒绝：预览只接受以 localhost 或 IP 地址访问", "refused: ask for the preview at localhost or an IP address")
	wordElsewhere = diag.M("拒绝：只能从本机的预览页面打开文件", "refused: files are opened only from a page of the preview on the same machine")
	wordGone      = diag.M("这一处已经没有问题", "there is no problem at this place any more")
	wordMethod    = diag.M("预览只能查看", "the preview can only be looked at")
)
