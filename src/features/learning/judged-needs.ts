import { byWordsAlone, encodeNeed, type MeasureOptions, measure, type Snapshot } from '../../engine/index.js'
import type { EncodedNeed, Grades, Measured } from '../../ranking/index.js'
import { type Collection, type Topic, type TopicForm, topicForms, type Unanswerable } from './collection.js'

/** One need, what was measured of every case study for it, and what judges said. */
export interface JudgedNeed {
  readonly topicId: string
  /** Topics of one theme are fitted and judged together. */
  readonly theme: string
  readonly voice: string | undefined
  readonly form: TopicForm
  readonly need: EncodedNeed
  readonly measured: Measured
  /** The same when the encoder is down. */
  readonly measuredByWords: Measured
  readonly grades: Grades
  /** What the need counts in a fit. */
  readonly weight: number
  /** The case studies of which anything is known; all when missing. */
  readonly judged?: ReadonlySet<string>
}

/** Which forms of which topics are measured. */
export type FormsOf = (topic: Pick<Topic, 'voice' | 'texts'>, index: number) => readonly TopicForm[]

/** Every form of every topic that the tests and tables measure. */
export const everyForm: FormsOf = () => topicForms

const languages = ['en', 'fr', 'es'] as const

/** Every form of a topic that has one voice for all; topics in many voices in the languages of the site. */
export const formsToFit: FormsOf = ({ voice }) => (voice === undefined ? topicForms : languages)

/**
 * Every other form of each topic; of topics in many voices one in four, in one language each in turn: a refit takes a
 * minute, not ten.
 */
export const formsToRefit: FormsOf = ({ voice }, index) => {
  if (voice === undefined) return topicForms.filter((_, place) => (place + index) % 2 === 0)
  return index % 4 === 0 ? [languages[(index / 4) % languages.length]!] : []
}

/** Topics with the signals of every case study. */
export async function judgedNeeds(
  { topics, grades }: Collection,
  snapshot: Snapshot,
  formsOf: FormsOf = everyForm,
): Promise<JudgedNeed[]> {
  const needs: JudgedNeed[] = []
  for (const [index, topic] of topics.entries())
    needs.push(...(await inForms(topic, formsOf(topic, index), grades.get(topic.id) ?? new Map(), snapshot)))
  return needs
}

export type UnanswerableNeed = JudgedNeed & Pick<Unanswerable, 'kind'>

export async function unanswerableNeeds(
  needs: readonly Unanswerable[],
  snapshot: Snapshot,
  formsOf: FormsOf = everyForm,
): Promise<UnanswerableNeed[]> {
  const measured: UnanswerableNeed[] = []
  for (const [index, one] of needs.entries()) {
    const inEach = await inForms(one, formsOf(one, index), new Map(), snapshot)
    measured.push(...inEach.map((need) => ({ ...need, kind: one.kind })))
  }
  return measured
}

/** One topic, measured in some of its forms. */
async function inForms(
  { id, theme, voice, texts }: Pick<Topic, 'id' | 'theme' | 'voice' | 'texts'>,
  forms: readonly TopicForm[],
  grades: Grades,
  snapshot: Snapshot,
): Promise<JudgedNeed[]> {
  const told = forms.flatMap((form) => (texts[form] === undefined ? [] : [{ form, text: texts[form] }]))
  const weight = weightOf(voice, told.length)
  const needs: JudgedNeed[] = []
  for (const { form, text } of told)
    needs.push(await judgedNeed({ topicId: id, theme, voice, form, text, weight, grades }, snapshot))
  return needs
}

/** The few topics in one voice for all count in each form, the many that are told as people do count once. */
function weightOf(voice: string | undefined, forms: number): number {
  return voice === undefined ? 1 : 1 / forms
}

/** The same needs, measured without some signals. */
export async function measuredWithout(
  needs: readonly JudgedNeed[],
  without: NonNullable<MeasureOptions['without']>,
  snapshot: Snapshot,
): Promise<JudgedNeed[]> {
  const changed: JudgedNeed[] = []
  for (const one of needs) changed.push({ ...one, measured: await measure(one.need, snapshot, { without }) })
  return changed
}

/** A need before anything is measured for it. */
export interface JudgedText extends Pick<JudgedNeed, 'topicId' | 'theme' | 'voice' | 'form' | 'grades' | 'weight'> {
  readonly text: string
  /** Detected when missing. */
  readonly language?: string
}

/** Measures every case study for one need. */
export async function judgedNeed({ text, language, ...judged }: JudgedText, snapshot: Snapshot): Promise<JudgedNeed> {
  const need = encodeNeed(text, language, snapshot)
  const missing = Promise.resolve(undefined)
  const inWords = { ...need, views: missing, aspectViews: missing, tokens: missing }
  const measured = await measure(need, snapshot)
  return {
    ...judged,
    need,
    measured,
    measuredByWords: await measure(inWords, { ...snapshot, search: byWordsAlone(snapshot.search) }),
  }
}
