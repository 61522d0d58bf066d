import { isDeepStrictEqual } from 'node:util'
import {
  fieldErrors,
  InvalidInputError,
  type Need,
  needChanges,
  needDraft,
  StaleVersionError,
} from '../../domain/index.js'
import { editNeed, findNeedVersion, saveDraft } from '../../features/needs/index.js'
import { markSeen } from '../../features/recommendations/index.js'
import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'
import { type Choices, choiceOf } from './conflict.js'
import { editForm } from './edit-page.js'
import { mergeVersions, takeFrom } from './merge-versions.js'
import { contentOf, formErrorsOf, formOf, type NeedForm } from './need-form.js'

/** The need as it was saved, or the form again with what keeps it from being saved. */
export type Saved = { readonly need: Need } | { readonly page: Page }

/** The version that the first sending of a form makes. */
const firstVersion = 1

/** Saves a form as a draft; a form that was sent before is about the draft that it made. */
export async function saveAsDraft(visit: Visit, form: NeedForm): Promise<Saved> {
  const { services, viewer, reader } = visit
  const parsed = needDraft.safeParse(contentOf(form))
  if (!parsed.success) return { page: editForm(visit, { form, errors: formErrorsOf(fieldErrors(parsed.error)) }) }
  try {
    const options = { token: form.draft || undefined, expected: reader.language }
    const need = await saveDraft(services, viewer, parsed.data, options)
    await markSeen(need, viewer, services)
    return { need }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return { page: editForm(visit, { form, errors: formErrorsOf(error.errors) }) }
  }
}

/** Saves the form of a new need. Sent again, with other words or with the same, it is about the draft that it made. */
export async function saveNew(visit: Visit, form: NeedForm): Promise<Saved> {
  const saved = await saveAsDraft(visit, form)
  if ('page' in saved) return saved
  return saveChanges(visit, saved.need, { ...form, version: form.version || firstVersion })
}

const nothingContested: Choices = { contested: [], theirs: [], open: [] }

/** Saves the form of a need that is there; what is as it was makes no new version. */
export async function saveChanges(
  visit: Visit,
  need: Need,
  typed: NeedForm,
  choices: Choices = nothingContested,
): Promise<Saved> {
  // A choice is between what was typed and the version that was shown with it.
  const isCurrent = typed.version === need.version
  if (isCurrent && choices.open.length > 0) {
    const { contested, open } = choices
    const conflict = { mine: typed, theirs: formOf(need), differing: contested, contested }
    const errors = open.map((name) => ({ field: choiceOf(name), key: 'needs.error.choose' as const }))
    return { page: editForm(visit, { form: typed, errors, need, conflict }) }
  }
  const form = isCurrent ? takeFrom(formOf(need), typed, choices.theirs) : typed
  const parsed = needChanges.safeParse(contentOf(form))
  if (!parsed.success) return { page: editForm(visit, { form, errors: formErrorsOf(fieldErrors(parsed.error)), need }) }
  if (isAsBefore(need, parsed.data)) return { need }
  try {
    return { need: await editNeed(visit.services, visit.viewer, { id: need.id, version: form.version }, parsed.data) }
  } catch (error) {
    if (error instanceof StaleVersionError) return afterConflict(visit, need.id, form)
    if (!(error instanceof InvalidInputError)) throw error
    return { page: editForm(visit, { form, errors: formErrorsOf(error.errors), need }) }
  }
}

/** Another save came first: shows both versions, merged as far as that can be done without asking. */
async function afterConflict(visit: Visit, needId: string, mine: NeedForm): Promise<Saved> {
  const { services, engine, viewer } = visit
  const need = await services.needs.find(viewer, needId)
  const base = await findNeedVersion(engine, viewer, need, mine.version)
  const theirs = formOf(need)
  const { form, differing, contested } = mergeVersions(base && formOf(base), mine, theirs)
  if (differing.length === 0) return { need }
  const conflict = { mine, theirs, differing, contested }
  return { page: editForm(visit, { form: { ...form, version: need.version }, need, conflict }) }
}

function isAsBefore(need: Need, content: object): boolean {
  const before = new Map<string, unknown>(Object.entries(need))
  return Object.entries(content).every(([name, value]) => isDeepStrictEqual(before.get(name), value))
}
