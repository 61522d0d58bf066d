import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import type { StoredRefit } from '../../../engine/index.js'
import { gateFigures, listRankings, mayChooseRanking, useRanking } from '../../../features/learning/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { moment } from '../names.js'

export function readDone({ query }: Sent) {
  return { done: one(query, 'done') !== '' }
}

/** Rankings learned from decisions, which one is in use, and the way back to another. */
export async function learningPage(visit: Visit, { done }: ReturnType<typeof readDone>): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const { inUse, refits } = await listRankings(engine)
  const mayChoose = mayChooseRanking(viewer)
  const title = t('desk.learning.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.learning.lead')}</p>
      {done && <Notice role="status">{t('desk.learning.done')}</Notice>}
      <p>
        <strong>
          {inUse === null ? t('desk.learning.bundledInUse') : t('desk.learning.inUse', { number: inUse })}
        </strong>
      </p>
      {mayChoose && inUse !== null && <Use number={null} visit={visit} />}
      <p>
        <a href={reader.to('desk', 'learning', 'usage')}>{t('desk.learning.usage')}</a>
      </p>
      <p>
        <a href="/api/v1/learning/qrels" download="decisions.qrels">
          {t('desk.learning.qrels')}
        </a>
      </p>
      {refits.length === 0 && <p>{t('desk.learning.none')}</p>}
      {refits.map((refit) => (
        <Refit
          key={refit.number}
          refit={refit}
          usable={mayChoose && refit.accepted && refit.number !== inUse}
          visit={visit}
        />
      ))}
    </>
  )
  return deskPage(visit, { title, section: 'learning', body })
}

export function readChoice({ form }: Sent) {
  return { number: wholeNumber(form, 'number') ?? null }
}

/** Ranks by what was chosen from now on. Not everybody who sees the desk may do this. @throws NotFoundError */
export async function chooseRanking(
  { engine, reader, viewer }: Visit,
  { number }: ReturnType<typeof readChoice>,
): Promise<Redirect> {
  if (!mayChooseRanking(viewer)) throw new NotFoundError('page', 'learning')
  await useRanking(engine, viewer, number)
  return { to: `${sectionAddress(reader, 'learning')}?done=1` }
}

function Use({ number, visit: { reader } }: { number: number | null; visit: Visit }): VNode {
  const { t } = reader
  return (
    <form method="post" action={sectionAddress(reader, 'learning')}>
      <input type="hidden" name="number" value={number ?? ''} />
      <button type="submit">
        {number === null ? t('desk.learning.useBundled') : t('desk.learning.use', { number })}
      </button>
    </form>
  )
}

interface RefitProps {
  readonly refit: StoredRefit
  readonly usable: boolean
  readonly visit: Visit
}

function Refit({ refit, usable, visit }: RefitProps): VNode {
  const { t } = visit.reader
  const { number, at, accepted, decidedNeeds, before, after, worse } = refit
  // Those that decide come first.
  const names = [...gateFigures, ...Object.keys(after).filter((name) => !gateFigures.includes(name))]
  return (
    <section aria-labelledby={`refit-${number}`}>
      <h2 id={`refit-${number}`}>{t('desk.learning.refit', { number, time: moment(at) })}</h2>
      <p>
        <strong>{t(accepted ? 'desk.learning.accepted' : 'desk.learning.refused')}</strong>{' '}
        {t('desk.learning.from', { count: decidedNeeds })}
      </p>
      {usable && <Use number={number} visit={visit} />}
      <Scrollable label={`${t('desk.learning.refit', { number, time: moment(at) })}: ${t('desk.learning.figures')}`}>
        <DataTable
          caption={<caption>{t('desk.learning.figures')}</caption>}
          columns={[
            { label: t('desk.learning.figure'), cell: (name) => <code>{name}</code>, isHeader: true },
            { label: t('desk.difference.before'), cell: (name) => before[name]?.toFixed(4) ?? '–', isNumber: true },
            { label: t('desk.difference.after'), cell: (name) => after[name]?.toFixed(4) ?? '–', isNumber: true },
            { label: t('desk.learning.verdict'), cell: (name) => worse.includes(name) && t('desk.learning.worse') },
          ]}
          rows={names}
          keyOf={(name) => name}
        />
      </Scrollable>
    </section>
  )
}
