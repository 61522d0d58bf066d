import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createServices, type Services } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { type CaseSearch, encodeNeed } from '../../src/engine/index.js'
import { readCollection } from '../../src/features/learning/index.js'
import { recommend, recommendationRequest } from '../../src/features/recommendations/index.js'
import { centredOf } from '../../src/platform/encoder/index.js'
import { ByteMatrix } from '../../src/platform/vectors/index.js'
import { Centres } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'

/**
 * Compares the search in PostgreSQL with the search in memory over the same database, for the needs of the development
 * topics: how many of the ten true nearest are found behind filters of any width, and how many answers begin with the same
 * ten case studies. The second needs the memory for the whole catalogue.
 */
const { values } = parseArgs({
  options: { database: { type: 'string' }, answers: { type: 'boolean', default: false } },
})
if (!values.database) throw new Error('--database must be the address of a PostgreSQL database with a catalogue')

/** Shares of the catalogue that pass a filter. */
const shares = [1, 0.5, 0.05, 0.005]
const depth = 10
/** As many as are gathered for an answer. */
const gathered = 100
/** Case studies whose texts are read at once. */
const readAtOnce = 2_000
const quiet = { info: () => undefined, warn: console.warn, error: console.error }

const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const open = async (searchIn: string) => {
  const config = readConfig({ ...process.env, DATABASE_URL: values.database, DATA_DIR: folder, SEARCH_IN: searchIn })
  const services = await createServices(config, { log: quiet })
  await services.engine.whenReady()
  return services
}
const inDatabase = await open('database')
try {
  const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
  const texts = topics.flatMap(({ texts: { en, fr, es } }) => [en, fr, es].filter((text) => text !== undefined))
  console.log(await recallTable(inDatabase, texts))
  if (values.answers) {
    const inMemory = await open('memory')
    console.log(await answersTable(inMemory, inDatabase, texts))
    await inMemory.close()
  }
} finally {
  await inDatabase.close()
  await rm(folder, { recursive: true })
}

async function recallTable({ engine }: Services, asked: readonly string[]): Promise<string> {
  const { snapshot, catalogue } = engine
  const ids = [...catalogue.caseStudies.keys()]
  const problems: Float32Array[] = []
  for (const text of asked) {
    const views = await encodeNeed(text, undefined, snapshot, 'bulk').views
    problems.push(snapshot.space.project(centredOf(views!)))
  }
  const centres = await allCentres(snapshot.search, snapshot.encoder.manifest.dimension)
  const rows: (string | number)[][] = []
  for (const share of shares) {
    // Every so many: one part of the alphabet would be one part of the world.
    const allowed = share === 1 ? undefined : new Set(ids.filter((_, place) => place % Math.round(1 / share) === 0))
    const { found, wanted, short } = await countFound(snapshot.search, problems, { centres, allowed })
    rows.push([`${share * 100} %`, allowed?.size ?? ids.length, (found / wanted).toFixed(4), short])
  }
  const head = ['allowed', 'case studies', `recall@${depth}`, 'too few']
  return `${problems.length} needs\n\n${markdownTable(head, rows)}\n`
}

/** Of the true nearest, how many are found, and how often fewer case studies are found than there are. */
async function countFound(
  search: CaseSearch,
  problems: readonly Float32Array[],
  { centres, allowed }: { readonly centres: Centres; readonly allowed: ReadonlySet<string> | undefined },
) {
  const count = { found: 0, wanted: 0, short: 0 }
  const size = allowed?.size ?? centres.ids.length
  for (const problem of problems) {
    const [near] = await search.nearest([problem], { limit: gathered, allowed })
    const [truth] = centres.nearest([problem], depth, allowed) as [string[]]
    const first = new Set(near!.slice(0, depth))
    count.wanted += truth.length
    count.found += truth.filter((id) => first.has(id)).length
    if (near!.length < Math.min(gathered, size)) count.short += 1
  }
  return count
}

/** The vectors of all case studies, to compare every one of them. */
async function allCentres(search: CaseSearch, width: number): Promise<Centres> {
  const matrix = new ByteMatrix(width)
  const ids = search.caseStudyIds
  for (let from = 0; from < ids.length; from += readAtOnce) {
    const some = ids.slice(from, from + readAtOnce)
    const centres = (await search.textsOf(some)).problems!.centres()
    const placeOf = new Map(centres.ids.map((id, place) => [id, place]))
    for (const id of some) matrix.add(centres.row(placeOf.get(id)!))
  }
  return new Centres(ids, Int32Array.from(ids.keys()), matrix)
}

async function answersTable(one: Services, other: Services, asked: readonly string[]): Promise<string> {
  let same = 0
  let shared = 0
  for (const text of asked) {
    const [first, second] = await Promise.all(
      [one, other].map(async ({ engine }) => {
        const request = recommendationRequest.parse({ text, limit: depth })
        return (await recommend(request, engine.snapshot)).results.map(({ caseStudy }) => caseStudy.id)
      }),
    )
    if (first!.join() === second!.join()) same += 1
    shared += first!.filter((id) => second!.includes(id)).length / Math.max(1, first!.length)
  }
  return markdownTable(
    ['needs', 'same first ten', 'shared of ten'],
    [[asked.length, (same / asked.length).toFixed(3), ((shared / asked.length) * depth).toFixed(2)]],
  )
}
