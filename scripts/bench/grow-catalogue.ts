import path from 'node:path'
import { type CaseStudy, type PassageText, passagesOf } from '../../src/domain/index.js'
import {
  codesOfTokens,
  type EmbeddedInput,
  hashInput,
  passageInput,
  readTokenVectors,
  readVectors,
} from '../../src/engine/index.js'
import { putCodes } from '../../src/engine/passages/code-tokens.js'
import { putVectors } from '../../src/engine/passages/vector-store.js'
import { putCaseStudy } from '../../src/features/catalogue/case-study-store.js'
import { loadCatalogue } from '../../src/features/catalogue/load-catalogue.js'
import { advanceGeneration } from '../../src/features/catalogue/state-store.js'
import { inBatches, SqliteDatabase } from '../../src/platform/database/index.js'
import { type ModelManifest, modelKey } from '../../src/platform/encoder/index.js'
import { normalise, type TokenCoder } from '../../src/platform/vectors/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'

export interface Model {
  readonly manifest: ModelManifest
  readonly coder: TokenCoder
}

/** How far a vector of unit length is moved. */
const moved = 1 / 3
const copiesAtOnce = 500

/**
 * Fills a data folder, which has the bundled catalogue, with copies of it until there are so many case studies. A copy
 * has six texts: four fields and the whole in English, and one need. Its vectors are the real ones, each moved a little;
 * its tokens are the real ones. A catalogue that large does not exist yet.
 */
export async function growCatalogue(folder: string, count: number, { manifest, coder }: Model): Promise<void> {
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  try {
    const { caseStudies } = await loadCatalogue(database)
    const model = modelKey(manifest)
    const vectors = await readVectors(database, model)
    const tokens = await readTokenVectors(database, model)
    const bundledCodes = () => Promise.resolve(new Map())
    const codes = await codesOfTokens(database, { coder, model, bundledCodes })
    const hashOf = (passage: PassageText) => hashInput(passageInput(passage, manifest.prefixes))
    const originals = [...caseStudies.values()]
    const random = seededRandom(15)
    for (let from = originals.length; from < count; from += copiesAtOnce) {
      const numbers = Array.from({ length: Math.min(copiesAtOnce, count - from) }, (_, index) => from + index)
      const copies = numbers.map((number) => copyOf(originals[number % originals.length]!, number))
      const coded: [hash: string, codes: Uint16Array][] = []
      const embedded = copies.flatMap(({ copy, sources }) =>
        passagesOf(copy).map((passage, index): [string, EmbeddedInput] => {
          const source = hashOf(sources[index]!)
          const hash = hashOf(passage)
          if (codes.has(source)) coded.push([hash, codes.get(source)!])
          return [hash, { vector: nearby(vectors.get(source)!, random), tokenVectors: tokens.get(source) }]
        }),
      )
      embedded.sort(([one], [other]) => (one < other ? -1 : 1))
      await database.transaction(async (queries) => {
        for (const { copy } of copies) await putCaseStudy(queries, copy)
        await putVectors(queries, model, embedded)
        await advanceGeneration(queries)
      })
      for (const some of inBatches(coded)) await putCodes(database, coder.key, some)
    }
  } finally {
    await database.close()
  }
}

/** A copy in English with one of the needs, and the text that each of its texts was made of. */
export function copyOf(original: CaseStudy, number: number): { copy: CaseStudy; sources: PassageText[] } {
  const english = passagesOf(original).filter(({ language }) => language === 'en')
  const needs = english.filter(({ field }) => field === 'need')
  const need = needs[number % Math.max(1, needs.length)]
  const told = (text: string) => `${text} (${number})`
  const toldIf = (text: string | null) => text && told(text)
  const en = original.texts.en!
  const { title, problem, solution, results } = en
  const copy: CaseStudy = {
    ...original,
    id: `copy-${number}`,
    texts: {
      en: {
        ...en,
        title: told(title),
        problem: toldIf(problem),
        solution: told(solution),
        results: toldIf(results),
        lessons: null,
      },
    },
    needsAnswered: need ? [{ status: 'curated', en: told(need.text) }] : [],
  }
  const isSource = (passage: PassageText) =>
    passage.field !== 'lessons' && (passage.field !== 'need' || passage === need)
  return { copy, sources: english.filter(isSource) }
}

function nearby(vector: Float32Array, random: () => number): Float32Array {
  const direction = normalise(Float32Array.from(vector, () => random() + random() + random() - 1.5))
  return normalise(vector.map((value, index) => value + moved * direction[index]!))
}
