import { type FieldError, type InterfaceLanguage, needId } from '../../domain/index.js'
import type { MessageKey } from '../../messages/translate.js'
import { type FormError, oncePerField } from '../kit/form-error.js'
import { one } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'
import { formFromText } from '../needs/need-form.js'

/** What the form after a workshop holds, as it was typed. */
export interface FeedbackForm {
  /** Of the workshop. */
  readonly id: string
  /** Makes one answer of a form that is sent several times; empty where it is missing. */
  readonly token: string
  /** For staff: whose form on paper it is. */
  readonly member: string
  readonly useful: string
  readonly need: string
  readonly caseTitle: string
  readonly caseProblem: string
  readonly caseSolution: string
  readonly caseResults: string
  readonly factTechnology: string
  readonly factHeading: string
  readonly factText: string
  readonly factSourceTitle: string
  readonly factSourceUrl: string
  readonly comment: string
}
/** The fields that are typed or chosen. */
export type FeedbackField = Exclude<keyof FeedbackForm, 'id' | 'token'>

export function readFeedbackForm({ params, form }: Sent): FeedbackForm {
  const text = (name: FeedbackField) => one(form, name).replaceAll('\r\n', '\n')
  return {
    id: one(params, 'id'),
    token: needId.safeParse(one(form, 'token')).data ?? '',
    member: text('member'),
    useful: text('useful'),
    need: text('need'),
    caseTitle: text('caseTitle'),
    caseProblem: text('caseProblem'),
    caseSolution: text('caseSolution'),
    caseResults: text('caseResults'),
    factTechnology: text('factTechnology'),
    factHeading: text('factHeading'),
    factText: text('factText'),
    factSourceTitle: text('factSourceTitle'),
    factSourceUrl: text('factSourceUrl').trim(),
    comment: text('comment'),
  }
}

/**
 * The form as it is sent to be checked: what is empty says nothing, and a question of which no part is answered is left
 * out. @param language of the page, in which a case study and a fact are written
 */
export function feedbackIn(form: FeedbackForm, language: InterfaceLanguage) {
  const given = (text: string) => (text.trim() === '' ? null : text)
  const isCase = [form.caseTitle, form.caseProblem, form.caseSolution, form.caseResults].some(given)
  // A heading alone is no more than a choice that was not taken back.
  const isFact = [form.factTechnology, form.factText, form.factSourceTitle, form.factSourceUrl].some(given)
  return {
    useful: form.useful === '' ? null : Number(form.useful),
    comment: given(form.comment),
    needs: given(form.need) ? [{ title: formFromText(form.need).title, description: form.need }] : [],
    caseStudies: isCase
      ? [
          {
            language,
            title: form.caseTitle,
            problem: form.caseProblem,
            solution: form.caseSolution,
            results: given(form.caseResults),
          },
        ]
      : [],
    facts: isFact
      ? [
          {
            technologyId: form.factTechnology,
            heading: form.factHeading,
            language,
            text: form.factText,
            source: { title: form.factSourceTitle, url: form.factSourceUrl },
          },
        ]
      : [],
    memberCode: given(form.member),
  }
}

const fields: readonly { readonly path: RegExp; readonly field: FeedbackField; readonly key: MessageKey }[] = [
  { path: /^memberCode/, field: 'member', key: 'workshopFeedback.error.member' },
  { path: /^comment/, field: 'comment', key: 'workshopFeedback.error.long' },
  { path: /^needs/, field: 'need', key: 'needs.error.description' },
  { path: /^caseStudies\.0\.title/, field: 'caseTitle', key: 'workshopFeedback.error.caseTitle' },
  { path: /^caseStudies\.0\.problem/, field: 'caseProblem', key: 'workshopFeedback.error.case' },
  { path: /^caseStudies\.0\.solution/, field: 'caseSolution', key: 'workshopFeedback.error.case' },
  { path: /^caseStudies/, field: 'caseResults', key: 'workshopFeedback.error.long' },
  { path: /^facts\.0\.technologyId/, field: 'factTechnology', key: 'workshopFeedback.error.technology' },
  { path: /^facts\.0\.heading/, field: 'factHeading', key: 'dossier.form.error.heading' },
  { path: /^facts\.0\.source\.url/, field: 'factSourceUrl', key: 'dossier.form.error.url' },
  { path: /^facts\.0\.source/, field: 'factSourceTitle', key: 'dossier.form.error.source' },
  { path: /^facts/, field: 'factText', key: 'workshopFeedback.error.fact' },
]

/** The first error of each field. What is about no field is that nothing is answered. */
export function formErrorsOf(errors: readonly FieldError[]): FormError[] {
  return oncePerField(
    errors.map(({ path }): FormError => {
      const known = fields.find((one) => one.path.test(path))
      return known ?? { field: 'useful', key: 'workshopFeedback.error.empty' }
    }),
  )
}
