package render

func addAssets(c *context) {
	for _, a := range c.theme.Assets {
		c.result.Tree.Add(a.Path, func() ([]byte, error) { return a.Data, nil })
	}
}

func addFiles(c *context) {
	for _, f := range c.site.Files {
		c.result.Tree.Add(f.Target, func() ([]byte, error) { return c.read(f.Source) })
	}
}
