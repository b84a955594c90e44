package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"plansite/generator/diag"
	"plansite/generator/leftover"
	"plansite/generator/locale"
	"plansite/generator/markdown"
	"plansite/generator/site"
)

// attach notes a file that lies in a folder of articles.
func (f *folder) attach(e fs.DirEntry) error {
	info, err := e.Info()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s/%s: %w", f.dir, e.Name(), err)
	}
	f.files = append(f.files, file{e.Name(), info.Size(), e.Type().IsRegular()})
	return nil
}

// attach adds the files of a folder to the site that public texts of its article
// point to, and warns of the others.
func (a *articles) attach(f *folder, owner *visited, kind kindOf) {
	if len(owner.public) == 0 {
		return
	}
	home := path.Join(kind.section, owner.dir[len(kind.root)+1:])
	for _, at := range f.files {
		full := f.dir + "/" + at.name
		name := full[len(owner.dir)+1:]
		file := site.File{Source: full, Name: norm.NFC.String(name), Target: home + "/" + address(name), Folder: home, Size: at.size, Label: locale.Text{}}
		a.noteFile(owner, file)
		switch a.uses(owner, &file) {
		case isPublished:
			if a.publishable(&file, at) {
				a.site.Files = append(a.site.Files, file)
			}
		case isUnused:
			a.reportUnused(owner, file)
		}
	}
}

// use is what the texts of an article do with a file.
type use int

const (
	isUnused    use = iota
	isRead          // for a chart, or by a text that is not public
	isPublished     // a public text links, shows or lists it
)

// uses tells what the texts of an article do with a file, and notes how.
func (a *articles) uses(owner *visited, file *site.File) use {
	found := isUnused
	if a.listed[owner.dir][file.Name] {
		found, file.Linked = isPublished, true
	}
	for _, t := range owner.texts {
		public := slices.Contains(owner.public, t)
		for _, r := range t.references() {
			if site.FileName(r.Dest) != file.Name {
				continue
			}
			if !public || r.Use == markdown.Drawn || r.Use == markdown.Unread {
				found = max(found, isRead)
				continue
			}
			found = isPublished
			file.Linked = file.Linked || r.Use == markdown.Linked
			if r.Use == markdown.Linked && file.Label[t.lang] == "" && r.Label != "" {
				file.Label[t.lang] = r.Label
			}
		}
	}
	return found
}

// checkListed reports what public texts list as attachments and the folder does not hold.
func (a *articles) checkListed(f *folder, texts []*text) {
	for _, t := range texts {
		for _, l := range t.attachments {
			if _, err := fs.Stat(a.fsys, path.Join(f.dir, l.value)); err != nil || l.value == "" {
				a.problems.AddError(l.pos, "missing-file", diag.M("文件夹里没有 %q", "there is no file %q in the folder", l.value),
					diag.M("放进 %s，或改正文件名", "put it into %s, or mend its name", f.dir))
			}
		}
	}
}

// publishable reports what keeps a file that a text points to from being published.
func (a *articles) publishable(file *site.File, at file) bool {
	pos := diag.Pos{File: file.Source}
	if !at.regular || !slices.Contains(publishedKinds, strings.ToLower(path.Ext(at.name))) {
		a.problems.AddError(pos, "file-type", diag.M("%q 这类文件不能发布", "a file such as %q cannot be published", at.name), kindHint(at.name))
		return false
	}
	key := strings.ToLower(file.Target)
	if other, taken := a.targets[key]; taken && other != file.Source && !strings.EqualFold(other, file.Source) { // those are told by portable-name
		a.problems.AddError(pos, "file-name", diag.M("%q 和 %q 会是同一个网址", "%q and %q would have the same address", at.name, path.Base(other)),
			diag.M("改其中一个的名字", "rename one of the two"))
		return false
	}
	a.targets[key] = file.Source
	if slices.Contains(publishedKinds[:6], strings.ToLower(path.Ext(at.name))) && at.size > largePicture {
		a.problems.AddWarning(pos, "large-picture", diag.M("图片有 %.1f MB", "the picture has %.1f MB", float64(at.size)/(1<<20)),
			diag.M("网站会做出缩小的，但先缩小到 1 MB 以内，存放和处理都快", "the site makes smaller copies, but one below 1 MB is quicker to keep and to build"))
	}
	return true
}

// largePicture is the size in bytes above which a picture is told.
const largePicture = 1 << 20

// reportUnused warns of a file that no text of its article points to.
func (a *articles) reportUnused(owner *visited, file site.File) {
	name := path.Base(file.Source)
	if strings.HasPrefix(name, "README") {
		return
	}
	if slices.ContainsFunc(owner.texts, func(t *text) bool { return t.references() == nil || t.problems.HasErrors() }) {
		return // what is linked is known when that is mended
	}
	pos := diag.Pos{File: file.Source}
	if strings.EqualFold(path.Ext(name), ".md") && leftover.IsCopy(name) {
		a.problems.AddWarning(pos, "unlinked-file", copyMessage(name), copyHint)
		return
	}
	if hint, ok := textHint(name, a.site.Config.Languages); ok {
		a.problems.AddWarning(pos, "unlinked-file", diag.M("%q 没有读取，也不发布", "%q is not read and not published", name), hint)
		return
	}
	message := diag.M("正文没有链接 %q，不发布", "no text links to %q: it is not published", file.Name)
	if !slices.Contains(publishedKinds, strings.ToLower(path.Ext(name))) {
		a.problems.AddWarning(pos, "unlinked-file", message, msg("不发布就移出 content；要发布：%s", "move it out of content; to publish it: %s", kindHint(name)))
		return
	}
	link := "<" + file.Name + ">"
	if !strings.ContainsAny(file.Name, " ()") {
		link = file.Name
	}
	a.problems.AddWarning(pos, "unlinked-file", message,
		diag.M("要发布就在正文里写 [说明](%[1]s)，图片写 ![说明](%[1]s)，或列入开头的 attachments；不发布就移出 content", "to publish it, write [words](%[1]s) in the text, ![words](%[1]s) for a picture, or list it under attachments at its beginning; else move it out of content", link))
}

var safeName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// address is a file's path in addresses. A name that works on every system stays;
// of another the part that does is kept, and a fingerprint stands for the rest, so
// that the address changes with the name alone.
func address(name string) string {
	parts := strings.Split(norm.NFC.String(name), "/")
	for i, p := range parts {
		parts[i] = addressPart(p)
	}
	return strings.Join(parts, "/")
}

var (
	plainPart = regexp.MustCompile(`[A-Za-z0-9]+`)
	plainExt  = regexp.MustCompile(`^\.[a-z0-9]{1,5}$`)
)

func addressPart(name string) string {
	if safeName.MatchString(name) && !strings.HasSuffix(name, ".") && len(name) <= 100 {
		return name
	}
	ext := strings.ToLower(path.Ext(name))
	if !plainExt.MatchString(ext) {
		ext = ""
	}
	words := strings.ToLower(strings.Join(plainPart.FindAllString(name[:len(name)-len(ext)], -1), "-"))
	if words == "" {
		words = "file"
	}
	sum := sha256.Sum256([]byte(name))
	return words[:min(len(words), 40)] + "-" + hex.EncodeToString(sum[:4]) + ext
}
