import { InvalidInputError, type PasserelleError, StaleVersionError, WrongStatusError } from '../../../domain/index.js'
import {
  archiveCaseStudy,
  changeDraftStatus,
  mergeCaseStudies,
  publishCaseStudy,
  RevisionOutdatedError,
  restoreCaseStudy,
} from '../../../features/case-studies/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import { readId, type Sent, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { sectionAddress } from '../desk-page.js'
import { type DraftErrors, draftPage } from './draft-page.js'
import { evidenceIn } from './evidence-fields.js'
import { pairPage } from './pair-page.js'
import { recordPage } from './record-page.js'
import { statementsIn } from './statements-field.js'

/** Characters of a note to the author of a draft. */
const longestNote = 2000

interface Versioned extends WithId {
  /** The version that was looked at. A form without one is none of ours, and of no version. */
  readonly version: number
}

export function readVersioned(sent: Sent): Versioned {
  return { ...readId(sent), version: wholeNumber(sent.form, 'version') ?? 0 }
}

export function readPublication(sent: Sent) {
  return {
    ...readVersioned(sent),
    evidence: evidenceIn(sent.form),
    needsAnswered: statementsIn(sent.form),
    said: one(sent.form, 'statements'),
  }
}

export async function publish(
  visit: Visit,
  { id, version, evidence, needsAnswered, said }: ReturnType<typeof readPublication>,
): Promise<Outcome> {
  if (!evidence) return draftPage(visit, { id }, { key: 'desk.draft.error.evidence', status: 400, said })
  try {
    await publishCaseStudy(visit.engine, visit.viewer, { id, version }, { evidence, needsAnswered })
    return doneAs(visit, 'published')
  } catch (error) {
    return draftWith(error, visit, id, { evidence, said })
  }
}

export function readReturn(sent: Sent) {
  const note = one(sent.form, 'note').replaceAll('\r\n', '\n').trim().slice(0, longestNote)
  return { ...readVersioned(sent), note: note || null }
}

/** Gives a draft back to the member that wrote it. */
export async function returnDraft(
  visit: Visit,
  { id, version, note }: ReturnType<typeof readReturn>,
): Promise<Outcome> {
  try {
    await changeDraftStatus(visit.engine, visit.viewer, { id, version }, { step: 'return', note })
    return doneAs(visit, 'returned')
  } catch (error) {
    return draftWith(error, visit, id)
  }
}

export function archive(visit: Visit, input: Versioned): Promise<Outcome> {
  return move(visit, input, archiveCaseStudy, 'archived')
}

export function restore(visit: Visit, input: Versioned): Promise<Outcome> {
  return move(visit, input, restoreCaseStudy, 'restored')
}

async function move(
  visit: Visit,
  { id, version }: Versioned,
  how: typeof archiveCaseStudy,
  done: 'archived' | 'restored',
): Promise<Outcome> {
  try {
    await how(visit.engine, visit.viewer, { id, version })
    return doneAs(visit, done, id)
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return recordPage(visit, { id }, { key: 'desk.cases.error.stale', status: error.status })
  }
}

export function readMerge(sent: Sent) {
  return { ...readVersioned(sent), into: one(sent.form, 'into') }
}

/** Merges a case study into another one, which stays. */
export async function merge(visit: Visit, { id, version, into }: ReturnType<typeof readMerge>): Promise<Outcome> {
  try {
    await mergeCaseStudies(visit.engine, visit.viewer, { id, version }, into)
    return doneAs(visit, 'merged')
  } catch (error) {
    if (!(error instanceof StaleVersionError)) throw error
    return pairPage(visit, { ids: [into, id] }, error.status)
  }
}

/** @param on the case study, where what was done can be taken back */
function doneAs({ reader }: Visit, done: string, on?: string): Redirect {
  return { to: `${sectionAddress(reader, 'cases')}?${new URLSearchParams({ done, ...(on && { on }) })}` }
}

/**
 * The draft again, with why it was not published or given back. Any other error is thrown on.
 * @param written what was written into the form, to be shown again
 */
async function draftWith(
  error: unknown,
  visit: Visit,
  id: string,
  written: Pick<DraftErrors, 'evidence' | 'said'> = {},
): Promise<Outcome> {
  const key = errorKeyOf(error)
  if (key === undefined) throw error
  const { errors, status } = error as PasserelleError
  return draftPage(visit, { id }, { key, errors, status, ...written })
}

function isOvertaken(error: unknown): error is StaleVersionError | WrongStatusError {
  return error instanceof StaleVersionError || error instanceof WrongStatusError
}

function errorKeyOf(error: unknown): MessageKey | undefined {
  if (error instanceof RevisionOutdatedError) return 'desk.draft.error.outdated'
  if (error instanceof InvalidInputError) return 'desk.draft.error.incomplete'
  return isOvertaken(error) ? 'desk.cases.error.stale' : undefined
}
