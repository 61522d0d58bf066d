import {
  type CaseContent,
  InvalidInputError,
  type PasserelleError,
  StaleVersionError,
  WrongStatusError,
} from '../../../domain/index.js'
import {
  archiveCaseStudy,
  changeDraftStatus,
  mergeCaseStudies,
  publishCaseStudy,
  RevisionOutdatedError,
  restoreCaseStudy,
} from '../../../features/case-studies/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Visit } from '../../kit/visit.js'
import { sectionAddress } from '../desk-page.js'
import type { Action, Outcome } from '../outcome.js'
import { draftPage } from './draft-page.js'
import { evidenceIn } from './evidence-fields.js'
import { pairPage } from './pair-page.js'
import { keptCasePage } from './record-page.js'

/** What can be done about case studies, by the address that its form is sent to. */
export const caseActions: Readonly<Record<string, Action>> = {
  'drafts/:id/publish': publish,
  'drafts/:id/return': giveBack,
  ':id/archive': (visit) => move(visit, archiveCaseStudy, 'archived'),
  ':id/restore': (visit) => move(visit, restoreCaseStudy, 'restored'),
  ':id/merge': mergeIntoOther,
}

async function publish(visit: Visit): Promise<Outcome> {
  const { engine, request, viewer } = visit
  const id = String(request.params.id)
  const form = request.body as Values
  const evidence = evidenceIn(form)
  if (!evidence) return draftPage(visit, { key: 'desk.draft.error.evidence', status: 400 })
  return orErrors(
    visit,
    async () => {
      await publishCaseStudy(engine, viewer, { id, version: versionIn(form) }, { evidence })
      return doneAs(visit, 'published')
    },
    evidence,
  )
}

async function giveBack(visit: Visit): Promise<Outcome> {
  const { engine, request, viewer } = visit
  const form = request.body as Values
  const note = one(form, 'note').replaceAll('\r\n', '\n').trim().slice(0, 2000) || null
  return orErrors(visit, async () => {
    const target = { id: String(request.params.id), version: versionIn(form) }
    await changeDraftStatus(engine.database, viewer, target, { step: 'return', note })
    return doneAs(visit, 'returned')
  })
}

async function move(visit: Visit, how: typeof archiveCaseStudy, done: 'archived' | 'restored'): Promise<Outcome> {
  const { engine, request, viewer } = visit
  try {
    await how(engine, viewer, { id: String(request.params.id), version: versionIn(request.body as Values) })
    return doneAs(visit, done)
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return keptCasePage(visit, { key: 'desk.cases.error.stale', status: error.status })
  }
}

async function mergeIntoOther(visit: Visit): Promise<Outcome> {
  const { engine, request, viewer } = visit
  const form = request.body as Values
  const [from, into] = [String(request.params.id), one(form, 'into')]
  try {
    await mergeCaseStudies(engine, viewer, { id: from, version: versionIn(form) }, into)
    return doneAs(visit, 'merged')
  } catch (error) {
    if (!(error instanceof StaleVersionError)) throw error
    Object.assign(request.params, { one: into, other: from })
    return pairPage(visit, error.status)
  }
}

function doneAs({ reader }: Visit, done: string): string {
  return `${sectionAddress(reader, 'cases')}?done=${done}`
}

/** The version that was looked at. A form without one is none of ours, and of no version. */
function versionIn(form: Values): number {
  return wholeNumber(form, 'version') ?? 0
}

function isOvertaken(error: unknown): error is StaleVersionError | WrongStatusError {
  return error instanceof StaleVersionError || error instanceof WrongStatusError
}

/** @param evidence what was chosen of the source, to be shown again */
async function orErrors(
  visit: Visit,
  work: () => Promise<Outcome>,
  evidence: CaseContent['evidence'] = null,
): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    const key = errorKeyOf(error)
    if (key === undefined) throw error
    const { errors, status } = error as PasserelleError
    return draftPage(visit, { key, errors, status, evidence })
  }
}

function errorKeyOf(error: unknown): MessageKey | undefined {
  if (error instanceof RevisionOutdatedError) return 'desk.draft.error.outdated'
  if (error instanceof InvalidInputError) return 'desk.draft.error.incomplete'
  return isOvertaken(error) ? 'desk.cases.error.stale' : undefined
}
