import type { Insertable } from 'kysely'
import type { Catalogue } from '../../src/domain/index.js'
import { hashInput, passageInput } from '../../src/engine/index.js'
import { fingerprintsOf } from '../../src/engine/passages/row-store.js'
import { bytesOf } from '../../src/engine/passages/vector-store.js'
import { storedWordsOf } from '../../src/engine/retrieval/update-passage-words.js'
import type { Tables } from '../../src/platform/database/index.js'
import { centre, type ModelConstants, type ModelManifest, modelKey, viewsOf } from '../../src/platform/encoder/index.js'
import { type PassageKey, ProblemVectors, problemSpaceOf, WholeTexts, weightyTokens } from '../../src/ranking/index.js'
import type { GrownCaseStudy, GrownPassage } from './grow-case-study.js'

/** The tables of the catalogue and of what a start makes of it, in the order in which they refer to each other. */
export const grownTables = [
  'caseStudies',
  'caseStudyImplementers',
  'caseStudyTechnologies',
  'caseStudyProcessAreas',
  'passages',
  'passageWords',
  'vectors',
  'tokenVectors',
  'tokenCodes',
  'comparedRows',
] as const
export type GrownTable = (typeof grownTables)[number]

/** Rows to add, by table; those of one table have the same columns. */
export type Rows = { readonly [T in GrownTable]: readonly Insertable<Tables[T]>[] }

export interface RowOptions {
  readonly manifest: ModelManifest
  readonly constants: ModelConstants
  readonly names: Pick<Catalogue, 'technologies' | 'processAreas' | 'members'>
  /** The generation of the catalogue that will have them. */
  readonly generation: number
  /** Passages are numbered from here on. */
  readonly firstPassage: number
}

type Numbered = PassageKey & GrownPassage

/** Everything that is stored of some case studies when a start has read them: the next one has nothing left to make. */
export async function rowsOf(grown: readonly GrownCaseStudy[], options: RowOptions): Promise<Rows> {
  const { manifest, constants, names, generation, firstPassage } = options
  const model = modelKey(manifest)
  const passages: Numbered[] = grown
    .flatMap((one) => one.passages)
    .map((passage, index) => ({
      ...passage,
      id: firstPassage + index,
      inputHash: hashInput(passageInput(passage, manifest.prefixes)),
    }))
  const studies = new Map(grown.map(({ study }) => [study.id, study]))
  // In the order of the tables, rows are appended; in any other, each is put between others.
  const byHash = passages.toSorted((one, other) => (one.inputHash < other.inputHash ? -1 : 1))
  const withTokens = byHash.filter(({ tokens }) => tokens !== undefined)
  return {
    caseStudies: grown.map(({ study }) => ({
      id: study.id,
      body: JSON.stringify(study),
      updatedAt: addedAt,
      addedAt,
      generation,
    })),
    caseStudyImplementers: grown.flatMap(({ study: { id, implementers } }) =>
      implementers.map(({ member, role }) => ({ caseStudyId: id, memberCode: member, role })),
    ),
    caseStudyTechnologies: grown.flatMap(({ study: { id, technologies } }) =>
      technologies.map((technologyId) => ({ caseStudyId: id, technologyId })),
    ),
    caseStudyProcessAreas: grown.flatMap(({ study: { id, processAreas } }) =>
      processAreas.map((processAreaId) => ({ caseStudyId: id, processAreaId })),
    ),
    passages: passages.map(({ id, caseStudyId, language, field, position, text, inputHash }) => {
      return { id, caseStudyId, language, field, position, text, inputHash }
    }),
    passageWords: passages
      .filter(({ field }) => field === 'whole')
      .map((passage) => storedWordsOf(passage, studies.get(passage.caseStudyId)!, names)),
    vectors: byHash.map(({ inputHash, vector }) => ({ model, inputHash, vector: bytesOf(vector) })),
    tokenVectors: withTokens.map(({ inputHash, tokens }) => ({
      model,
      inputHash,
      vectors: bytesOf(tokens!.vectors),
      weights: bytesOf(tokens!.weights),
      spans: bytesOf(tokens!.spans),
    })),
    tokenCodes: withTokens.map(({ inputHash, tokens, codes }) => ({
      codebook: constants.tokenCoder!.key,
      inputHash,
      codes: bytesOf(
        Uint16Array.from(weightyTokens(tokens!).flatMap((place) => [...codes!.subarray(place * 2, place * 2 + 2)])),
      ),
    })),
    comparedRows: await comparedRows(passages, options),
  }
}

const addedAt = '2026-01-01T00:00:00.000Z'

async function comparedRows(
  passages: readonly Numbered[],
  { manifest, constants }: RowOptions,
): Promise<Insertable<Tables['comparedRows']>[]> {
  const vectors = new Map(passages.map(({ id, vector }) => [id, vector]))
  const meanOf = ({ field, language }: PassageKey) => constants.passageMean(field, language)
  const problems = await ProblemVectors.of(passages, manifest.dimension, {
    space: problemSpaceOf(constants),
    centredOf: (passage) => centre(vectors.get(passage.id)!, meanOf(passage)),
  })
  const wholes = WholeTexts.of(
    passages
      .filter(({ field }) => field === 'whole')
      .map((passage) => ({ ...passage, views: viewsOf(passage.vector, meanOf(passage), constants) })),
    manifest.dimension,
  )
  return [...fingerprintsOf(passages, manifest)].map(([caseStudyId, fingerprint]) => ({
    caseStudyId,
    fingerprint,
    problems: Buffer.from(problems.storedRows(caseStudyId)),
    wholes: Buffer.from(wholes.storedRows(caseStudyId)),
  }))
}
