package render

import (
	"sync"

	"plansite/generator/search"
	"plansite/generator/site"
)

// spoken holds the texts of articles from the time that their pages are made to
// the time that the search index has read them twice: making each anew for the
// index would cost a build a third of its time. What is not held is made anew.
type spoken struct {
	mu    sync.Mutex
	held  map[*site.ArticleText][]search.Section
	reads map[*site.ArticleText]int
}

func newSpoken() *spoken {
	return &spoken{held: map[*site.ArticleText][]search.Section{}, reads: map[*site.ArticleText]int{}}
}

// keep holds the text of an article whose page has been made.
func (s *spoken) keep(t *site.ArticleText, body *site.Body) {
	text := search.Sections(body.HTML)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.reads[t] == 0 {
		s.held[t] = text
	}
}

// read gives the text to the index, which asks twice.
func (s *spoken) read(t *site.ArticleText, body func() *site.Body) []search.Section {
	s.mu.Lock()
	text, ok := s.held[t]
	s.mu.Unlock()
	if !ok {
		text = search.Sections(body().HTML)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.reads[t]++; s.reads[t] == 1 {
		s.held[t] = text
	} else {
		delete(s.held, t)
	}
	return text
}
