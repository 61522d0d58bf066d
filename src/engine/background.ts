import { readSafetensors, writeSafetensors } from '../platform/files/index.js'
import { dot } from '../platform/vectors/index.js'
import {
  factNearnessOf,
  findProbe,
  type Moments,
  momentsOf,
  type Nearness,
  type ProblemSpace,
  type ProblemVectors,
  type Spread,
  spreadOf,
} from '../ranking/index.js'

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
/** Needs of the background with which facts are compared. */
const sampleOfFacts = 200

/** Where needs that a catalogue answers lie, seen from the background. */
interface Probe {
  /** Identifies the needs from which it was found. */
  readonly texts: string
  /** `undefined` when there is nothing to tell apart. */
  readonly direction: Float32Array | undefined
}

/** What is compared with a background. */
export interface Compared {
  readonly problems: ProblemVectors
  readonly space: ProblemSpace
}

/**
 * How a need stands out from ordinary needs, for one catalogue. All of it follows from the catalogue and the background,
 * without judgments, and is found anew for any catalogue, at the first need that asks.
 */
export class AgainstBackground {
  readonly #compared: Compared
  readonly #background: Background
  readonly #probeBefore: Probe | undefined
  #probe: Probe | undefined
  #facts: { readonly best: Spread; readonly nearest: Spread } | undefined

  /** @param before the same for an earlier catalogue: what is the same is not found again */
  constructor(compared: Compared, background: Background, before?: AgainstBackground) {
    this.#compared = compared
    this.#background = background
    this.#probeBefore = before && (before.#probe ?? before.#probeBefore)
  }

  /**
   * How much a need is like those that the catalogue answers; higher is more, without a unit. `undefined` without a
   * background, or when case studies answer no needs.
   * @param problem the need in problem space
   */
  probe(problem: Float32Array): number | undefined {
    this.#probe ??= this.#findProbe()
    const { direction } = this.#probe
    return direction && dot(direction, 0, problem, 0, direction.length)
  }

  /** How much nearer facts are than to ordinary needs, in standard deviations. */
  factsAbove({ byFacts }: Nearness): Pick<Nearness, 'factsBestAbove' | 'factBestAbove'> {
    if (this.#background.vectors.length === 0 || !byFacts) return {}
    this.#facts ??= this.#nearnessOfFacts()
    const { best, nearest } = this.#facts
    return {
      factsBestAbove: (byFacts.factsBest - best.mean) / best.deviation,
      factBestAbove: (byFacts.factBest - nearest.mean) / nearest.deviation,
    }
  }

  /** The same without some topics of the background. */
  without(topics: ReadonlySet<string>): AgainstBackground {
    const kept = [...this.#background.topics.keys()].filter((index) => !topics.has(this.#background.topics[index]!))
    return new AgainstBackground(this.#compared, {
      topics: kept.map((index) => this.#background.topics[index]!),
      vectors: kept.map((index) => this.#background.vectors[index]!),
    })
  }

  #nearnessOfFacts() {
    const { problems, space } = this.#compared
    const bare = problems.caseStudyIds.filter((id) => !problems.hasNeeds(id))
    const ids = bare.length > 0 ? bare : problems.caseStudyIds
    const compared = evenly(this.#background.vectors, sampleOfFacts).map((vector) =>
      factNearnessOf([...problems.compare(space.project(vector), ids).scores.values()]),
    )
    return {
      best: spreadOf(compared.map(({ factsBest }) => factsBest)),
      nearest: spreadOf(compared.map(({ factBest }) => factBest)),
    }
  }

  #findProbe(): Probe {
    const { problems, space } = this.#compared
    const needs = problems.caseStudyIds.flatMap((id) => evenly(problems.needsOf(id), perCaseStudy))
    const answered = evenly(needs, answeredAtMost)
    const texts = answered.map(({ passage }) => passage.inputHash).join(' ')
    if (this.#probeBefore?.texts === texts) return this.#probeBefore
    if (answered.length === 0 || this.#background.vectors.length === 0) return { texts, direction: undefined }
    const moments = momentsOf(answered.map(({ vector }) => vector))
    return { texts, direction: findProbe(moments, momentsOfBackground(this.#background, space)) }
  }
}

const known = new WeakMap<Background, Moments>()

/** A background does not change, and serves many catalogues. */
function momentsOfBackground(background: Background, { project }: ProblemSpace): Moments {
  const moments = known.get(background) ?? momentsOf(background.vectors.map(project))
  known.set(background, moments)
  return moments
}

/** At most `count` of the items, evenly spread. */
function evenly<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(items.length, count) }, (_, index) => items[Math.floor(index * step)]!)
}
