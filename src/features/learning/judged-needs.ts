import { encodeNeed, type MeasureOptions, measure, type Snapshot } from '../../engine/index.js'
import { type EncodedNeed, type Grades, inProvisionalOrder, type Measured } from '../../ranking/index.js'
import { type Collection, type TopicForm, topicForms, type Unanswerable } from './collection.js'

/** One need, what was measured of every case study for it, and what judges said. */
export interface JudgedNeed {
  readonly topicId: string
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

/** Every topic in the forms given, with the signals of every case study. */
export async function judgedNeeds(
  { topics, grades }: Collection,
  snapshot: Snapshot,
  forms: readonly TopicForm[] = topicForms,
): Promise<JudgedNeed[]> {
  const needs: JudgedNeed[] = []
  for (const { id, texts } of topics) {
    for (const form of forms) {
      const text = texts[form]
      if (text) needs.push(await judgedNeed({ topicId: id, form, text, grades: grades.get(id) ?? new Map() }, snapshot))
    }
  }
  return needs
}

export type UnanswerableNeed = JudgedNeed & Pick<Unanswerable, 'kind'>

export async function unanswerableNeeds(
  needs: readonly Unanswerable[],
  snapshot: Snapshot,
): Promise<UnanswerableNeed[]> {
  const measured: UnanswerableNeed[] = []
  for (const { id, kind, ...texts } of needs) {
    for (const form of ['en', 'fr'] as const) {
      const need = await judgedNeed({ topicId: id, form, text: texts[form], grades: new Map() }, snapshot)
      measured.push({ kind, ...need })
    }
  }
  return measured
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
export interface JudgedText extends Pick<JudgedNeed, 'topicId' | 'form' | 'grades'> {
  readonly text: string
  /** Detected when missing. */
  readonly language?: string
}

/** Measures every case study for one need. */
export async function judgedNeed(
  { topicId, form, text, grades, language }: JudgedText,
  snapshot: Snapshot,
): Promise<JudgedNeed> {
  const need = encodeNeed(text, language, snapshot)
  const missing = Promise.resolve(undefined)
  const inWords = { ...need, views: missing, aspectViews: missing, tokens: missing }
  const measured = await measure(need, snapshot)
  const aspectViews = (await need.aspectViews) ?? []
  const head = inProvisionalOrder(measured.signals).slice(0, aspectsFor)
  return {
    topicId,
    form,
    need,
    measured,
    aspectSimilarities: new Map(
      head.map(({ caseStudyId }) => [
        caseStudyId,
        aspectViews.map((views) => snapshot.vectors!.nearestPassage(views, caseStudyId).similarity),
      ]),
    ),
    measuredByWords: await measure(inWords, { ...snapshot, vectors: undefined }),
    grades,
  }
}
