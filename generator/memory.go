package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/output"
	"plansite/generator/site"
)

// memory tells a build that nothing has changed since the last one: neither the
// program, the flags, any source, nor any published file, and no item has become
// public or has expired meanwhile. It lies in the site's cache folder and can be
// deleted at any time.
type memory struct {
	pipeline *pipeline
	out      string
	asOf     time.Time
}

// remembered is the memory of one output folder. Sources is stamped before they
// are read, since a stamp taken later would hide an edit made meanwhile; Output
// after the new site is in place.
type remembered struct {
	Sources  string
	Output   string
	AsOf     time.Time
	Until    time.Time // the first instant at which the same sources give another site
	Report   report
	Problems diag.List
	Withheld []site.Withheld
}

// cacheFolder is where a site keeps what can be made again, or "" where nothing
// can be written there.
func cacheFolder(siteDir string) string {
	dir := filepath.Join(siteDir, ".plansite")
	if _, err := os.Stat(filepath.Join(siteDir, "content")); err != nil {
		return ""
	}
	if os.MkdirAll(dir, 0o755) != nil {
		return ""
	}
	return dir
}

func (m memory) file() string {
	out, err := filepath.Abs(m.out)
	if err != nil || m.pipeline.cache == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(out))
	return filepath.Join(m.pipeline.cache, "built-"+hex.EncodeToString(sum[:6])+".json")
}

// sources describes everything that a build depends on.
func (m memory) sources() (string, error) {
	program, err := programID()
	if err != nil {
		return "", err
	}
	return output.Stamp(m.pipeline.sourceFolders(), program+" "+m.pipeline.baseURL)
}

// recall gives the report of the last build if it still holds.
func (m memory) recall() (report, bool) {
	data, err := os.ReadFile(m.file())
	if err != nil {
		return report{}, false
	}
	var r remembered
	if json.Unmarshal(data, &r) != nil || m.asOf.Before(r.AsOf) || !r.Until.IsZero() && !m.asOf.Before(r.Until) {
		return report{}, false
	}
	if now, err := m.sources(); err != nil || now != r.Sources {
		return report{}, false
	}
	if now, err := output.Stamp([]string{m.out}, ""); err != nil || now != r.Output {
		return report{}, false
	}
	r.Report.list, r.Report.withheld, r.Report.same = r.Problems, r.Withheld, true
	return r.Report, true
}

// keep remembers a build whose sources had the given stamp before it. Without a
// place to write, the next build is a full one.
func (m memory) keep(r report, sources string) {
	out, err := output.Stamp([]string{m.out}, "")
	if err != nil || m.file() == "" {
		return
	}
	data, err := json.Marshal(remembered{sources, out, m.asOf, r.until, r, r.list, r.withheld})
	if err != nil {
		panic(err) // plain data
	}
	if tmp := m.file() + ".tmp"; os.WriteFile(tmp, data, 0o644) == nil {
		os.Rename(tmp, m.file())
	}
}

// agreedFile holds what is known to agree with its translation.
func (p *pipeline) agreedFile() string { return filepath.Join(p.cache, "agreed") }

// recallAgreed begins with what earlier builds have compared, where there is a
// place to keep it.
func (p *pipeline) recallAgreed() {
	program, err := programID()
	if err != nil || p.cache == "" {
		return
	}
	kept, _ := os.ReadFile(p.agreedFile()) // without it everything is compared
	p.agreed = check.NewAgreed(program, kept)
}

// keepAgreed is for the end of a run that has met all texts.
func (p *pipeline) keepAgreed() {
	if p.agreed == nil {
		return
	}
	if tmp := p.agreedFile() + ".tmp"; os.WriteFile(tmp, p.agreed.Bytes(), 0o644) == nil {
		os.Rename(tmp, p.agreedFile())
	}
}

// programID tells one build of this program from another: the linker puts an id
// made from the program's content near the start of the file.
func programID() (string, error) {
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(exe)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.CopyN(h, f, 64<<10); err != nil && err != io.EOF {
		return "", err
	}
	return runtime.Version() + hex.EncodeToString(h.Sum(nil)), nil
}
