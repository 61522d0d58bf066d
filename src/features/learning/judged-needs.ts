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
  parts: Snapshot,
  forms: readonly TopicForm[] = topicForms,
): Promise<JudgedNeed[]> {
  const needs: JudgedNeed[] = []
  for (const { id, texts } of topics) {
    for (const form of forms) {
      const text = texts[form]
      if (text) needs.push(await judgedNeed(id, form, text, grades.get(id) ?? new Map(), parts))
    }
  }
  return needs
}

export type UnanswerableNeed = JudgedNeed & Pick<Unanswerable, 'kind'>

export async function unanswerableNeeds(needs: readonly Unanswerable[], parts: Snapshot): Promise<UnanswerableNeed[]> {
  const measured: UnanswerableNeed[] = []
  for (const { id, kind, ...texts } of needs) {
    for (const form of ['en', 'fr'] as const) {
      measured.push({ kind, ...(await judgedNeed(id, form, texts[form], new Map(), parts)) })
    }
  }
  return measured
}

/** The same needs, measured without some signals. */
export async function measuredWithout(
  needs: readonly JudgedNeed[],
  without: NonNullable<MeasureOptions['without']>,
  parts: Snapshot,
): Promise<JudgedNeed[]> {
  const changed: JudgedNeed[] = []
  for (const one of needs) changed.push({ ...one, measured: await measure(one.need, parts, { without }) })
  return changed
}

export async function judgedNeed(
  topicId: string,
  form: TopicForm,
  text: string,
  grades: Grades,
  parts: Snapshot,
  language?: string,
): Promise<JudgedNeed> {
  const need = encodeNeed(text, language, parts)
  const gone = Promise.resolve(undefined)
  const inWords = { ...need, views: gone, aspectViews: gone, tokens: gone }
  const measured = await measure(need, parts)
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
        aspectViews.map((views) => parts.vectors!.nearestPassage(views, caseStudyId).similarity),
      ]),
    ),
    measuredByWords: await measure(inWords, { ...parts, vectors: undefined }),
    grades,
  }
}
