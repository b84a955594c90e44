package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"plansite/generator/locale"
	"plansite/generator/translation"
)

type translationAccept struct {
	IDs      []string `arg:"" optional:"" name:"id" help:"${unit_ids}"`
	Reviewer string   `required:"" help:"${reviewer}" placeholder:"NAME"`
	To       string   `help:"${to}" placeholder:"LANG"`
	siteFlag
	AsOf string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
}

// Run records that a person has compared translations with their originals.
func (c translationAccept) Run(a *app) error {
	reviewer := strings.Join(strings.Fields(c.Reviewer), " ")
	if reviewer == "" || reviewer == "-" {
		return usageError{a.say("--reviewer 后面要写审定人的姓名", "--reviewer needs the name of the person who reviewed")}
	}
	s, err := a.translated(c.Site, c.AsOf)
	if err != nil {
		return err
	}
	chosen, err := a.choose(translation.Units(s), c.IDs, locale.Lang(c.To))
	if err != nil {
		return err
	}
	now := a.now.In(s.Config.Zone)
	today := locale.DateOf(now)
	reviews := translation.Accept(s.Reviews, chosen, reviewer, today)
	if err := replaceFile(filepath.Join(c.Site, filepath.FromSlash(translation.LockFile)), translation.FormatLock(reviews)); err != nil {
		return err
	}
	for _, u := range chosen {
		fmt.Fprintf(a.out, "%s %s %s\n", u.ID, u.Lang, a.say("（原为：%s）", "(was %s)", stateWords[u.State].In(a.lang)))
	}
	fmt.Fprintln(a.out, a.say("已记录 %d 项译文由 %s 审定", "recorded as reviewed by %[2]s: %[1]d", len(chosen), reviewer))
	return nil
}

// choose gives the translations that ids name: ids, or patterns such as t07*.
// Without ids it is all that are not reviewed.
func (a *app) choose(units []translation.Unit, ids []string, to locale.Lang) ([]translation.Unit, error) {
	var out []translation.Unit
	met := map[string]bool{}
	for _, u := range units {
		if to != "" && u.Lang != to || len(ids) == 0 && u.State == translation.Reviewed {
			continue
		}
		named, exact := len(ids) == 0, false
		for _, id := range ids {
			if ok, _ := path.Match(id, u.ID); ok {
				named, exact, met[id] = true, exact || id == u.ID, true
			}
		}
		switch {
		case !named:
		case u.Readable():
			out = append(out, u)
		case exact:
			return nil, usageError{a.say("%s 没有可读的译文（%s），不能审定", "%s has no translation that can be read (%s), so there is nothing to accept", u.ID, u.Lang)}
		}
	}
	for _, id := range ids {
		if !met[id] {
			return nil, usageError{a.say("没有标识为 %q 的条款或文章；标识见 translation status --json", "there is no clause or article %q; translation status --json has the ids", id)}
		}
	}
	return out, nil
}

// replaceFile puts text in place of a file at once, so that a program that is
// killed leaves the old file or the new one.
func replaceFile(name, text string) error {
	tmp := name + ".tmp"
	if err := os.WriteFile(tmp, []byte(text), 0o644); err != nil {
		return err
	}
	return os.Rename(tmp, name)
}
