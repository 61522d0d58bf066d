import { type CaseStudy, type CaseStudyField, type CaseStudyText, caseStudyFields, languagesOf } from './case-study.js'

/** A part of a case study; `whole` is all its fields as one text, `need` is a need that it answers. */
export type PassageField = CaseStudyField | 'whole' | 'need'

/** A piece of a case study that is embedded and can be shown as the reason for a match. */
export interface PassageText {
  readonly caseStudyId: string
  readonly language: string
  readonly field: PassageField
  /** Distinguishes passages of one field; 0 when there is only one. */
  readonly position: number
  readonly text: string
}

/**
 * The passages of a case study, for each of its languages: every field that is not empty, the whole text, and the needs
 * it answers.
 */
export function passagesOf(study: CaseStudy): PassageText[] {
  return languagesOf(study).flatMap((language) => {
    const body = study.texts[language as keyof CaseStudy['texts']] as CaseStudyText
    const passage = (field: PassageField, text: string, position = 0): PassageText => {
      return { caseStudyId: study.id, language, field, position, text }
    }
    const fields = caseStudyFields.flatMap((field) => (body[field] ? [passage(field, body[field])] : []))
    const whole = passage('whole', fields.map(({ text }) => text).join('\n'))
    const needs = study.needsAnswered.flatMap((need, position) => {
      const text = need[language as 'en']
      return text ? [passage('need', text, position)] : []
    })
    return [...fields, whole, ...needs]
  })
}

/** The text of a passage of a case study; `undefined` when it has no such passage. */
export function textOf(
  study: CaseStudy,
  { language, field, position }: Omit<PassageText, 'text' | 'caseStudyId'>,
): string | undefined {
  if (field === 'need') return study.needsAnswered[position]?.[language as 'en']
  const body: CaseStudyText | undefined = study.texts[language as keyof CaseStudy['texts']]
  if (field === 'whole')
    return passagesOf(study).find((one) => one.field === 'whole' && one.language === language)?.text
  return body?.[field] ?? undefined
}

export interface Passage extends PassageText {
  readonly id: number
  readonly inputHash: string
}
