import { encodeNeed, type Measured, measure, type Parts } from '../recommendation/index.js'
import { type Collection, type Grades, type TopicForm, topicForms } from './collection.js'

/** One need, what was measured of every case study for it, and what judges said. */
export interface JudgedNeed {
  readonly topicId: string
  readonly form: TopicForm
  /** Whether the catalogue has texts in its language. */
  readonly sameLanguage: boolean
  readonly measured: Measured
  readonly grades: Grades
}

/** Every topic in every form, with the signals of every case study. */
export async function judgedNeeds({ topics, grades }: Collection, parts: Parts): Promise<JudgedNeed[]> {
  const needs: JudgedNeed[] = []
  for (const topic of topics) {
    for (const form of topicForms) {
      const need = encodeNeed(topic[form], undefined, parts)
      needs.push({
        topicId: topic.id,
        form,
        sameLanguage: parts.catalogue.languages.has(need.language),
        measured: await measure(need, parts),
        grades: grades.get(topic.id) ?? new Map(),
      })
    }
  }
  return needs
}

/** Splits by topic, so that no form of a topic is judged by what another form of it taught. */
export function foldOf(topicId: string, topicIds: readonly string[], folds: number): number {
  return topicIds.indexOf(topicId) % folds
}
