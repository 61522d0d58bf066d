import type { Request, RequestHandler, Response } from 'express'
import { fieldErrors, InvalidInputError, transitionName } from '../../domain/index.js'
import { feedbackContent, giveFeedback, withdrawFeedback } from '../../features/feedback/index.js'
import { NothingToPublishError, transitionNeed } from '../../features/matches/index.js'
import { deleteNeed } from '../../features/needs/index.js'
import { many, one, type Values, wholeNumber } from '../kit/form-values.js'
import type { Page } from '../kit/page.js'
import type { Visit, VisitOf } from '../kit/visit.js'
import { readChoices } from './conflict.js'
import { formFromText, type NeedForm, readNeedForm } from './need-form.js'
import { needPage } from './need-page.js'
import { memberOfVisit } from './own-member.js'
import { keepAsDraft, type Saved, saveChanges, saveNew } from './save-need.js'

/** A handler that changes something and then leads on, so that going back or loading again changes nothing twice. */
type Change = (visit: Visit, request: Request) => Promise<{ to: string } | { page: Page }>

/** @param send shows a page where the form has to be seen again */
export function changes(visitOf: VisitOf, send: (page: Page, visit: Visit, response: Response) => void) {
  return (change: Change): RequestHandler =>
    async (request, response) => {
      const visit = await visitOf(request)
      const result = await change(visit, request)
      if ('to' in result) response.redirect(303, result.to)
      else send(result.page, visit, response)
    }
}

/** From an answer: what was asked becomes a draft, to be looked at and added to. */
export const saveAnswer: Change = async (visit, request) => {
  memberOfVisit(visit)
  const body = request.body as Values
  const text = one(body, 'text').replaceAll('\r\n', '\n')
  const known = visit.engine.catalogue.processAreas
  const areas = many(body, 'area').filter((id) => known.has(id))
  const result = await keepAsDraft(visit, formFromText(text, areas, readNeedForm(body).draft))
  if ('page' in result) return result
  return { to: visit.reader.to('needs', result.need.id, 'edit') }
}

export const createNeed: Change = async (visit, request) => {
  memberOfVisit(visit)
  const result = await saveNew(visit, readNeedForm(request.body as Values))
  return 'page' in result ? result : { to: visit.reader.to('needs', result.need.id) }
}

export const saveNeed: Change = async (visit, request) => {
  const id = String(request.params.id)
  const need = await visit.services.needs.find(visit.viewer, id)
  const body = request.body as Values
  const result = await saveChanges(visit, need, readNeedForm(body), readChoices(body))
  return 'page' in result ? result : { to: visit.reader.to('needs', id) }
}

export const stepNeed: Change = async (visit, request) => {
  const { reader, services, viewer } = visit
  const id = String(request.params.id)
  await services.needs.find(viewer, id)
  const body = request.body as Values
  const step = transitionName.safeParse(one(body, 'step'))
  if (!step.success) throw new InvalidInputError('There is no such step', [{ path: 'step', message: 'is not known' }])
  try {
    await transitionNeed(services, viewer, { id, version: wholeNumber(body, 'version') }, step.data)
    return { to: reader.to('needs', id) }
  } catch (error) {
    if (!(error instanceof NothingToPublishError)) throw error
    return { page: await needPage(visit, { key: 'desk.error.nothingToPublish', status: error.status }) }
  }
}

export const removeNeed: Change = async (visit, request) => {
  const { reader, engine, viewer } = visit
  await deleteNeed(engine.database, viewer, { id: String(request.params.id) })
  return { to: reader.to('needs') }
}

export const feedbackOnNeed: Change = async (visit, request) => {
  const { reader, engine, viewer, services } = visit
  const id = String(request.params.id)
  await services.needs.find(viewer, id)
  const body = request.body as Values
  const caseStudy = one(body, 'caseStudy')
  const back = { to: `${reader.to('needs', id)}#feedback-${encodeURIComponent(caseStudy)}` }
  if (one(body, 'takeBack') !== '') {
    await withdrawFeedback(engine.database, viewer, { needId: id, caseStudyId: caseStudy })
    return back
  }
  if (!engine.catalogue.caseStudies.has(caseStudy)) {
    throw new InvalidInputError('There is no such case study', [{ path: 'caseStudy', message: 'does not exist' }])
  }
  const outcome = one(body, 'outcome')
  const parsed = feedbackContent.safeParse({
    verdict: one(body, 'verdict') || null,
    outcome: outcome === '' || outcome === 'none' ? null : outcome,
    year: wholeNumber(body, 'year') ?? null,
    note: one(body, 'note').trim() || null,
  })
  // Where nothing was chosen there is nothing to keep; the form says what can be.
  if (!parsed.success) {
    throw new InvalidInputError('What was said cannot be kept', fieldErrors(parsed.error))
  }
  await giveFeedback(engine, viewer, { needId: id, caseStudyId: caseStudy }, parsed.data)
  return back
}

/** Keeps a draft while it is being written. Answers its id and version, so that the next time is about the same one. */
export function autosave(visitOf: VisitOf): RequestHandler {
  return async (request, response) => {
    const visit = await visitOf(request)
    memberOfVisit(visit)
    const body = request.body as Values
    const result = await saveTyped(visit, one(body, 'id'), readNeedForm(body))
    if (result && 'need' in result) response.json({ id: result.need.id, version: result.need.version })
    else response.status(409).json({})
  }
}

/** What was saved elsewhere meanwhile is left alone while somebody types: who sends the form gets to see both versions. */
async function saveTyped(visit: Visit, id: string, form: NeedForm): Promise<Saved | undefined> {
  if (id === '') return saveNew(visit, form)
  const need = await visit.services.needs.find(visit.viewer, id)
  return need.version === form.version ? saveChanges(visit, need, form) : undefined
}
