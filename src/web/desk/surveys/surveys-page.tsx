import { fieldErrors, type SurveyRound, surveyRoundContent } from '../../../domain/index.js'
import { listRounds, openRound } from '../../../features/surveys/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import { Checks, LineField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { one } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { surveyTitle } from '../../survey/round-parts.js'
import { deskPage } from '../desk-page.js'

interface RoundForm {
  readonly name: string
  readonly closesOn: string
  readonly simulated: boolean
}

const emptyForm: RoundForm = { name: '', closesOn: '', simulated: false }

export function readRoundForm({ form }: Sent): RoundForm {
  return { name: one(form, 'name'), closesOn: one(form, 'closesOn').trim(), simulated: one(form, 'simulated') !== '' }
}

/** Every survey round, and the form that opens another. */
export function surveysPage(visit: Visit): Promise<Page> {
  return showSurveys(visit, emptyForm, [])
}

/** Opens a round with the questionnaire of the domain pack. */
export async function beginRound(visit: Visit, form: RoundForm): Promise<Outcome> {
  const parsed = surveyRoundContent.safeParse({ ...form, closesOn: form.closesOn || null })
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error).map(({ path }): FormError => ({ field: path, key: errorOf(path) }))
    return showSurveys(visit, form, errors)
  }
  const { id } = await openRound(visit.engine, visit.viewer, parsed.data)
  return { to: visit.reader.to('desk', 'surveys', id) }
}

function errorOf(path: string) {
  return path === 'closesOn' ? 'needs.error.deadline' : 'desk.surveys.error.name'
}

async function showSurveys(visit: Visit, form: RoundForm, errors: readonly FormError[]): Promise<Page> {
  const { engine, reader } = visit
  const { t, to, date } = reader
  const rounds = (await listRounds(engine)).toReversed()
  const title = t('desk.section.surveys')
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <h1 id="surveys">{title}</h1>
      <p>{t('desk.surveys.lead')}</p>
      {rounds.length === 0 ? (
        <p>{t('survey.list.none')}</p>
      ) : (
        <Scrollable labelledBy="surveys">
          <DataTable
            rows={rounds}
            keyOf={({ id }: SurveyRound) => id}
            columns={[
              {
                label: t('desk.surveys.round'),
                isHeader: true,
                cell: (round) => <a href={to('desk', 'surveys', round.id)}>{surveyTitle(round, reader)}</a>,
              },
              { label: t('desk.surveys.openedOn'), cell: ({ openedAt }) => date(openedAt) },
              {
                label: t('desk.status'),
                cell: ({ closedAt }) =>
                  closedAt === null ? t('survey.open') : t('survey.closedOn', { date: date(closedAt) }),
              },
            ]}
          />
        </Scrollable>
      )}
      {engine.catalogue.questionnaire ? (
        <form method="post" action={to('desk', 'surveys')} class="text">
          <h2>{t('desk.surveys.new')}</h2>
          <LineField
            id="name"
            label={t('desk.surveys.name')}
            hint={t('desk.surveys.nameHint')}
            errors={errors}
            value={form.name}
            input={{ required: true, maxLength: 100 }}
          />
          <LineField
            id="closesOn"
            label={t('desk.surveys.closesOn')}
            errors={errors}
            value={form.closesOn}
            input={{ type: 'date' }}
          />
          <Checks
            name="simulated"
            options={[{ value: 'yes', label: t('desk.surveys.simulated') }]}
            chosen={form.simulated ? ['yes'] : []}
          />
          <p>
            <button type="submit" class="primary">
              {t('desk.surveys.open')}
            </button>
          </p>
        </form>
      ) : (
        <p>{t('desk.surveys.noQuestionnaire')}</p>
      )}
    </>
  )
  return deskPage(visit, { title, section: 'surveys', body, ...(errors.length > 0 && { status: 400 }) })
}
