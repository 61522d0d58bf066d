import { fieldErrors, InvalidInputError, transitionName } from '../../domain/index.js'
import { feedbackContent, giveFeedback, withdrawFeedback } from '../../features/feedback/index.js'
import { NothingToPublishError, transitionNeed } from '../../features/matches/index.js'
import { deleteNeed } from '../../features/needs/index.js'
import { many, one, wholeNumber } from '../kit/form-values.js'
import type { JsonOutcome, Outcome, Redirect } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import { readId, type Sent, type WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { type Choices, readChoices } from './conflict.js'
import { formFromText, type NeedForm, readNeedForm } from './need-form.js'
import { needPage } from './need-page.js'
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
    return needPage(visit, { id }, { key: 'desk.error.nothingToPublish', status: error.status })
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
    content: {
      verdict: one(form, 'verdict') || null,
      outcome: outcome === '' || outcome === 'none' ? null : outcome,
      year: wholeNumber(form, 'year') ?? null,
      note: one(form, 'note').trim() || null,
    },
  }
}

/** Stores or removes what a member says of a case study. @throws InvalidInputError */
export async function changeFeedback(
  { reader, engine, viewer, services }: Visit,
  { id, caseStudy, takesBack, content }: ReturnType<typeof readFeedbackForm>,
): Promise<Redirect> {
  await services.needs.find(viewer, id)
  const back = { to: `${reader.to('needs', id)}#feedback-${encodeURIComponent(caseStudy)}` }
  if (takesBack) {
    await withdrawFeedback(engine, viewer, { needId: id, caseStudyId: caseStudy })
    return back
  }
  if (!engine.catalogue.caseStudies.has(caseStudy)) {
    throw new InvalidInputError('There is no such case study', [{ path: 'caseStudy', message: 'does not exist' }])
  }
  const parsed = feedbackContent.safeParse(content)
  // Where nothing was chosen there is nothing to store; the form says what can be chosen.
  if (!parsed.success) throw new InvalidInputError('The feedback cannot be used', fieldErrors(parsed.error))
  await giveFeedback(engine, viewer, { needId: id, caseStudyId: caseStudy }, parsed.data)
  return back
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
