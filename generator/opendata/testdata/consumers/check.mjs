// Reads a published site's data with programs that others wrote:
//   node check.mjs DIR DATASET.json
// DIR holds data/ and api/. Prints a line for each kind of file, and what is
// wrong; then it fails.
import { cpSync, createReadStream, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import rdf from '@rdfjs/data-model'
import datapackage from 'datapackage'
import jsonld from 'jsonld'
import CsvwParser from 'rdf-parser-csvw'

const [dir, dataset] = process.argv.slice(2)
const data = join(dir, 'data')
const read = path => JSON.parse(readFileSync(path, 'utf8'))
const problems = []
const expect = (what, got, want) => {
  if (got !== want) problems.push(`${what}: ${got}, want ${want}`)
}

async function dataPackage () {
  const errors = await packageErrors(data)
  problems.push(...errors)
  // The same reader refuses what the schema forbids, so that its silence counts.
  for (const [file, from, to] of [
    ['observations.csv', ',A,', ',X,'],
    ['observations.csv', 'i01,2021', 'i99,2021'],
    ['targets.csv', ',0.1,', ',zero,'],
    ['sources.csv', '2024-01-02', '2 January']
  ]) {
    const broken = join(tmpdir(), `broken-${process.pid}`)
    cpSync(data, broken, { recursive: true, force: true })
    const text = readFileSync(join(broken, file), 'utf8')
    if (!text.includes(from)) problems.push(`${file} has no ${from}`)
    writeFileSync(join(broken, file), text.replace(from, to))
    if ((await packageErrors(broken)).length === 0) problems.push(`${file} with ${to} is not refused`)
    rmSync(broken, { recursive: true })
  }
}

async function packageErrors (folder) {
  const p = await datapackage.Package.load(join(folder, 'datapackage.json'))
  const errors = p.errors.map(e => `datapackage.json: ${e.message}`)
  let rows = 0
  for (const r of p.resources) {
    try {
      rows += (await r.read({ keyed: true })).length
      await r.checkRelations()
    } catch (e) {
      errors.push(`${r.name}: ${[e, ...(e.errors ?? [])].map(e => e.message).join('; ')}`)
    }
  }
  if (folder === data) console.log(`data package: ${p.resources.length} tables, ${rows} rows`)
  return errors
}

// The W3C's context comes with the parser's own tests.
function csvwContext () {
  const parser = createRequire(import.meta.url).resolve('rdf-parser-csvw')
  return read(join(parser, '..', 'test', 'support', 'csvw.json'))
}

function loader (contexts) {
  return url => {
    if (!contexts[url]) throw new Error(`${url} would be fetched`)
    return { document: contexts[url], documentUrl: url }
  }
}

async function csvw () {
  const documentLoader = loader({ 'http://www.w3.org/ns/csvw': csvwContext() })
  const files = readdirSync(data).filter(f => f.endsWith('.csv-metadata.json'))
  let cells = 0
  for (const f of files) {
    const base = pathToFileURL(join(data, f)).href
    const quads = await jsonld.toRDF(read(join(data, f)), { base, documentLoader })
    const rows = await csvwRows(join(data, f.replace('-metadata.json', '')), quads)
    cells += rows.length
    if (f.startsWith('observations')) {
      const values = rows.filter(q => q.predicate.value.endsWith('#value'))
      expect('values of observations', values.length, 3)
      expect('a long value', values[1].object.value, '0.30000000000000000000000000004')
      expect('its type', values[1].object.datatype.value, 'http://www.w3.org/2001/XMLSchema#decimal')
      expect('language of a note', rows.find(q => q.predicate.value.endsWith('#note_zh')).object.language, 'zh-cn')
    }
  }
  const group = await jsonld.toRDF(read(join(data, 'csv-metadata.json')), { base: pathToFileURL(join(data, 'x')).href, documentLoader })
  expect('tables of the group', group.filter(q => q.predicate.value === 'http://www.w3.org/ns/csvw#url').length, files.length)
  console.log(`csvw: ${files.length} tables, ${cells} cells`)
}

// graph is as much of an RDF/JS dataset as the parser asks for.
function graph (quads) {
  return {
    size: quads.length,
    match: (s, p, o) => graph(quads.filter(q => (!s || q.subject.equals(s)) && (!p || q.predicate.equals(p)) && (!o || q.object.equals(o)))),
    [Symbol.iterator]: () => quads[Symbol.iterator]()
  }
}

async function csvwRows (file, quads) {
  const term = t => t.termType === 'NamedNode' ? rdf.namedNode(t.value)
    : t.termType === 'BlankNode' ? rdf.blankNode(t.value)
      : rdf.literal(t.value, t.language || rdf.namedNode(t.datatype.value))
  const metadata = graph(quads.map(q => rdf.quad(term(q.subject), term(q.predicate), term(q.object))))
  const stream = new CsvwParser({ metadata, baseIRI: 'http://example.org/', timezone: 'utc' })
    .import(createReadStream(file, 'utf8'))
  const out = []
  for await (const q of stream) out.push(q)
  return out
}

async function catalogue () {
  const base = pathToFileURL(join(data, 'catalog.jsonld')).href
  // safe: a key that the context does not know is an error, not dropped
  const [catalog] = await jsonld.expand(read(join(data, 'catalog.jsonld')), { base, documentLoader: loader({}), safe: true })
  const dcat = n => 'http://www.w3.org/ns/dcat#' + n
  const datasets = catalog[dcat('dataset')]
  let files = 0
  for (const d of datasets) {
    expect(`languages of ${d['@id']}`, d['http://purl.org/dc/terms/title'].map(t => t['@language']).sort().join(), 'en,zh-cn')
    for (const f of d[dcat('distribution')]) {
      files++
      const url = new URL(f[dcat('downloadURL')][0]['@id'])
      if (!existsSync(url)) problems.push(`catalog.jsonld leads to ${url}`)
    }
  }
  await jsonld.canonize(read(join(data, 'catalog.jsonld')), { base, documentLoader: loader({}), safe: true })
  console.log(`catalogue: ${datasets.length} datasets, ${files} files`)
}

async function schemaOrg () {
  const context = { '@context': { '@vocab': 'https://schema.org/' } }
  const [d] = await jsonld.expand(read(dataset), { base: pathToFileURL(join(dir, 'indicators', 'x.html')).href, documentLoader: loader({ 'https://schema.org': context }) })
  const files = d['https://schema.org/distribution'].map(f => f['https://schema.org/contentUrl'][0]['@value'])
  for (const f of files) if (!existsSync(join(dir, 'indicators', f))) problems.push(`the Dataset leads to ${f}`)
  console.log(`schema.org: ${files.length} files`)
}

await dataPackage()
await csvw()
await catalogue()
await schemaOrg()
for (const p of problems) console.error(p)
process.exitCode = problems.length ? 1 : 0
