package render

import "plansite/generator/theme"

// DataPage is data/index.html: what the site gives away, and what for.
type DataPage struct {
	Frame
	All           []DownloadView // everything in one file, for readers
	Indicators    []DownloadRow
	Programs      []DownloadView
	Tables        []DownloadRow
	Terms         []Field // licence, encoding, numbers …
	DictionaryURL string
}

// DownloadView is a file with its format, its size and what it is for.
type DownloadView struct {
	*theme.Words
	Name, About  string
	Format, Size string
	URL          string
	Download     bool // for saving, not for looking at
}

// DownloadRow is an indicator or a table with its files.
type DownloadRow struct {
	*theme.Words
	ID, Name, URL string
	Note          string // group of the indicator, number of rows of the table
	Files         []DownloadView
}

// DictionaryPage is data/dictionary.html: each table, each column, each code.
type DictionaryPage struct {
	Frame
	Tables  []DictionaryTable
	DataURL string
}

// DictionaryTable is a published table.
type DictionaryTable struct {
	*theme.Words
	ID, Title, About string
	File             Link
	Key              string
	Columns          []DictionaryColumn
}

// DictionaryColumn is a column of a table. Required is a word, "" where cells may be empty.
type DictionaryColumn struct {
	Name, Title, About string
	Type, Required     string
	Ref                *Link // the table that it refers to
	Codes              []Field
}
