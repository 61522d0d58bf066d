import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { readSafetensors, writeSafetensors } from '../platform/files/index.js'
import { dot } from '../platform/vectors/index.js'
import {
  evenly,
  factNearnessOf,
  findProbe,
  type Moments,
  momentsOf,
  type Nearness,
  type ProblemSpace,
  type Spread,
  spreadOf,
} from '../ranking/index.js'
import type { CaseSearch } from './retrieval/case-search.js'
import type { StatisticsStore } from './retrieval/kept-statistics.js'

/** Ordinary needs that no case study answers: what a catalogue stands out from. */
export interface Background {
  /** The topic of each vector. */
  readonly topics: readonly string[]
  /** Centred vectors of unit length. */
  readonly vectors: readonly Float32Array[]
}

export const noBackground: Background = { topics: [], vectors: [] }

/** Vectors have unit length, so their numbers fit into 16 bits. */
const scale = 32_767

/** @param model vectors of another model are of no use: the result is empty */
export async function readBackground(file: string, model: string): Promise<Background> {
  const { tensors, metadata } = await readSafetensors(file)
  const { data, shape } = tensors.get('vectors')!
  if (metadata.model !== model) return noBackground
  const [count, dimension] = shape as [number, number]
  const numbers = new Float32Array(data)
  for (let index = 0; index < numbers.length; index++) numbers[index]! /= scale
  return {
    topics: JSON.parse(metadata.topics!) as string[],
    vectors: Array.from({ length: count }, (_, row) => numbers.subarray(row * dimension, (row + 1) * dimension)),
  }
}

export async function writeBackground(file: string, model: string, { topics, vectors }: Background): Promise<void> {
  const data = Int16Array.from(vectors.flatMap((vector) => Array.from(vector, (value) => Math.round(value * scale))))
  const tensors = new Map([['vectors', { shape: [vectors.length, vectors[0]!.length], data }]])
  await writeSafetensors(file, tensors, () => ({ model, topics: JSON.stringify(topics) }))
}

/** Needs of a case study, and of the catalogue, that count: more of them change nothing. */
const perCaseStudy = 6
const answeredAtMost = 3_000
/** Needs of the background with which facts are compared, and how many at once. */
const sampleOfFacts = 200
const comparedAtOnce = 4
/** Beyond this many case studies only the nearest of them are compared with each need. */
const allComparedUpTo = 1_000
const nearestCompared = 100
/** While no larger share of the case studies has changed, what was found for them before is good enough. */
const toleratedChange = 0.01

/** What is compared with a background. */
export interface Compared {
  readonly search: Pick<CaseSearch, 'caseStudyIds' | 'needsOf' | 'nearest' | 'textsOf'>
  readonly space: ProblemSpace
  readonly statistics?: StatisticsStore | undefined
}

/** What was found before for another catalogue, and how many case studies have changed since. */
export interface FoundBefore {
  readonly against: AgainstBackground
  readonly changed: number
}

interface Found {
  /** Where needs that the catalogue answers lie, seen from the background; `undefined` when nothing is told apart. */
  readonly direction: Float32Array | undefined
  /** How near facts are to ordinary needs. */
  readonly facts: { readonly best: Spread; readonly nearest: Spread } | undefined
}

/**
 * How a need stands out from ordinary needs, for one catalogue. All of it follows from the catalogue and the background,
 * without judgments, and is found anew for any catalogue.
 */
export class AgainstBackground {
  readonly #compared: Compared
  readonly #background: Background
  readonly #found: Found
  /** Case studies that have changed since it was found. */
  readonly #outdated: number

  private constructor(compared: Compared, background: Background, found: Found, outdated: number) {
    this.#compared = compared
    this.#background = background
    this.#found = found
    this.#outdated = outdated
  }

