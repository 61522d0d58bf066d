import {
  type AnswerChanges,
  type SurveyAnswer,
  type SurveyQuestion,
  type TechnologyAnswer,
  technologyStage,
} from '../../domain/index.js'
import { many, one, type Values } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'

/** A section of a round. */
export interface SectionKey {
  readonly id: string
  readonly section: string
}

export function readSection({ params }: Sent): SectionKey {
  return { id: one(params, 'id'), section: one(params, 'section') }
}

/** The value of "I don't know" among options. */
export const unknownValue = 'unknown'

export const questionField = (id: string) => `q.${id}`
export const unknownField = (id: string) => `q.${id}.unknown`
export const technologyField = (id: string, part: 'stage' | 'obstacles' | 'needs' | 'note') => `t.${id}.${part}`

/** The changes that a section's form asks for: what is empty in it has no answer. */
export function changesIn(
  form: Values,
  { questions, technologies }: { questions: readonly SurveyQuestion[]; technologies: readonly string[] },
): AnswerChanges {
  return {
    questions: Object.fromEntries(questions.map((question) => [question.id, answerIn(form, question)])),
    technologies: Object.fromEntries(technologies.map((id) => [id, technologyIn(form, id)])),
  }
}

function answerIn(form: Values, question: SurveyQuestion): SurveyAnswer | null {
  const name = questionField(question.id)
  if (one(form, unknownField(question.id)) !== '') return { unknown: true }
  switch (question.kind) {
    case 'choice': {
      const option = one(form, name)
      if (option === '') return null
      return option === unknownValue ? { unknown: true } : { option }
    }
    case 'choices': {
      const options = many(form, name)
      return options.length > 0 ? { options } : null
    }
    case 'number': {
      const text = one(form, name).trim().replace(',', '.')
      return text === '' ? null : { number: Number(text) }
    }
    case 'text': {
      const text = one(form, name).replaceAll('\r\n', '\n').trim()
      return text === '' ? null : { text }
    }
  }
}

function technologyIn(form: Values, id: string): TechnologyAnswer | null {
  const stage = one(form, technologyField(id, 'stage'))
  const known = technologyStage.safeParse(stage)
  if (!known.success && stage !== unknownValue) return null
  return {
    stage: known.data ?? unknownValue,
    obstacles: many(form, technologyField(id, 'obstacles')),
    needs: many(form, technologyField(id, 'needs')),
    note: one(form, technologyField(id, 'note')).replaceAll('\r\n', '\n').trim() || null,
  }
}
