package source

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"plansite/generator/locale"
)

// Cache keeps what one reading of a folder found for the next: the front matter
// of each article, and everything else as a whole. Its zero value is empty. It
// serves one Read at a time.
type Cache struct {
	core    *core
	folders map[string]*folder // by path, down from content/news and the like
	doubted bool               // files may differ from what folders says: look at size and time
	config  string             // what of site.yaml and wording.csv folders rests on
	round   int                // of readings, to know which folders the last one met
}

// forget drops what the changed paths, and nothing else, may have made untrue.
func (c *Cache) forget(changed []string) {
	c.doubted = false
	for _, p := range changed {
		p = path.Clean(p)
		if c.core != nil && !c.core.articles(p) {
			c.core = nil
		}
		c.forgetFolder(p)
	}
}

func (c *Cache) forgetFolder(p string) {
	if c.folders[p] != nil {
		for dir := range c.folders {
			if strings.HasPrefix(dir, p+"/") {
				delete(c.folders, dir)
			}
		}
		delete(c.folders, p)
	}
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		if c.folders[dir] != nil {
			delete(c.folders, dir)
			return
		}
	}
}

// doubtAll makes the next reading compare every file's size and time.
func (c *Cache) doubtAll() {
	c.doubted = true
	c.core = nil
}

// sweep drops the folders that the last reading, which met so many, did not meet: they are gone.
func (c *Cache) sweep(met int) {
	if len(c.folders) == met {
		return
	}
	for path, f := range c.folders {
		if f.round != c.round {
			delete(c.folders, path)
		}
	}
}

// readCore reads everything but the articles, unless it is known for that day.
func (c *Cache) readCore(fsys fs.FS, opt Options) (*core, error) {
	if c.core != nil && c.core.day == locale.DateOf(opt.AsOf.In(c.core.site.Config.Zone)) {
		return c.core, nil
	}
	read, err := readCore(fsys, opt)
	if err != nil {
		c.core = nil
		return read, err
	}
	c.core = read
	if is := configKey(read); is != c.config {
		c.folders, c.config = nil, is
	}
	return read, nil
}

// articles tells whether a path concerns articles alone. Campaigns do not: their tables are read with the rest.
func (c *core) articles(p string) bool {
	for _, id := range append([]string{pagesFolder}, c.site.Config.Sections...) {
		if strings.HasPrefix(p, "content/"+id+"/") {
			return true
		}
	}
	return false
}

func configKey(c *core) string {
	config := c.site.Config
	return fmt.Sprint(config.Languages, config.Zone, config.Sections, c.wording)
}
