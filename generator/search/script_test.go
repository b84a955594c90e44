package search_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"github.com/dop251/goja"
	"github.com/evanw/esbuild/pkg/api"

	"plansite/generator/search"
)

// browser is the theme's own script in a JavaScript engine, without the page.
type browser struct {
	*testing.T
	vm     *goja.Runtime
	loaded map[string][]byte // the files asked for since the last call of forget
	data   goja.Value
}

// tested is what the tests call of the script.
const tested = `
import {Index} from "./index.js";
import {Search} from "./find.js";
import {parse} from "./query.js";
import {marked, snippet} from "./snippet.js";
import {alike, distance, partial, respelled} from "./hints.js";
import {tokens} from "./text.js";

globalThis.tokensOf = text => tokens(text).map(t => (t.stopped ? "|" : "") + t.stem).join(" ");
globalThis.spans = text => tokens(text).map(t => text.slice(t.from, t.to));
globalThis.partsOf = query => parse(query).map(p => p.map(t => t.text).join("+") + (p[p.length - 1].open ? "…" : ""));
globalThis.distanceOf = (a, b, limit) => distance(a, b, limit);

let index;
globalThis.open = (manifest, load) => { index = new Index(JSON.parse(manifest), async name => load(name)); };

// all gives all documents.
globalThis.all = async () => {
	const docs = await Promise.all(Array.from({length: index.size}, (_, id) => index.doc(id)));
	return docs.map(({tokens, ...doc}) => doc);
};

// addresses gives those of all results, page after page.
globalThis.addresses = async query => {
	const search = new Search(index, query, {}), hits = [];
	do hits.push(...await search.next());
	while (search.more);
	return hits.map(d => d.url);
};

// find gives {hits, total, exact, more}: the first page of results.
globalThis.find = async (query, filter) => {
	const search = new Search(index, query, filter), hits = await search.next();
	return {total: search.total, exact: search.exact, more: search.more, hits: hits.map(d => {
		const shown = snippet(d, search.parts);
		return {url: d.url, title: d.title, kind: d.kind, year: d.year, id: shown.id, score: d.score, text: shown.runs, marked: marked(d.title, search.parts)};
	})};
};

// help gives {respelled, partial, alike} for a query that finds nothing.
globalThis.help = async query => {
	const search = new Search(index, query, {}), [titles, words] = await index.load("hints");
	await search.next();
	const docs = await Promise.all(partial(search).map(doc => index.doc(doc)));
	return {respelled: respelled(query, words.split(" ")), partial: docs.map(d => d.url), alike: alike(query, titles).map(t => t.url)};
};
`

// script is the theme's script with what is tested of it.
var script = sync.OnceValues(func() (*goja.Program, error) {
	folder, err := filepath.Abs("../../themes/main/assets/search")
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: tested, ResolveDir: folder},
		Bundle: true, Format: api.FormatIIFE, Target: api.ES2017,
	})
	for _, e := range result.Errors {
		return nil, fmt.Errorf("%s: %v", e.Text, e.Location)
	}
	return goja.Compile("search.js", string(result.OutputFiles[0].Contents), false)
})

func newBrowser(t *testing.T) *browser {
	t.Helper()
	program, err := script()
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{T: t, vm: goja.New(), loaded: map[string][]byte{}}
	b.vm.SetFieldNameMapper(goja.TagFieldNameMapper("json", true))
	b.vm.Set("plansiteSearch", func(version, name string, data goja.Value) { b.data = data })
	if _, err := b.vm.RunProgram(program); err != nil {
		t.Fatal(err)
	}
	return b
}

// open makes the script search an index, whose files it loads from file.
func (b *browser) open(manifest string, file func(name string) ([]byte, error)) {
	b.Helper()
	load := func(name string) goja.Value {
		data, err := file(name)
		if err != nil {
			b.Errorf("the script asks for %s: %v", name, err)
			return goja.Undefined()
		}
		b.loaded[name] = data
		if _, err := b.vm.RunProgram(compiled(b.T, name, string(data))); err != nil {
			b.Fatal(err)
		}
		return b.data
	}
	if _, err := b.call("open", manifest, load); err != nil {
		b.Fatal(err)
	}
}

var programs = map[string]*goja.Program{}

// compiled keeps what has been compiled: the files of an index are opened anew for
// each query, and to read them takes longer than to run them.
func compiled(t testing.TB, name, script string) *goja.Program {
	t.Helper()
	if programs[script] == nil {
		p, err := goja.Compile(name, script, false)
		if err != nil {
			t.Fatal(err)
		}
		programs[script] = p
	}
	return programs[script]
}

func (b *browser) openIndex(x *search.Index) {
	b.open(x.Manifest(), func(name string) ([]byte, error) { return x.File(name), nil })
}

// call calls a function of the script, and waits for what it promises.
func (b *browser) call(name string, args ...any) (goja.Value, error) {
	f, ok := goja.AssertFunction(b.vm.Get(name))
	if !ok {
		return nil, fmt.Errorf("there is no function %s", name)
	}
	var values []goja.Value
	for _, a := range args {
		values = append(values, b.vm.ToValue(a))
	}
	v, err := f(goja.Undefined(), values...)
	if err != nil {
		return nil, err
	}
	p, ok := v.Export().(*goja.Promise)
	if !ok {
		return v, nil
	}
	switch p.State() {
	case goja.PromiseStateFulfilled:
		return p.Result(), nil
	case goja.PromiseStateRejected:
		return nil, fmt.Errorf("%s: %v", name, p.Result())
	}
	return nil, fmt.Errorf("%s is still waiting", name)
}

// ask calls a function of the script for a value of type T.
func ask[T any](b *browser, name string, args ...any) T {
	b.Helper()
	var out T
	v, err := b.call(name, args...)
	if err != nil {
		b.Fatal(err)
	}
	data, err := json.Marshal(v.Export())
	if err == nil {
		err = json.Unmarshal(data, &out)
	}
	if err != nil {
		b.Fatal(err)
	}
	return out
}

type found struct {
	Total       int
	Exact, More bool
	Hits        []hit
}

type hit struct {
	URL, Title, Kind, ID string
	Year                 int
	Score                float64
	Text, Marked         [][2]any
}

type filter struct {
	Kind string `json:"kind"`
	Year string `json:"year"`
}

func (b *browser) find(query string, f filter) found {
	b.Helper()
	return ask[found](b, "find", query, f)
}
