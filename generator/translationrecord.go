package main

import (
	"fmt"
	"path/filepath"

	"plansite/generator/locale"
	"plansite/generator/translation"
)

type translationRecord struct {
	IDs []string `arg:"" optional:"" name:"id" help:"${unit_ids}"`
	To  string   `help:"${to}" placeholder:"LANG"`
	siteFlag
	AsOf string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
}

// Run records which words are translations of which, and nobody's acceptance. Where
// an original has changed and its translation has not, it records nothing and the
// exit code is 1.
func (c translationRecord) Run(a *app) error {
	s, err := a.translated(c.Site, c.AsOf)
	if err != nil {
		return err
	}
	chosen, err := a.choose(translation.Units(s), c.IDs, locale.Lang(c.To))
	if err != nil {
		return err
	}
	reviews, recorded, refused := translation.Record(s.Reviews, chosen, locale.DateOf(a.now.In(s.Config.Zone)))
	if len(recorded) > 0 {
		if err := replaceFile(filepath.Join(c.Site, filepath.FromSlash(translation.LockFile)), translation.FormatLock(reviews)); err != nil {
			return err
		}
	}
	for _, u := range refused {
		fmt.Fprintln(a.err, a.say("%s（%s）没有记录：原文改了，译文没有改。改好译文再记录；译文不必改的，由审定人运行 translation accept %[1]s --reviewer 姓名",
			"%s (%s) was not recorded: its original has changed and its translation has not. Bring it up to date and record it then; if it needs no change, the reviewer runs translation accept %[1]s --reviewer NAME", u.ID, u.Lang))
	}
	fmt.Fprintln(a.out, a.say("已记录 %d 项译文，没有人审定的仍写“未经审定”", "recorded: %d; what nobody has reviewed still says so", len(recorded)))
	if len(refused) > 0 {
		return errContent
	}
	return nil
}
