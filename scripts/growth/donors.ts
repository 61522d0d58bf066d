import {
  type CaseStudy,
  type CaseStudyField,
  caseStudy,
  languagesOf,
  type PassageText,
  passagesOf,
} from '../../src/domain/index.js'
import { hashInput, passageInput, readTokenVectors, readVectors } from '../../src/engine/index.js'
import { fromJson, type Reader } from '../../src/platform/database/index.js'
import { type ModelManifest, modelKey, type TokenVectors } from '../../src/platform/encoder/index.js'
import { dot, type TokenCoder } from '../../src/platform/vectors/index.js'

export interface Model {
  readonly manifest: ModelManifest
  readonly coder: TokenCoder
}

/** A sentence of a real text, with its tokens. */
export interface Sentence {
  readonly text: string
  /** Spans are counted from the beginning of the sentence. */
  readonly tokens: TokenVectors
  /** Two numbers for each token. */
  readonly codes: Uint16Array
}

/** A real text, with the vector that the model made of it. */
export interface SourceText {
  readonly text: string
  readonly vector: Float32Array
  readonly sentences: readonly Sentence[]
}

/** The texts of a real case study in one language. */
export interface SourceTexts {
  readonly fields: ReadonlyMap<CaseStudyField, SourceText>
  readonly whole: SourceText
  readonly needs: readonly SourceText[]
}

/** A real case study that grown ones are made of. */
export interface Donor {
  readonly study: CaseStudy
  readonly texts: ReadonlyMap<string, SourceTexts>
  /** The case studies most like it, by place among all. */
  readonly similar: readonly number[]
}

/** How many similar case studies lend sentences and needs. */
const lenders = 6

/** The case studies of a database that was just started for the first time, with what the model made of their texts. */
export async function readDonors(reader: Reader, { manifest, coder }: Model): Promise<Donor[]> {
  const originals = await readOriginals(reader)
  const passages = originals.flatMap(passagesOf)
  const hashOf = (passage: PassageText) => hashInput(passageInput(passage, manifest.prefixes))
  const hashes = passages.map(hashOf)
  const vectors = await readVectors(reader, modelKey(manifest), hashes)
  const tokens = await readTokenVectors(reader, modelKey(manifest), hashes)
  const sourceOf = (passage: PassageText): SourceText => ({
    text: passage.text,
    vector: vectors.get(hashOf(passage))!,
    sentences: sentencesOf(passage, tokens.get(hashOf(passage)), coder),
  })
  const texts = originals.map((study) => new Map(languagesOf(study).map((one) => [one, textsIn(study, one, sourceOf)])))
  const wholes = texts.map((one) => one.get('en')!.whole.vector)
  return originals.map((study, place) => ({
    study,
    texts: texts[place]!,
    similar: [...wholes.keys()]
      .filter((other) => other !== place)
      .sort((one, other) => likeness(wholes, place, other) - likeness(wholes, place, one))
      .slice(0, lenders),
  }))
}

const grownPrefix = 'grown-'

export function grownId(number: number): string {
  return `${grownPrefix}${String(number).padStart(7, '0')}`
}

/** The case study that a grown one is made of; itself for a real one. @param originals ids, sorted */
export function donorOf(caseStudyId: string, originals: readonly string[]): string {
  if (!isGrown(caseStudyId)) return caseStudyId
  return originals[Number(caseStudyId.slice(grownPrefix.length)) % originals.length]!
}

export function isGrown(caseStudyId: string): boolean {
  return caseStudyId.startsWith(grownPrefix)
}

async function readOriginals(reader: Reader): Promise<CaseStudy[]> {
  const rows = await reader
    .selectFrom('caseStudies')
    .select('body')
    .where('id', 'not like', `${grownPrefix}%`)
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => caseStudy.parse(fromJson(body)))
}

function likeness(vectors: readonly Float32Array[], one: number, other: number): number {
  return dot(vectors[one]!, 0, vectors[other]!, 0, vectors[one]!.length)
}

function textsIn(study: CaseStudy, language: string, sourceOf: (passage: PassageText) => SourceText): SourceTexts {
  const own = passagesOf(study).filter((passage) => passage.language === language)
  const fields = new Map<CaseStudyField, SourceText>()
  for (const passage of own)
    if (passage.field !== 'whole' && passage.field !== 'need') fields.set(passage.field, sourceOf(passage))
  return {
    fields,
    whole: sourceOf(own.find(({ field }) => field === 'whole')!),
    needs: own.filter(({ field }) => field === 'need').map(sourceOf),
  }
}

/** A title is one sentence, whatever its punctuation. */
function sentencesOf(
  { text, field, language }: PassageText,
  tokens: TokenVectors | undefined,
  coder: TokenCoder,
): Sentence[] {
  if (!tokens) return []
  const codes = coder.encode(tokens.vectors)
  const width = tokens.vectors.length / tokens.weights.length
  const parts =
    field === 'title'
      ? [{ segment: text, index: 0 }]
      : [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  return parts.map(({ segment, index }) => {
    const own = [...tokens.weights.keys()].filter(
      (token) => tokens.spans[token * 2]! >= index && tokens.spans[token * 2]! < index + segment.length,
    )
    return {
      text: segment.trimEnd(),
      tokens: {
        vectors: Int8Array.from(
          own.flatMap((token) => [...tokens.vectors.subarray(token * width, (token + 1) * width)]),
        ),
        weights: Float32Array.from(own, (token) => tokens.weights[token]!),
        spans: Uint32Array.from(
          own.flatMap((token) => [tokens.spans[token * 2]! - index, Math.max(0, tokens.spans[token * 2 + 1]! - index)]),
        ),
      },
      codes: Uint16Array.from(own.flatMap((token) => [codes[token * 2]!, codes[token * 2 + 1]!])),
    }
  })
}
