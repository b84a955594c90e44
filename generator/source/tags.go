package source

import (
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// listName is what the list of a column or of a tag is called after its first page.
var listName = regexp.MustCompile(`^(?:index|page-[0-9]+)$`)

// readTags reads the tags that articles may have.
func (r *reader) readTags() {
	t := r.table("tags")
	r.tags = newIndex[*site.Tag](t.Name, t.file, diag.M("标签", "tag"), t.broken)
	for _, row := range t.rows {
		f := row.get("id")
		if listName.MatchString(f.value) {
			f.fail("bad-id", diag.M("标签不能叫 %s：这是列表页的名字", "a tag cannot be named %s: that is a list page", f.value), diag.M("换一个名字", "choose another name"))
			r.tags.broken = true
			continue
		}
		tag := &site.Tag{Pos: row.pos(), ID: f.value, Name: row.text("name")}
		if r.tags.add(f, tag) {
			r.site.Tags = append(r.site.Tags, tag)
		}
	}
}

// ids reads names separated by spaces, each of them once.
func (f field) ids() []field {
	f.as(schema.IDs)
	if strings.ContainsAny(f.value, ",，、;；") {
		words := strings.FieldsFunc(f.value, func(c rune) bool { return strings.ContainsRune(",，、;； ", c) })
		f.fail("bad-list", diag.M("%s：%q 里的编号不是用空格分开的", "%s: the ids in %q are not separated by spaces", f.name, f.value),
			diag.M("写成 %s", "write %s", strings.Join(words, " ")))
		return nil
	}
	var out []field
	for _, id := range strings.Fields(f.value) {
		if slices.ContainsFunc(out, func(o field) bool { return o.value == id }) {
			f.fail("doubled-row", diag.M("%s：%q 写了两次", "%s: %q is there twice", f.name, id), diag.M("删去其中一个", "delete one of the two"))
			continue
		}
		one := f
		one.value = id
		out = append(out, one)
	}
	return out
}

// tagIDs are the ids that fields name.
func tagIDs(fields []field) []string {
	var ids []string
	for _, f := range fields {
		ids = append(ids, f.value)
	}
	return ids
}

// unknownTags reports the tags of a text that no table has. The text may be kept
// from an earlier reading, when the table was another.
func (a *articles) unknownTags(t *text) diag.List {
	var problems diag.List
	for _, f := range t.tags {
		f.to = &problems
		a.cache.core.tags.find(f)
	}
	return problems
}

// compareTags reports languages of an article whose tags are not the same.
func (a *articles) compareTags(texts []*text) {
	for _, t := range texts[min(1, len(texts)):] {
		is, first := tagIDs(t.tags), tagIDs(texts[0].tags)
		slices.Sort(is)
		slices.Sort(first)
		if !slices.Equal(is, first) {
			pos := t.article.Pos
			if len(t.tags) > 0 {
				pos = t.tags[0].pos
			}
			a.problems.AddError(pos, "tags-differ", diag.M("标签与 %s 的不同", "the tags differ from those of %s", texts[0].article.Pos.File),
				diag.M("同一篇文章各语言写同样的标签", "write the same tags in all languages of an article"))
		}
	}
}
