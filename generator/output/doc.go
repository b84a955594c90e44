// Package output is the rendered site on its way to the disk.
//
// A Tree maps paths to functions that make their bytes, so that a build can
// stream a site of any size to disk and a preview can make the one page that is
// asked for. Publish replaces a folder by a tree, all at once or not at all; a
// Manifest in the folder says what was published and Verify checks it. Stamp
// answers whether anything on disk has changed since the last build.
package output
