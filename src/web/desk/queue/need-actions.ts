import {
  InvalidInputError,
  type Need,
  NotFoundError,
  type PasserelleError,
  rejectionReason,
  StaleVersionError,
  transitionName,
  WrongStatusError,
} from '../../../domain/index.js'
import { assignNeed } from '../../../features/assignments/index.js'
import {
  approved,
  type DecisionStep,
  hidden,
  moveMatch,
  NothingToPublishError,
  NothingToUndoError,
  noted,
  pinned,
  rejected,
  reviseDecision,
  transitionNeed,
  undoDecision,
} from '../../../features/matches/index.js'
import { suggestAgain } from '../../../features/recommendations/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import { readId, type Sent, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import type { Typed } from './match-card.js'
import { anchorOf, stepsAnchor } from './matches.js'
import { needPage } from './need-page.js'
import { afterwards, type Place, queueAddress, readPlace } from './place.js'
import { answerToPublish, isEmpty } from './published-answer.js'
import { neighboursOf, queueFor } from './queue.js'

export function readStep(sent: Sent) {
  const { form } = sent
  return {
    ...readId(sent),
    ...readPlace(sent),
    step: one(form, 'step'),
    version: wholeNumber(form, 'version') ?? Number.NaN,
  }
}

/** Takes a need into review, publishes its answer, or takes another step. @throws InvalidInputError */
export async function takeStep(
  visit: Visit,
  { id, show, step: asked, version }: ReturnType<typeof readStep>,
): Promise<Outcome> {
  const { services, viewer } = visit
  const need = await services.needs.find(viewer, id)
  const step = transitionName.safeParse(asked)
  if (!step.success) throw new InvalidInputError('There is no such step')
  const place = { show }
  try {
    if (step.data === 'publish') return await publish(visit, need, version, place)
    await transitionNeed(services, viewer, { id, version }, step.data)
    return { to: afterwards(visit, need, place, { did: step.data }) }
  } catch (error) {
    const key = stepErrorOf(error)
    if (key === undefined) throw error
    const { status } = error as PasserelleError
    return needPage(visit, { id, show }, { errors: [{ field: stepsAnchor, key }], status })
  }
}

/** Publishes the answer to a need, which is in review from then on at the latest, and goes on with the next need. */
async function publish(visit: Visit, need: Need, version: number, place: Place): Promise<Redirect> {
  const { services, viewer } = visit
  const { after } = neighboursOf(need.id, await queueFor(visit, place))
  if (isEmpty(await answerToPublish(visit, need))) throw new NothingToPublishError()
  const target = { id: need.id, version }
  const begun = need.status === 'submitted' ? await transitionNeed(services, viewer, target, 'review') : undefined
  await transitionNeed(services, viewer, { ...target, ...(begun && { version: begun.version }) }, 'publish')
  const done = { did: 'publish' }
  return { to: after ? afterwards(visit, after.need, place, done) : queueAddress(visit, place, done) }
}

function stepErrorOf(error: unknown): MessageKey | undefined {
  if (error instanceof NothingToPublishError) return 'desk.error.nothingToPublish'
  return error instanceof StaleVersionError || error instanceof WrongStatusError ? 'desk.error.stale' : undefined
}

/** Makes the suggestions again. */
export async function renewSuggestions(visit: Visit, { id, show }: ReturnType<typeof readOne>): Promise<Redirect> {
  const need = await suggestAgain(visit.services, visit.viewer, id)
  return { to: afterwards(visit, need, { show }, { did: 'renewed' }) }
}

export function readOne(sent: Sent): WithId & Place {
  return { ...readId(sent), ...readPlace(sent) }
}

export function readAssignment(sent: Sent) {
  return { ...readOne(sent), personId: one(sent.form, 'personId') || null }
}

/** Says who of the staff looks after a need. @throws InvalidInputError */
export async function assign(
  visit: Visit,
  { id, show, personId }: ReturnType<typeof readAssignment>,
): Promise<Redirect> {
  const { before } = await assignNeed(visit.engine, visit.viewer, id, personId)
  const did = personId === null ? 'unassigned' : 'assigned'
  return { to: afterwards(visit, { id }, { show }, { did, on: before?.id ?? '' }) }
}

export function readMove(sent: Sent) {
  const { form } = sent
  const up = one(form, 'up')
  return {
    ...readId(sent),
    ...readPlace(sent),
    /** Case studies as the form showed them. */
    order: one(form, 'order').split(','),
    caseStudyId: up || one(form, 'down'),
    direction: up ? 'up' : 'down',
  } as const
}

