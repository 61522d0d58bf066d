import { z } from 'zod'
import { localizedText } from './language.js'

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)

/** One of the given answers of a question. */
const option = z.strictObject({
  id,
  label: localizedText,
  /** The step on an ordered scale, from 0; only where the options are one. */
  level: z.number().int().min(0).max(9).optional(),
})
export type SurveyOption = z.infer<typeof option>

const options = distinctIds(z.array(option).min(2).max(30))
const asked = { id, text: localizedText, hint: localizedText.optional() }

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('choice'), options }),
  z.strictObject({ ...asked, kind: z.literal('choices'), options }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    unit: localizedText.optional(),
    minimum: z.number(),
    maximum: z.number(),
  }),
  z.strictObject({ ...asked, kind: z.literal('text') }),
])
export type SurveyQuestion = z.infer<typeof question>

const section = z.strictObject({
  id,
  title: localizedText,
  introduction: localizedText.optional(),
  questions: z.array(question).min(1).max(50),
})

/**
 * What members are asked about their situation. A round asks one version; ids that stay the same from version to version
 * are the same question, so that answers can be taken over and compared.
 */
export const questionnaire = z
  .strictObject({
    id,
    version: z.number().int().min(1),
    title: localizedText,
    introduction: localizedText,
    sections: distinctIds(z.array(section).min(1).max(30)),
    /** What is asked about each technology of the catalogue, beside its stage. */
    technologies: z.strictObject({
      title: localizedText,
      introduction: localizedText,
      obstacles: options,
      needs: options,
    }),
  })
  .refine(({ sections }) => areDistinct(sections.flatMap(({ questions }) => questions)), {
    path: ['sections'],
    message: 'must not ask two questions with the same id',
  })
  .meta({ id: 'Questionnaire' })
export type Questionnaire = z.infer<typeof questionnaire>

/** All questions but those about technologies, in their order. */
export function questionsOf({ sections }: Pick<Questionnaire, 'sections'>): SurveyQuestion[] {
  return sections.flatMap(({ questions }) => questions)
}

function distinctIds<S extends z.ZodType<readonly { readonly id: string }[]>>(list: S): S {
  return list.refine(areDistinct, 'must not have two items with the same id') as S
}

function areDistinct(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map((one) => one.id)).size === items.length
}
