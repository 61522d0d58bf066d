import { encodeNeed, type MeasureOptions, measure, type Snapshot } from '../../engine/index.js'
import { type EncodedNeed, type Grades, inProvisionalOrder, type Measured } from '../../ranking/index.js'
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
  /** The case studies of which anything is known; all when missing. */
  readonly judged?: ReadonlySet<string>
  /** For the case studies that may come among the first: how like each aspect their nearest passages are. */
  readonly aspectSimilarities: ReadonlyMap<string, readonly number[]>
}

/** Case studies for which coverage of aspects is learned: those that a reader may see. */
const aspectsFor = 50

/** Which forms of which topics are measured. */
export type FormsOf = (topic: Pick<Topic, 'voice' | 'texts'>, index: number) => readonly TopicForm[]

/** Every form of every topic that the tests and tables measure. */
export const everyForm: FormsOf = () => topicForms

const languages = ['en', 'fr', 'es'] as const

/** Every form of a topic that has one voice for all; of topics in many voices one language each, in turn. */
export const formsToFit: FormsOf = ({ voice }, index) =>
  voice === undefined ? topicForms : [languages[index % languages.length]!]

/** Every other form of each topic, of topics in many voices only one in four: a refit takes a minute, not ten. */
export const formsToRefit: FormsOf = (topic, index) => {
  const forms = formsToFit(topic, index)
  if (topic.voice !== undefined) return index % 4 === 0 ? forms : []
  return forms.filter((_, place) => (place + index) % 2 === 0)
}

/** Topics with the signals of every case study. */
export async function judgedNeeds(
  { topics, grades }: Collection,
  snapshot: Snapshot,
  formsOf: FormsOf = everyForm,
): Promise<JudgedNeed[]> {
  const needs: JudgedNeed[] = []
  for (const [index, topic] of topics.entries()) {
    const { id, theme, voice } = topic
    for (const { form, text } of textsOf(topic, formsOf(topic, index))) {
      const judged = { topicId: id, theme, voice, form, text, grades: grades.get(id) ?? new Map() }
      needs.push(await judgedNeed(judged, snapshot))
    }
  }
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
    const { id, kind, theme, voice } = one
    for (const { form, text } of textsOf(one, formsOf(one, index))) {
      const need = await judgedNeed({ topicId: id, theme, voice, form, text, grades: new Map() }, snapshot)
      measured.push({ kind, ...need })
    }
  }
  return measured
}

function textsOf({ texts }: Pick<Topic, 'texts'>, forms: readonly TopicForm[]) {
  return forms.flatMap((form) => {
    const text = texts[form]
    return text === undefined ? [] : [{ form, text }]
  })
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
export interface JudgedText extends Pick<JudgedNeed, 'topicId' | 'theme' | 'voice' | 'form' | 'grades'> {
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
  const aspectViews = (await need.aspectViews) ?? []
  const head = inProvisionalOrder(measured.signals, snapshot.ranking).slice(0, aspectsFor)
  return {
    ...judged,
    need,
    measured,
    aspectSimilarities: new Map(
      head.map(({ caseStudyId }) => [
        caseStudyId,
        aspectViews.map((views) => snapshot.vectors!.nearestPassage(views, caseStudyId).similarity),
      ]),
    ),
    measuredByWords: await measure(inWords, { ...snapshot, vectors: undefined, problems: undefined }),
  }
}
