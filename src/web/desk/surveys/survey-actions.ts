import { InvalidInputError } from '../../../domain/index.js'
import { closeRound, findRound, importAnswers, remindMembers } from '../../../features/surveys/index.js'
import { FormFile } from '../../../platform/http/index.js'
import { one } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { surveyTitle } from '../../survey/round-parts.js'
import { confirmationPage } from '../confirmation-page.js'
import { formatOf } from '../import/uploads.js'
import { showRound } from './round-page.js'

/** Bytes of a file with its form: the answers of every member. */
export const surveyFileLimit = 8 * 2 ** 20 + 16_384

export async function remind(visit: Visit, { id }: WithId): Promise<Redirect> {
  const reminded = await remindMembers(visit.engine, visit.viewer, id)
  return { to: `${visit.reader.to('desk', 'surveys', id)}?reminded=${reminded.length}` }
}

/** Asks for confirmation before a round is closed, which cannot be undone. */
export async function closingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to } = reader
  const { round } = await findRound(engine, viewer, id)
  return confirmationPage(visit, {
    section: 'surveys',
    address: to('desk', 'surveys', id),
    action: 'close',
    title: t('desk.surveys.closing.title', { survey: surveyTitle(round, reader) }),
    texts: [t('desk.surveys.closing.text')],
    button: t('desk.surveys.close'),
    keep: t('desk.surveys.closing.keep'),
  })
}

export async function close(visit: Visit, { id }: WithId): Promise<Redirect> {
  await closeRound(visit.engine, visit.viewer, { id })
  return { to: visit.reader.to('desk', 'surveys', id) }
}

export function readAnswerFile({ params, form }: Sent) {
  const { file } = form
  return { id: one(params, 'id'), file: file instanceof FormFile ? file : undefined }
}

/** Imports a file that was filled in; of one with errors, nothing. */
export async function importFile(visit: Visit, { id, file }: ReturnType<typeof readAnswerFile>): Promise<Outcome> {
  const done = { id, reminded: '', imported: '' }
  if (!file) return showRound(visit, done, [{ path: 'file', message: visit.reader.t('desk.import.error.noFile') }])
  const format = formatOf(file.content) === 'xlsx' ? 'xlsx' : 'csv'
  const options = { mapping: {}, isDryRun: false, keepsGood: false }
  try {
    const { count } = await importAnswers(visit.engine, visit.viewer, id, { content: file.content, format, ...options })
    return { to: `${visit.reader.to('desk', 'surveys', id)}?imported=${count}` }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return showRound(visit, done, error.errors)
  }
}
