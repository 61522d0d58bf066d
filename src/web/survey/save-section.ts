import {
  type AnswerChanges,
  answerChanges,
  InvalidInputError,
  type Questionnaire,
  StaleVersionError,
} from '../../domain/index.js'
import { findAnswers, findRound, saveAnswers } from '../../features/surveys/index.js'
import type { FormError } from '../kit/form-error.js'
import { type Values, wholeNumber } from '../kit/form-values.js'
import type { JsonOutcome, Outcome } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { technologiesSection } from './overview-page.js'
import { changesIn, questionField, readSection, type SectionKey } from './section-form.js'
import { showSection } from './section-page.js'

interface SectionForm {
  readonly key: SectionKey
  readonly form: Values
  readonly version: number
}

export function readSectionForm(sent: Sent): SectionForm {
  return { key: readSection(sent), form: sent.form, version: wholeNumber(sent.form, 'version') || 0 }
}

/** Saves a section, and goes on to the next one or, after the last, to the profile. */
export async function saveSection(visit: Visit, sent: SectionForm): Promise<Outcome> {
  const { key } = sent
  try {
    await save(visit, sent)
  } catch (error) {
    if (!(error instanceof StaleVersionError || error instanceof InvalidInputError)) throw error
    const { questionnaire } = await findRound(visit.engine, visit.viewer, key.id)
    const changes = changesOf(visit, sent, questionnaire)
    if (error instanceof StaleVersionError) {
      const { version } = await answersOf(visit, key)
      return showSection(visit, { key, answers: changes, version, isStale: true })
    }
    const errors = error.errors.map(({ path }): FormError => ({ field: fieldOf(path), key: 'survey.error.answer' }))
    return showSection(visit, { key, answers: changes, version: sent.version, errors })
  }
  const next = await sectionAfter(visit, key)
  const { to } = visit.reader
  return { to: next === undefined ? to('survey', key.id, 'profile') : to('survey', key.id, 'sections', next) }
}

/** Saves a section while it is filled in. */
export async function autosaveSection(visit: Visit, sent: SectionForm): Promise<JsonOutcome> {
  const { version } = await save(visit, sent)
  return { json: { version } }
}

function save(visit: Visit, sent: SectionForm) {
  const target = { roundId: sent.key.id, memberCode: memberOfVisit(visit), version: sent.version }
  return saveAnswers(visit.engine, visit.viewer, target, (asked) => checked(changesOf(visit, sent, asked)))
}

function checked(typed: AnswerChanges): AnswerChanges {
  const changes = answerChanges.safeParse(typed)
  if (changes.success) return changes.data
  const errors = changes.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new InvalidInputError('Some answers are not valid', errors)
}

function changesOf({ engine }: Visit, { key, form }: SectionForm, asked: Questionnaire): AnswerChanges {
  const section = asked.sections.find((one) => one.id === key.section)
  const technologies = key.section === technologiesSection ? [...engine.catalogue.technologies.keys()] : []
  return changesIn(form, { questions: section?.questions ?? [], technologies })
}

function answersOf(visit: Visit, { id }: SectionKey) {
  return findAnswers(visit.engine, visit.viewer, { roundId: id, memberCode: memberOfVisit(visit) })
}

async function sectionAfter({ engine, viewer }: Visit, { id, section }: SectionKey): Promise<string | undefined> {
  const { questionnaire } = await findRound(engine, viewer, id)
  const all = [...questionnaire.sections.map((one) => one.id), technologiesSection]
  return all[all.indexOf(section) + 1]
}

/** The field of the form that a dotted path in the answers comes from. */
function fieldOf(path: string): string {
  const [, id = ''] = path.split('.')
  return questionField(id)
}
