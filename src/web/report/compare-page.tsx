import type { VNode } from 'preact'
import { groupBy } from '../../domain/index.js'
import type { EditionChange } from '../../features/documents/index.js'
import { type ComparedEditions, compareEditions } from '../../features/reports/index.js'
import { DataTable, Scrollable } from '../kit/data-table.js'
import { wholeNumber } from '../kit/form-values.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { editionNumbered } from './find-by-number.js'

export function readCompared({ query }: Sent) {
  return { edition: wholeNumber(query, 'edition'), other: wholeNumber(query, 'with') }
}

/** Two editions side by side, chapter by chapter, the earlier one at the left. */
export async function compareEditionsPage(
  visit: Visit,
  { edition, other }: ReturnType<typeof readCompared>,
): Promise<Page> {
  const two = [await editionNumbered(visit, edition), await editionNumbered(visit, other)]
  const [earlier, later] = two.sort((left, right) => left.number - right.number)
  const { engine, viewer, reader } = visit
  const { t, to, language } = reader
  const compared = await compareEditions(engine, viewer, { id: later!.id, since: earlier!.id }, language)
  const numbers = { earlier: String(earlier!.number), later: String(later!.number) }
  const title = t('report.compare.title', numbers)
  const chapters = groupBy(compared.changes, ({ chapter }) => chapter)
  const body = (
    <>
      <p>
        <a href={to('report', 'editions', numbers.later)}>{t('report.contents')}</a>
      </p>
      <h1>{title}</h1>
      {compared.changes.length === 0 && <p>{t('report.compare.none')}</p>}
      {[...chapters].map(([id, changes]) => (
        <section key={id}>
          <h2 id={id}>{changes[0]!.chapterTitle}</h2>
          <Changes id={id} changes={changes} compared={compared} reader={reader} />
        </section>
      ))}
    </>
  )
  return { title, body, section: 'report' }
}

interface ChangesProps {
  readonly id: string
  readonly changes: readonly EditionChange[]
  readonly compared: ComparedEditions
  readonly reader: Reader
}

function Changes({ id, changes, compared: { since, edition }, reader: { t, to } }: ChangesProps): VNode {
  const named = ({ number, name }: typeof edition) => t('report.edition', { number: String(number), name })
  const side = (text: string | null) => text ?? <span class="hint">{t('report.compare.missing')}</span>
  return (
    <Scrollable labelledBy={id}>
      <DataTable
        class="report-changes"
        rows={changes}
        keyOf={({ statement }) => statement}
        columns={[
          { label: t('report.compare.change'), cell: ({ change }) => t(`report.kind.${change}`) },
          {
            label: t('report.compare.about'),
            isHeader: true,
            cell: ({ about, caseStudy }) =>
              caseStudy === null ? about : <a href={to('case-studies', caseStudy)}>{about}</a>,
          },
          { label: named(since), cell: ({ before }) => side(before) },
          { label: named(edition), cell: ({ after }) => side(after) },
        ]}
      />
    </Scrollable>
  )
}
