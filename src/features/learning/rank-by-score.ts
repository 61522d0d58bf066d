import { type LearnedModel, mean, ndcg, scoreCases } from '../../ranking/index.js'
import { type TopicForm, topicForms } from './collection.js'
import type { JudgedNeed } from './judged-needs.js'

export type FiguresByForm = Readonly<Partial<Record<TopicForm, number>>>

/** nDCG@10 by form, when case studies are ranked by score alone. */
export function ndcgByForm(needs: readonly JudgedNeed[], modelFor: (need: JudgedNeed) => LearnedModel): FiguresByForm {
  return Object.fromEntries(
    topicForms.map((form) => {
      const values = needs
        .filter((need) => need.form === form)
        .map((need) => {
          const ranked = scoreCases(need.measured, modelFor(need)).map(({ caseStudyId }) => caseStudyId)
          return ndcg(ranked, need.grades, 10)
        })
      return [form, mean(values)]
    }),
  )
}
