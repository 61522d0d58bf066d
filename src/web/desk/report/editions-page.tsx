import { type Edition, editionName } from '../../../domain/index.js'
import { listEditions, makeEdition } from '../../../features/reports/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import { LineField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { one } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'

export function readEditionForm({ form }: Sent) {
  return { name: one(form, 'name') }
}

/** Every edition, and the form that makes the next one. */
export function editionsPage(visit: Visit): Promise<Page> {
  return showEditions(visit, '', [])
}

export async function makeNextEdition(visit: Visit, form: ReturnType<typeof readEditionForm>): Promise<Outcome> {
  const parsed = editionName.safeParse(form)
  if (!parsed.success) return showEditions(visit, form.name, [{ field: 'name', key: 'desk.report.error.name' }])
  const { id } = await makeEdition(visit.services, visit.viewer, parsed.data)
  return { to: visit.reader.to('desk', 'report', id) }
}

async function showEditions(visit: Visit, name: string, errors: readonly FormError[]): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to, date } = reader
  const editions = (await listEditions(engine, viewer)).reverse()
  const title = t('desk.section.report')
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <h1 id="editions">{title}</h1>
      <p>{t('desk.report.lead')}</p>
      {editions.length === 0 ? (
        <p>{t('desk.report.none')}</p>
      ) : (
        <Scrollable labelledBy="editions">
          <DataTable
            rows={editions}
            keyOf={({ id }: Edition) => id}
            columns={[
              {
                label: t('desk.report.edition'),
                isHeader: true,
                cell: ({ id, number, name: its }) => (
                  <a href={to('desk', 'report', id)}>{t('report.edition', { number: String(number), name: its })}</a>
                ),
              },
              { label: t('desk.report.madeOn'), cell: ({ generatedAt }) => date(generatedAt) },
              {
                label: t('desk.status'),
                cell: ({ publishedAt }) =>
                  publishedAt === null
                    ? t('desk.report.notPublished')
                    : t('report.publishedOn', { date: date(publishedAt) }),
              },
            ]}
          />
        </Scrollable>
      )}
      <form method="post" action={to('desk', 'report')} class="text">
        <h2>{t('desk.report.new')}</h2>
        <LineField
          id="name"
          label={t('desk.report.name')}
          hint={t('desk.report.nameHint')}
          errors={errors}
          value={name}
          input={{ required: true, maxLength: 100 }}
        />
        <p>
          <button type="submit" class="primary">
            {t('desk.report.make')}
          </button>
        </p>
      </form>
    </>
  )
  return deskPage(visit, { title, section: 'report', body, ...(errors.length > 0 && { status: 400 }) })
}