/** Moves one a place up or down in the list as it was seen. */
export async function moveInList(visit: Visit, { id, show, ...move }: ReturnType<typeof readMove>): Promise<Outcome> {
  const { engine, viewer, services } = visit
  const need = await services.needs.find(viewer, id)
  try {
    await moveMatch(engine, viewer, id, move)
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return needPage(visit, { id, show }, { errors: [{ field: 'matches', key: 'desk.error.order' }], status: 409 })
  }
  const { caseStudyId: on, direction } = move
  return { to: afterwards(visit, need, { show }, { did: direction, on, at: anchorOf(on) }) }
}

interface DecisionForm extends WithId, Place {
  readonly caseStudyId: string
  /** What the button that was pressed does. */
  readonly does: string
  readonly form: Values
}

export function readDecision(sent: Sent): DecisionForm {
  const { params, form } = sent
  return { ...readOne(sent), caseStudyId: one(params, 'caseStudyId'), does: one(form, 'do'), form }
}

/** Decides on a match, or takes the last decision back. @throws InvalidInputError, NotFoundError */
export async function decideOn(visit: Visit, { id, show, caseStudyId, does, form }: DecisionForm): Promise<Outcome> {
  const { engine, viewer, services } = visit
  const need = await services.needs.find(viewer, id)
  if (!engine.catalogue.caseStudies.has(caseStudyId)) throw new NotFoundError('case study', caseStudyId)
  const refused = (errors: readonly FormError[], status: number, typed?: Typed) =>
    needPage(visit, { id, show }, { errors, status, ...(typed && { typed }) })
  try {
    const key = { needId: id, caseStudyId }
    if (does === 'undo') await undoDecision(engine, viewer, key)
    else await reviseDecision(engine, viewer, key, stepIn(form))
    const did = does === 'undo' ? 'undone' : does
    return { to: afterwards(visit, need, { show }, { did, on: caseStudyId, at: placeAfter(form, caseStudyId) }) }
  } catch (error) {
    if (error instanceof NothingToUndoError) {
      return refused([{ field: anchorOf(caseStudyId), key: 'desk.error.undo' }], error.status)
    }
    if (!(error instanceof InvalidInputError)) throw error
    return refused(formErrorsOf(error, caseStudyId, form), error.status, typedIn(form, caseStudyId))
  }
}

const decisions = ['approve', 'reject', 'hide', 'pin']

/**
 * Where the page goes on: after a decision at the match that stood next, so that nobody acts on what is decided; after
 * anything else at the match itself. A form that does not say which stood next comes from elsewhere on the page.
 */
function placeAfter(form: Values, id: string): string {
  const next = one(form, 'next')
  const isPlace = next === stepsAnchor || next.startsWith(anchorOf(''))
  return isPlace && decisions.includes(one(form, 'do')) ? next : anchorOf(id)
}

/** What a form says is to be decided. @throws InvalidInputError */
function stepIn(form: Values): DecisionStep {
  const text = (name: string) => one(form, name).replaceAll('\r\n', '\n').trim() || null
  switch (one(form, 'do')) {
    case 'approve':
      return approved
    case 'hide':
      return hidden
    case 'pin':
      return pinned(1)
    case 'unpin':
      return pinned(null)
    case 'place':
      return pinned(wholeNumber(form, 'position') ?? null)
    case 'note':
      return noted(text('note'))
    case 'reject':
      return rejected(rejectionReason.safeParse(one(form, 'reason')).data ?? null, text('comment'))
    default:
      throw new InvalidInputError('The form does not say what to do')
  }
}

const errorKeys = {
  reason: 'desk.error.reason',
  comment: 'desk.error.comment',
  position: 'desk.error.position',
  note: 'desk.error.note',
} as const

function formErrorsOf({ errors }: InvalidInputError, id: string, form: Values): FormError[] {
  return errors.map(({ path }): FormError => {
    const key = errorKeys[path as keyof typeof errorKeys]
    if (path === 'position' && one(form, 'do') !== 'place') return { field: anchorOf(id), key: 'desk.error.position' }
    return key ? { field: `${id}-${path}`, key } : { field: anchorOf(id), key: 'desk.error.unusable' }
  })
}

function typedIn(form: Values, caseStudyId: string): Typed {
  const typed = (name: string) => (form[name] === undefined ? {} : { [name]: one(form, name) })
  return { caseStudyId, ...typed('reason'), ...typed('comment'), ...typed('position'), ...typed('note') }
}
