import {
  InvalidInputError,
  NotFoundError,
  rejectionReason,
  StaleVersionError,
  transitionName,
  WrongStatusError,
} from '../../../domain/index.js'
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
import { suggest } from '../../../features/recommendations/index.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Visit } from '../../kit/visit.js'
import type { Action, Outcome } from '../outcome.js'
import type { Typed } from './match-card.js'
import { actionOf, anchorOf, stepsAnchor } from './matches.js'
import { needPage } from './need-page.js'

/** What can be done on the page of a need, by the address that its form is sent to. */
export const needActions: Readonly<Record<string, Action>> = {
  steps: takeNextStep,
  suggestions: askAnew,
  order: move,
  'matches/:caseStudyId': decideOn,
}

async function theNeed({ services, viewer, request }: Visit) {
  return services.needs.find(viewer, String(request.params.id))
}

async function takeNextStep(visit: Visit): Promise<Outcome> {
  const { services, viewer, request } = visit
  const need = await theNeed(visit)
  const form = request.body as Values
  const step = transitionName.safeParse(one(form, 'step'))
  if (!step.success) throw new InvalidInputError('There is no such step')
  try {
    const version = wholeNumber(form, 'version') ?? Number.NaN
    await transitionNeed(services, viewer, { id: need.id, version }, step.data)
    return actionOf(visit, need)
  } catch (error) {
    if (error instanceof NothingToPublishError) {
      return needPage(visit, { errors: [{ field: 'steps', key: 'desk.error.nothingToPublish' }], status: error.status })
    }
    const stale = error instanceof StaleVersionError || error instanceof WrongStatusError
    if (!stale) throw error
    return needPage(visit, { errors: [{ field: 'steps', key: 'desk.error.stale' }], status: error.status })
  }
}

async function askAnew(visit: Visit): Promise<Outcome> {
  const need = await theNeed(visit)
  await suggest(need, visit.services)
  return actionOf(visit, need)
}

async function move(visit: Visit): Promise<Outcome> {
  const { engine, viewer, request } = visit
  const need = await theNeed(visit)
  const form = request.body as Values
  const order = one(form, 'order').split(',')
  const up = one(form, 'up')
  const id = up || one(form, 'down')
  try {
    await moveMatch(engine.database, viewer, need.id, { order, caseStudyId: id, direction: up ? 'up' : 'down' })
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return needPage(visit, { errors: [{ field: 'candidates', key: 'desk.error.order' }], status: 409 })
  }
  return `${actionOf(visit, need)}#${anchorOf(id)}`
}

async function decideOn(visit: Visit): Promise<Outcome> {
  const { engine, viewer, request } = visit
  const need = await theNeed(visit)
  const id = String(request.params.caseStudyId)
  if (!engine.catalogue.caseStudies.has(id)) throw new NotFoundError('case study', id)
  const form = request.body as Values
  const key = { needId: need.id, caseStudyId: id }
  try {
    if (one(form, 'do') === 'undo') await undoDecision(engine.database, viewer, key)
    else await reviseDecision(engine, viewer, key, stepIn(form))
    return `${actionOf(visit, need)}#${placeAfter(form, id)}`
  } catch (error) {
    if (error instanceof NothingToUndoError) {
      return needPage(visit, { errors: [{ field: anchorOf(id), key: 'desk.error.undo' }], status: error.status })
    }
    if (!(error instanceof InvalidInputError)) throw error
    return needPage(visit, { errors: formErrorsOf(error, id, form), status: error.status, typed: typedIn(form, id) })
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
  return isPlace && decisions.includes(one(form, 'do')) ? encodeURIComponent(next) : anchorOf(id)
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
