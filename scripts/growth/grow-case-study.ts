import {
  type CaseStudy,
  type CaseStudyField,
  type CaseStudyText,
  caseStudyFields,
  type InterfaceLanguage,
  type Member,
  type PassageText,
  passagesOf,
} from '../../src/domain/index.js'
import type { TokenVectors } from '../../src/platform/encoder/index.js'
import { normalise } from '../../src/platform/vectors/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { type Donor, grownId, type Sentence, type SourceText, type SourceTexts } from './donors.js'

/** A passage of a grown case study, with what the model would be asked for. */
export interface GrownPassage extends PassageText {
  readonly vector: Float32Array
  /** Missing where texts are compared as a whole only. */
  readonly tokens: TokenVectors | undefined
  /** Of all tokens, two numbers each. */
  readonly codes: Uint16Array | undefined
}

export interface GrownCaseStudy {
  readonly study: CaseStudy
  readonly passages: readonly GrownPassage[]
}

/** How far a vector of unit length is moved. */
const moved = 1 / 3
/** The share of sentences, and of needs, that similar case studies lend. */
const lent = 0.35
/** The share of needs that are two in one. */
const double = 0.3
/** The share of case studies in two languages, and those whose first language is French or Spanish. */
const bilingual = 0.3
const [inFrench, inSpanish] = [0.2, 0.2]
/** From four to nine needs each: with the shares above, 14.4 passages a case study. */
const [leastNeeds, moreNeeds] = [4, 6]

type Random = () => number

/** What is known of a text that is put together: its sources with their shares. */
interface Mixed {
  readonly text: string
  readonly vector: Float32Array
  readonly sentences: readonly Sentence[]
}

/**
 * A case study that does not exist, for a catalogue as large as none is yet. Its sentences and needs are real ones, of
 * one case study and of those most like it, put together anew; vectors are means of the real ones, moved by a third of
 * their length; tokens are the real ones. The same number always gives the same.
 */
export function growCaseStudy(number: number, donors: readonly Donor[], members: readonly Member[]): GrownCaseStudy {
  const random = seededRandom(number)
  const own = donors[number % donors.length]!
  const near = own.similar.map((place) => donors[place]!)
  const languages = chooseLanguages(random)
  const seed = Math.floor(random() * 2 ** 31)
  const needs = chooseNeeds(own, near, random)
  const member = oneOf(members, random)
  const made = new Map<string, Mixed>()
  const texts: Partial<Record<InterfaceLanguage, CaseStudyText>> = {}
  for (const language of languages) {
    // The same choices in every language.
    const { fields, whole } = mixFields([own, ...near], language, { random: seededRandom(seed), number })
    for (const [field, mixed] of fields) made.set(`${language} ${field} 0`, mixed)
    made.set(`${language} whole 0`, whole)
    const textIn = (field: CaseStudyField) => fields.get(field)?.text ?? null
    texts[language] = {
      status: language === languages[0] ? 'original' : 'translated',
      title: textIn('title')!,
      problem: textIn('problem'),
      solution: textIn('solution')!,
      results: textIn('results'),
      lessons: textIn('lessons'),
      costNote: null,
    }
    for (const [position, sources] of needs.entries())
      made.set(`${language} need ${position}`, joinedNeeds(sources, language, number))
  }
  const study: CaseStudy = {
    ...own.study,
    id: grownId(number),
    administration: `${own.study.administration}, ${member.name.en}`,
    texts,
    needsAnswered: needs.map((_, position) => ({
      status: 'curated',
      ...Object.fromEntries(languages.map((one) => [one, made.get(`${one} need ${position}`)!.text])),
    })),
    implementers: [{ member: member.code, role: 'lead' }],
    partners: [],
    year: 2005 + Math.floor(random() * 22),
  }
  return {
    study,
    passages: passagesOf(study).map((passage) => {
      const { vector, sentences } = made.get(`${passage.language} ${passage.field} ${passage.position}`)!
      return { ...passage, vector: nearby(vector, random), ...tokensOf(sentences) }
    }),
  }
}

function chooseLanguages(random: Random): InterfaceLanguage[] {
  const place = random()
  const first = place < inFrench ? 'fr' : place < inFrench + inSpanish ? 'es' : 'en'
  if (random() >= bilingual) return [first]
  return first === 'en' ? ['en', random() < 0.5 ? 'fr' : 'es'] : [first, 'en']
}

