import { type FieldError, fieldErrors, InvalidInputError, transitionName } from '../../domain/index.js'
import { feedbackContent, giveFeedback, withdrawFeedback } from '../../features/feedback/index.js'
import { NothingToPublishError, transitionNeed } from '../../features/matches/index.js'
import { deleteNeed } from '../../features/needs/index.js'
import { type FormError, oncePerField } from '../kit/form-error.js'
import { many, one, wholeNumber } from '../kit/form-values.js'
import type { JsonOutcome, Outcome, Redirect } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import { readId, type Sent, type WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { type Choices, readChoices } from './conflict.js'
import { formFromText, type NeedForm, readNeedForm } from './need-form.js'
import { needPage } from './need-page.js'
import { ratingAnchor } from './rating.js'
import { saveAsDraft, saveChanges, saveNew } from './save-need.js'

export function readAskedProblem(sent: Sent) {
  const text = one(sent.form, 'text').replaceAll('\r\n', '\n')
  return { text, areas: many(sent.form, 'area'), draft: readNeedForm(sent).draft }
}

/** From an answer: what was asked becomes a draft, to be read again and completed. */
export async function draftFromAnswer(
  visit: Visit,
  { text, areas, draft }: ReturnType<typeof readAskedProblem>,
): Promise<Outcome> {
  memberOfVisit(visit)
  const known = visit.engine.catalogue.processAreas
  const form = formFromText(
    text,
    areas.filter((id) => known.has(id)),
    draft,
  )
  const result = await saveAsDraft(visit, form)
  return 'page' in result ? result.page : { to: visit.reader.to('needs', result.need.id, 'edit') }
}

export async function createNeed(visit: Visit, form: NeedForm): Promise<Outcome> {
  memberOfVisit(visit)
  const result = await saveNew(visit, form)
  return 'page' in result ? result.page : { to: visit.reader.to('needs', result.need.id) }
}

interface Edited extends WithId {
  readonly form: NeedForm
  readonly choices: Choices
}

export function readEdited(sent: Sent): Edited {
  return { ...readId(sent), form: readNeedForm(sent), choices: readChoices(sent) }
}

export async function saveNeed(visit: Visit, { id, form, choices }: Edited): Promise<Outcome> {
  const need = await visit.services.needs.find(visit.viewer, id)
  const result = await saveChanges(visit, need, form, choices)
  return 'page' in result ? result.page : { to: visit.reader.to('needs', id) }
}

export function readStep(sent: Sent) {
  const { form } = sent
  return { ...readId(sent), step: one(form, 'step'), version: wholeNumber(form, 'version') }
}

/** Submits a need, withdraws it, or takes another step of its lifecycle. @throws InvalidInputError */
export async function takeStep(
  visit: Visit,
  { id, step: asked, version }: ReturnType<typeof readStep>,
): Promise<Outcome> {
  const { reader, services, viewer } = visit
  await services.needs.find(viewer, id)
  const step = transitionName.safeParse(asked)
  if (!step.success) throw new InvalidInputError('There is no such step', [{ path: 'step', message: 'is not known' }])
  try {
    await transitionNeed(services, viewer, { id, version }, step.data)
    return { to: reader.to('needs', id) }
  } catch (error) {
    if (!(error instanceof NothingToPublishError)) throw error
    return needPage(visit, { id }, { step: 'desk.error.nothingToPublish', status: error.status })
  }
}

export async function removeNeed({ reader, engine, viewer }: Visit, { id }: WithId): Promise<Redirect> {
  await deleteNeed(engine, viewer, { id })
  return { to: reader.to('needs') }
}

export function readFeedbackForm(sent: Sent) {
  const { form } = sent
  const outcome = one(form, 'outcome')
  return {
    ...readId(sent),
    caseStudy: one(form, 'caseStudy'),
    takesBack: one(form, 'takeBack') !== '',
    typed: {
      // The button that was pressed, else what was said before.
      verdict: one(form, 'rate') || one(form, 'verdict') || null,
      outcome: outcome === '' || outcome === 'none' ? null : outcome,
      year: one(form, 'year').trim(),
      note: one(form, 'note').replaceAll('\r\n', '\n').trim(),
    },
  }
}

/** Stores or removes what a member says of a case study; what cannot be stored is shown again, beside its case study. */
export async function changeFeedback(
  visit: Visit,
  { id, caseStudy, takesBack, typed }: ReturnType<typeof readFeedbackForm>,
): Promise<Outcome> {
  const { reader, engine, viewer, services } = visit
  await services.needs.find(viewer, id)
  const key = { needId: id, caseStudyId: caseStudy }
  const anchor = ratingAnchor(caseStudy)
  const saved = { to: `${reader.to('needs', id)}?rated=${encodeURIComponent(caseStudy)}#${anchor}` }
  if (takesBack) {
    await withdrawFeedback(engine, viewer, key)
    return saved
  }
  if (!engine.catalogue.caseStudies.has(caseStudy)) {
    throw new InvalidInputError('There is no such case study', [{ path: 'caseStudy', message: 'does not exist' }])
  }
  const parsed = feedbackContent.safeParse({
    ...typed,
    // A year without a result says nothing.
    year: typed.year === '' || typed.outcome === null ? null : Number(typed.year),
    note: typed.note || null,
  })
  if (!parsed.success) {
    const errors = ratingErrorsOf(fieldErrors(parsed.error), anchor)
    return needPage(visit, { id }, { rating: { caseStudyId: caseStudy, ...typed, errors }, status: 400 })
  }
  await giveFeedback(engine, viewer, key, parsed.data)
  return saved
}

/** Without a verdict and a result there is nothing to store: what can be chosen stands at the top of the form. */
function ratingErrorsOf(errors: readonly FieldError[], anchor: string): FormError[] {
  return oncePerField(
    errors.map(({ path }): FormError => {
      if (path === 'year') return { field: `${anchor}-year`, key: 'needs.error.year' }
      if (path === 'note') return { field: `${anchor}-note`, key: 'needs.error.infrastructure' }
      return { field: anchor, key: 'needs.error.rating' }
    }),
  )
}

export function readTypedNeed(sent: Sent) {
  return { id: one(sent.form, 'id'), form: readNeedForm(sent) }
}

/** Saves a draft while it is being written. Answers its id and version, so that the next save is of the same one. */
export async function autosave(visit: Visit, { id, form }: ReturnType<typeof readTypedNeed>): Promise<JsonOutcome> {
  memberOfVisit(visit)
  const result = await saveTyped(visit, id, form)
  if (!result || !('need' in result)) return { json: {}, status: 409 }
  return { json: { id: result.need.id, version: result.need.version } }
}

/** Leaves alone what was saved elsewhere in the meantime: sending the form shows both versions. */
async function saveTyped(visit: Visit, id: string, form: NeedForm) {
  if (id === '') return saveNew(visit, form)
  const need = await visit.services.needs.find(visit.viewer, id)
  return need.version === form.version ? saveChanges(visit, need, form) : undefined
}
