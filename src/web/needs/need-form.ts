import { budgetBand, type FieldError, type Need, needId, needVisibility } from '../../domain/index.js'
import type { MessageKey } from '../../messages/translate.js'
import { type FormError, oncePerField } from '../kit/form-error.js'
import { many, one, wholeNumber } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'

/** The form of a need, as it was typed. */
export interface NeedForm {
  readonly title: string
  readonly description: string
  readonly processArea: readonly string[]
  readonly budget: string
  readonly deadline: string
  readonly infrastructure: string
  readonly visibility: string
  readonly anonymousLearning: boolean
  /** The version that was read; 0 for a new one. */
  readonly version: number
  /** What a new one carries so that one draft comes of it; empty where it is missing. */
  readonly draft: string
}

export const budgets = budgetBand.options
export const visibilities = needVisibility.options
const longestTitle = 200

export function readNeedForm({ form: body }: Pick<Sent, 'form'>): NeedForm {
  const text = (name: string) => one(body, name).replaceAll('\r\n', '\n')
  return {
    title: text('title'),
    description: text('description'),
    processArea: many(body, 'processArea'),
    budget: one(body, 'budget'),
    deadline: one(body, 'deadline').trim(),
    infrastructure: text('infrastructure'),
    visibility: one(body, 'visibility') || 'private',
    anonymousLearning: one(body, 'anonymousLearning') !== '',
    version: wholeNumber(body, 'version') || 0,
    draft: needId.safeParse(one(body, 'draft')).data ?? '',
  }
}

export function formOf(need: Need): NeedForm {
  const { title, description, processAreas, constraints, visibility, anonymousLearning, version } = need
  return {
    title,
    description,
    processArea: processAreas,
    budget: constraints.budget ?? '',
    deadline: constraints.deadline ?? '',
    infrastructure: constraints.infrastructure ?? '',
    visibility,
    anonymousLearning,
    version,
    draft: '',
  }
}

/** From the words of a question to the form of a need: the first sentence is its title. */
export function formFromText(text: string, processArea: readonly string[] = [], draft = ''): NeedForm {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const [sentence = line] = /^.+?[.!?。？！](?=\s|$)/u.exec(line) ?? []
  const end = sentence.length > longestTitle ? sentence.lastIndexOf(' ', longestTitle - 1) : sentence.length
  return {
    ...readNeedForm({ form: {} }),
    title: sentence.slice(0, end > 0 ? end : longestTitle).toWellFormed(),
    description: text.trim(),
    processArea,
    draft,
  }
}

/** As it is sent to be checked: what is empty says nothing. */
export function contentOf(form: NeedForm) {
  return {
    title: form.title,
    description: form.description,
    processAreas: [...form.processArea],
    constraints: {
      budget: form.budget || null,
      deadline: form.deadline || null,
      infrastructure: form.infrastructure.trim() || null,
    },
    visibility: form.visibility,
    anonymousLearning: form.anonymousLearning,
  }
}

const errorKeys: Readonly<Record<string, MessageKey>> = {
  title: 'needs.error.title',
  description: 'needs.error.description',
  'constraints.deadline': 'needs.error.deadline',
  'constraints.infrastructure': 'needs.error.infrastructure',
}

/** The first error of each field, in the reader's terms. */
export function formErrorsOf(errors: readonly FieldError[]): FormError[] {
  const named = errors.map(({ path }): FormError => {
    const field = path.startsWith('processAreas') ? 'processArea' : path.replace('constraints.', '')
    return { field, key: errorKeys[path] ?? 'form.error.choice' }
  })
  return oncePerField(named)
}
