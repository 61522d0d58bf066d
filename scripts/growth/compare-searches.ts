import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createServices, type Services } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { groupBy, interfaceLanguages } from '../../src/domain/index.js'
import { type CaseSearch, encodeNeed } from '../../src/engine/index.js'
import { readCollection } from '../../src/features/learning/index.js'
import { recommend, recommendationRequest } from '../../src/features/recommendations/index.js'
import { centredOf } from '../../src/platform/encoder/index.js'
import { ByteMatrix } from '../../src/platform/vectors/index.js'
import { Centres, type Grades, mean, ndcg } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { donorOf, isGrown } from './donors.js'

/**
 * Compares the search in PostgreSQL with the search in memory over the same database, for the needs of the development
 * topics: how many of the ten true nearest are found behind filters of any width, how many answers begin with the same ten
 * case studies, and how good these are; a grown case study is judged as the one that it is made of. With `--answers`, for
 * which the whole catalogue must fit into memory.
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
  const { topics, grades } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
  const needs = topics.flatMap(({ id, texts }) =>
    interfaceLanguages.flatMap((language) => {
      const text = texts[language]
      return text === undefined ? [] : [{ text, language, grades: grades.get(id) ?? new Map<string, number>() }]
    }),
  )
  console.log(await recallTable(inDatabase, needs))
  if (values.answers) {
    const inMemory = await open('memory')
    console.log(await answersTable(inMemory, inDatabase, needs))
    await inMemory.close()
  }
} finally {
  await inDatabase.close()
  await rm(folder, { recursive: true })
}

interface AskedNeed {
  readonly text: string
  readonly language: string
  readonly grades: Grades
}

async function recallTable({ engine }: Services, needs: readonly AskedNeed[]): Promise<string> {
  const { snapshot, catalogue } = engine
  const ids = [...catalogue.caseStudies.keys()]
  const problems: Float32Array[] = []
  for (const { text } of needs) {
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

async function answersTable(one: Services, other: Services, needs: readonly AskedNeed[]): Promise<string> {
  const gradeOf = gradesOfGrown([...one.engine.catalogue.caseStudies.keys()])
  const compared: { language: string; same: number; shared: number; ndcg: readonly number[] }[] = []
  for (const { text, language, grades } of needs) {
    const [first, second] = (await Promise.all([one, other].map((services) => firstTen(text, services)))) as [
      string[],
      string[],
    ]
    compared.push({
      language,
      same: first.join() === second.join() ? 1 : 0,
      shared: first.filter((id) => second.includes(id)).length,
      ndcg: [first, second].map((ids) => ndcg(ids, gradeOf(grades), depth)),
    })
  }
  return markdownTable(
    ['language', 'needs', 'same first ten', 'shared of ten', 'nDCG@10 in memory', 'nDCG@10 in the database'],
    [...groupBy(compared, ({ language }) => language)].map(([language, some]) => [
      language,
      some.length,
      mean(some.map(({ same }) => same)).toFixed(3),
      mean(some.map(({ shared }) => shared)).toFixed(2),
      ...[0, 1].map((place) => mean(some.map((each) => each.ndcg[place]!)).toFixed(4)),
    ]),
  )
}

async function firstTen(text: string, { engine }: Services): Promise<string[]> {
  const request = recommendationRequest.parse({ text, limit: depth })
  return (await recommend(request, engine.snapshot)).results.map(({ caseStudy }) => caseStudy.id)
}

/** The grades of all case studies: a grown one has that of the one that it is made of. */
function gradesOfGrown(ids: readonly string[]): (grades: Grades) => Grades {
  const originals = ids.filter((id) => !isGrown(id)).sort()
  const donors = ids.map((id) => donorOf(id, originals))
  return (grades) => new Map(ids.map((id, place) => [id, grades.get(donors[place]!) ?? 0]))
}