  static async of(compared: Compared, background: Background, before?: FoundBefore): Promise<AgainstBackground> {
    const outdated = before ? before.against.#outdated + before.changed : Infinity
    if (before && outdated <= compared.search.caseStudyIds.length * toleratedChange)
      return new AgainstBackground(compared, background, before.against.#found, outdated)
    const kept = await readKept(compared, background)
    if (kept) return new AgainstBackground(compared, background, kept.found, kept.changed)
    const found = { direction: await findDirection(compared, background), facts: await findFacts(compared, background) }
    await compared.statistics?.write(nameFor(background), keepable(found))
    return new AgainstBackground(compared, background, found, 0)
  }

  /**
   * How much a need is like those that the catalogue answers; higher is more, without a unit. `undefined` without a
   * background, or when case studies answer no needs.
   * @param problem the need in problem space
   */
  probe(problem: Float32Array): number | undefined {
    const { direction } = this.#found
    return direction && dot(direction, 0, problem, 0, direction.length)
  }

  /** How much nearer facts are than to ordinary needs, in standard deviations. */
  factsAbove({ byFacts }: Nearness): Pick<Nearness, 'factsBestAbove' | 'factBestAbove'> {
    if (!this.#found.facts || !byFacts) return {}
    const { best, nearest } = this.#found.facts
    return {
      factsBestAbove: (byFacts.factsBest - best.mean) / best.deviation,
      factBestAbove: (byFacts.factBest - nearest.mean) / nearest.deviation,
    }
  }

  /** The same without some topics of the background. */
  without(topics: ReadonlySet<string>): Promise<AgainstBackground> {
    const kept = [...this.#background.topics.keys()].filter((index) => !topics.has(this.#background.topics[index]!))
    return AgainstBackground.of(
      { ...this.#compared, statistics: undefined },
      {
        topics: kept.map((index) => this.#background.topics[index]!),
        vectors: kept.map((index) => this.#background.vectors[index]!),
      },
    )
  }
}

/** What was found before for the same background, unless too much has changed since. */
async function readKept(
  { search, statistics }: Compared,
  background: Background,
): Promise<{ found: Found; changed: number } | undefined> {
  const kept = await statistics?.read(nameFor(background))
  if (!kept || kept.changed > search.caseStudyIds.length * toleratedChange) return undefined
  const { direction, facts } = kept.value as ReturnType<typeof keepable>
  return {
    found: { direction: direction ? Float32Array.from(direction) : undefined, facts: facts ?? undefined },
    changed: kept.changed,
  }
}

function keepable({ direction, facts }: Found) {
  return { direction: direction ? Array.from(direction) : null, facts: facts ?? null }
}

function nameFor({ topics, vectors }: Background): string {
  const hash = createHash('sha256').update(JSON.stringify(topics))
  for (const vector of vectors) hash.update(vector)
  return `against the background ${hash.digest('hex')}`
}

async function findDirection({ search, space }: Compared, background: Background): Promise<Float32Array | undefined> {
  const needs = evenly(
    search.caseStudyIds
      .toSorted()
      .flatMap((id) => evenly([...Array(search.needsOf(id)).keys()], perCaseStudy).map((place) => ({ id, place }))),
    answeredAtMost,
  )
  if (needs.length === 0 || background.vectors.length === 0) return undefined
  const { problems } = await search.textsOf([...new Set(needs.map(({ id }) => id))])
  const answered = needs.map(({ id, place }) => problems!.vectorOf(problems!.needRowsOf(id)[place]!))
  const moments = await momentsOf(answered)
  return findProbe(moments, await momentsOfBackground(background, space))
}

/** Of the case studies that have facts alone; of all where there are none of these. */
async function findFacts({ search, space }: Compared, { vectors }: Background): Promise<Found['facts']> {
  if (vectors.length === 0) return undefined
  const bare = search.caseStudyIds.filter((id) => search.needsOf(id) === 0)
  const ids = bare.length > 0 ? bare : search.caseStudyIds
  const needs = evenly(vectors, sampleOfFacts).map((vector) => space.project(vector))
  const allowed = new Set(ids)
  const nearness: NonNullable<Nearness['byFacts']>[] = []
  for (let from = 0; from < needs.length; from += comparedAtOnce) {
    const some = needs.slice(from, from + comparedAtOnce)
    const near =
      ids.length <= allComparedUpTo
        ? ids
        : [...new Set((await search.nearest(some, { limit: nearestCompared, allowed })).flat())]
    const { problems } = await search.textsOf(near)
    nearness.push(...problems!.compare(some, problems!.rowsOf(near)).map(factNearnessOf))
    await setImmediate()
  }
  return {
    best: spreadOf(nearness.map(({ factsBest }) => factsBest)),
    nearest: spreadOf(nearness.map(({ factBest }) => factBest)),
  }
}

const known = new WeakMap<Background, Promise<Moments>>()

/** A background does not change, and serves many catalogues. */
function momentsOfBackground(background: Background, { project }: ProblemSpace): Promise<Moments> {
  const moments = known.get(background) ?? momentsOf(background.vectors.map(project))
  known.set(background, moments)
  return moments
}