/** The case study and the position of each need that is put into one. */
type NeedSources = readonly { readonly of: Donor; readonly position: number }[]

function chooseNeeds(own: Donor, near: readonly Donor[], random: Random): NeedSources[] {
  const choose = () => {
    const of = random() < lent ? oneOf(near, random) : own
    return { of, position: Math.floor(random() * of.texts.get('en')!.needs.length) }
  }
  const count = leastNeeds + Math.floor(random() * moreNeeds)
  const chosen = new Map<string, NeedSources>()
  while (chosen.size < count) {
    const sources = [choose(), ...(random() < double ? [choose()] : [])]
    chosen.set(sources.map(({ of, position }) => `${of.study.id} ${position}`).join(' '), sources)
  }
  return [...chosen.values()]
}

function joinedNeeds(sources: NeedSources, language: string, number: number): Mixed {
  const needs = sources.map(({ of, position }) => of.texts.get(language)!.needs[position]!)
  return {
    text: `${needs.map(({ text }) => text).join(' ')} (${number})`,
    vector: meanOf(needs.map(({ text, vector }) => ({ vector, share: text.length }))),
    sentences: [],
  }
}

/** @param from the case study itself, then those most like it */
function mixFields(
  from: readonly Donor[],
  language: string,
  { random, number }: { readonly random: Random; readonly number: number },
): { fields: Map<CaseStudyField, Mixed>; whole: Mixed } {
  const [own, ...near] = from.map(({ texts }) => texts.get(language)!) as [SourceTexts, ...SourceTexts[]]
  const ofWhole = new Map<SourceTexts, number>()
  const fields = new Map<CaseStudyField, Mixed>()
  for (const field of caseStudyFields) {
    const source = own.fields.get(field)
    if (!source) continue
    const lenders = near.filter((other) => other.fields.has(field))
    const parts = source.sentences.map((sentence) => {
      const lender = random() < lent && lenders.length > 0 ? oneOf(lenders, random) : undefined
      const taken = lender && oneOf(lender.fields.get(field)!.sentences, random)
      return taken ? { from: lender!, sentence: taken } : { from: own, sentence }
    })
    const shares = new Map<SourceText, number>()
    for (const { from: one, sentence } of parts) {
      add(shares, one.fields.get(field)!, sentence.text.length)
      add(ofWhole, one, sentence.text.length)
    }
    fields.set(field, {
      // The number makes each text another one.
      text: `${parts.map(({ sentence }) => sentence.text).join(' ')} (${number})`,
      vector: meanOf([...shares].map(([{ vector }, share]) => ({ vector, share }))),
      sentences: parts.map(({ sentence }) => sentence),
    })
  }
  const vector = meanOf([...ofWhole].map(([{ whole }, share]) => ({ vector: whole.vector, share })))
  return { fields, whole: { text: '', vector, sentences: [] } }
}

/** The tokens of sentences that follow one another with a space between. */
function tokensOf(sentences: readonly Sentence[]): Pick<GrownPassage, 'tokens' | 'codes'> {
  if (sentences.length === 0) return { tokens: undefined, codes: undefined }
  const starts: number[] = []
  let start = 0
  for (const { text } of sentences) {
    starts.push(start)
    start += text.length + 1
  }
  return {
    tokens: {
      vectors: Int8Array.from(sentences.flatMap(({ tokens }) => [...tokens.vectors])),
      weights: Float32Array.from(sentences.flatMap(({ tokens }) => [...tokens.weights])),
      spans: Uint32Array.from(
        sentences.flatMap(({ tokens }, index) => Array.from(tokens.spans, (place) => place + starts[index]!)),
      ),
    },
    codes: Uint16Array.from(sentences.flatMap(({ codes }) => [...codes])),
  }
}

function add<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!
}

function meanOf(parts: readonly { readonly vector: Float32Array; readonly share: number }[]): Float32Array {
  const sum = new Float32Array(parts[0]!.vector.length)
  for (const { vector, share } of parts)
    for (let index = 0; index < sum.length; index++) sum[index]! += share * vector[index]!
  return normalise(sum)
}

function nearby(vector: Float32Array, random: Random): Float32Array {
  const direction = normalise(Float32Array.from(vector, () => random() + random() + random() - 1.5))
  return normalise(vector.map((value, index) => value + moved * direction[index]!))
}
