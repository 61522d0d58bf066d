import type { Views } from '../platform/encoder/index.js'
import { readSafetensors, writeSafetensors } from '../platform/files/index.js'
import { dot } from '../platform/vectors/index.js'
import {
  factNearnessOf,
  findProbe,
  type Nearness,
  type ProblemVectors,
  type Spread,
  spreadOf,
} from '../ranking/index.js'
import type { LoadedPassages } from './load-passages.js'

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
  const dimension = shape[1]!
  return {
    topics: JSON.parse(metadata.topics!) as string[],
    vectors: Array.from({ length: shape[0]! }, (_, row) =>
      Float32Array.from(data.subarray(row * dimension, (row + 1) * dimension), (value) => value / scale),
    ),
  }
}

export async function writeBackground(file: string, model: string, { topics, vectors }: Background): Promise<void> {
  const data = Int16Array.from(vectors.flatMap((vector) => Array.from(vector, (value) => Math.round(value * scale))))
  const tensors = new Map([['vectors', { shape: [vectors.length, vectors[0]!.length], data }]])
  await writeSafetensors(file, tensors, () => ({ model, topics: JSON.stringify(topics) }))
}

/** Needs of a case study that count: more of them change nothing. */
const perCaseStudy = 6
/** Needs of the background with which facts are compared. */
const sampleOfFacts = 200

/**
 * How a need stands out from ordinary needs, for one catalogue. All of it follows from the catalogue and the background,
 * without judgments, and is found anew for any catalogue, at the first need that asks.
 */
export class AgainstBackground {
  readonly #passages: Pick<LoadedPassages, 'vectors' | 'problems'>
  readonly #project: (views: Views) => Float32Array
  readonly #background: Background
  #direction: Float32Array | undefined
  #facts: { readonly best: Spread; readonly nearest: Spread } | undefined

  constructor(
    passages: Pick<LoadedPassages, 'vectors' | 'problems'>,
    project: (views: Views) => Float32Array,
    background: Background,
  ) {
    this.#passages = passages
    this.#project = project
    this.#background = background
  }

  /**
   * How much a need is like those that the catalogue answers; higher is more, without a unit. `undefined` without a
   * background, or when case studies answer no needs.
   */
  probe(views: Views): number | undefined {
    this.#direction ??= findProbe(this.#answered(), this.#background.vectors)
    return this.#direction.length === 0 ? undefined : dot(this.#direction, 0, views, 0, this.#direction.length)
  }

  /** How much nearer facts are than to ordinary needs, in standard deviations. */
  factsAbove({ byFacts }: Nearness): Pick<Nearness, 'factsBestAbove' | 'factBestAbove'> {
    if (this.#background.vectors.length === 0 || !byFacts) return {}
    this.#facts ??= this.#nearnessOfFacts(this.#passages.problems)
    const { best, nearest } = this.#facts
    return {
      factsBestAbove: (byFacts.factsBest - best.mean) / best.deviation,
      factBestAbove: (byFacts.factBest - nearest.mean) / nearest.deviation,
    }
  }

  /** The same without some topics of the background. */
  without(topics: ReadonlySet<string>): AgainstBackground {
    const kept = [...this.#background.topics.keys()].filter((index) => !topics.has(this.#background.topics[index]!))
    return new AgainstBackground(this.#passages, this.#project, {
      topics: kept.map((index) => this.#background.topics[index]!),
      vectors: kept.map((index) => this.#background.vectors[index]!),
    })
  }

  #nearnessOfFacts(problems: ProblemVectors) {
    const ids = this.#passages.vectors.caseStudyIds
    const compared = evenly(this.#background.vectors, sampleOfFacts).map((vector) =>
      factNearnessOf([...problems.compare(this.#project(vector), ids).scores.values()]),
    )
    return {
      best: spreadOf(compared.map(({ factsBest }) => factsBest)),
      nearest: spreadOf(compared.map(({ factBest }) => factBest)),
    }
  }

  /** Some needs that each case study answers. */
  #answered(): Float32Array[] {
    const { vectors } = this.#passages
    return vectors.caseStudyIds.flatMap((id) => {
      const needs = vectors.rowsOf(id).filter((row) => vectors.passages[row]!.field === 'need')
      return evenly(needs, perCaseStudy).map((row) => vectors.row(row).subarray(0, vectors.width / 2))
    })
  }
}

/** At most `count` of the items, evenly spread. */
function evenly<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(items.length, count) }, (_, index) => items[Math.floor(index * step)]!)
}
