import { listComparisons, listRankings } from '../../../features/learning/index.js'
import { daysAgo, readUsage } from '../../../features/usage/index.js'
import { formPage } from '../../kit/form-page.js'
import { one } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { ComparisonSection, type StartFormState } from './comparison-section.js'
import { UsageFiguresSection } from './usage-figures.js'

/** Days of which figures are shown. */
export const usagePeriods = [7, 30, 90] as const
const doings = ['started', 'ended'] as const

export function readUsageQuery({ query }: Sent) {
  return {
    days: usagePeriods.find((days) => String(days) === one(query, 'days')) ?? 30,
    done: doings.find((doing) => doing === one(query, 'done')),
  }
}

type Asked = ReturnType<typeof readUsageQuery>

/** What people did with answers, and which of two rankings they prefer. */
export function usagePage(visit: Visit, asked: Asked): Promise<Page> {
  return usagePageWith(visit, asked)
}

/** @param form that was sent and not carried out */
export async function usagePageWith(
  visit: Visit,
  { days, done }: Asked,
  form: StartFormState = { errors: [] },
): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t } = reader
  const [usage, comparisons, { refits }] = await Promise.all([
    readUsage(engine, viewer, daysAgo(days)),
    listComparisons(engine, viewer),
    listRankings(engine),
  ])
  const accepted = refits.filter((refit) => refit.accepted).map(({ number }) => number)
  const children = (
    <>
      <p class="lead">{t('desk.usage.lead')}</p>
      {done && <Notice role="status">{t(`desk.comparison.done.${done}`)}</Notice>}
      <ComparisonSection comparisons={comparisons} refits={accepted} form={form} visit={visit} />
      <UsageFiguresSection usage={usage} days={days} periods={usagePeriods} visit={visit} />
    </>
  )
  const before = <a href={sectionAddress(reader, 'learning')}>{t('desk.learning.title')}</a>
  const page = formPage(reader, { title: t('desk.usage.title'), errors: form.errors, before, children })
  return deskPage(visit, { ...page, section: 'learning' })
}
