import type { VNode } from 'preact'
import { textIn } from '../../../features/catalogue/index.js'
import type { Usage, UsageFigures } from '../../../features/usage/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { DataTable, Scrollable, type TableColumn } from '../../kit/data-table.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { rankingName } from './ranking-names.js'

/** Case studies that are listed. */
const mostListed = 20

interface Props {
  readonly usage: Usage
  readonly days: number
  readonly periods: readonly number[]
  readonly visit: Visit
}

/** What people did with answers in the last days: in all, by rank, by ranking and by case study. */
export function UsageFiguresSection({ usage, days, periods, visit }: Props): VNode {
  const { reader, engine } = visit
  const { t, to, number, language } = reader
  const { shown, opened, contacted } = usage.totals
  const study = (id: string) => engine.catalogue.caseStudies.get(id)
  const languageOf = (id: string) => inItsLanguage(textIn(study(id)!, language).language, language)
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('desk.usage.days', { days })}</h2>
      <nav aria-label={t('desk.usage.periods')}>
        <ul class="inline">
          {periods.map((one) => (
            <li key={one}>
              <a
                href={`${to('desk', 'learning', 'usage')}?days=${one}`}
                aria-current={one === days ? 'true' : undefined}
              >
                {t('desk.usage.days', { days: one })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown + opened + contacted === 0 ? (
        <p>{t('desk.usage.none')}</p>
      ) : (
        <>
          <p>
            {t('desk.usage.totals', { shown: number(shown), opened: number(opened), contacted: number(contacted) })}
          </p>
          <Figures
            title={t('desk.usage.byRank')}
            name={{ label: t('desk.usage.rank'), cell: ({ rank }) => rank ?? t('desk.usage.noRank') }}
            rows={usage.byRank}
            keyOf={({ rank }) => rank ?? 'none'}
            reader={reader}
          />
          <Figures
            title={t('desk.usage.byRanking')}
            name={{ label: t('desk.usage.ranking'), cell: ({ ranking }) => rankingName(ranking, reader) }}
            rows={usage.byRanking}
            keyOf={({ ranking }) => ranking ?? 'staff'}
            reader={reader}
          />
          <Figures
            title={t('desk.usage.byCase')}
            name={{
              label: t('map.caseStudy'),
              cell: ({ caseStudyId: id }) =>
                study(id) ? <a href={to('case-studies', id)}>{textIn(study(id)!, language).text.title}</a> : id,
              attributes: ({ caseStudyId: id }) => (study(id) ? languageOf(id) : {}),
            }}
            rows={usage.caseStudies.slice(0, mostListed)}
            keyOf={({ caseStudyId }) => caseStudyId}
            reader={reader}
          />
        </>
      )}
    </section>
  )
}

interface FiguresProps<Row extends UsageFigures> {
  readonly title: string
  readonly name: TableColumn<Row>
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly reader: Reader
}

function Figures<Row extends UsageFigures>({ title, name, rows, keyOf, reader }: FiguresProps<Row>): VNode {
  const { t, number, percent } = reader
  return (
    <Scrollable label={title}>
      <DataTable
        caption={<caption>{title}</caption>}
        columns={[
          { ...name, isHeader: true },
          { label: t('desk.usage.shown'), cell: ({ shown }) => number(shown), isNumber: true },
          { label: t('desk.usage.opened'), cell: ({ opened }) => number(opened), isNumber: true },
          { label: t('desk.usage.contacted'), cell: ({ contacted }) => number(contacted), isNumber: true },
          {
            label: t('desk.usage.share'),
            // More is opened than was shown where a portal says only what was opened.
            cell: ({ shown, opened }) => (shown < opened || shown === 0 ? '–' : percent(opened / shown)),
            isNumber: true,
          },
        ]}
        rows={rows}
        keyOf={keyOf}
      />
    </Scrollable>
  )
}
