import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import type { StoredRefit } from '../../../engine/index.js'
import {
  gateFigures,
  isUnderWay,
  listRankings,
  mayChooseRanking,
  type RefitRun,
  RefitUnderWayError,
  readRefitRun,
  startRefit,
  useRanking,
} from '../../../features/learning/index.js'
import { Badge } from '../../kit/badge.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import { ErrorNotice } from '../../kit/notices.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import { Toast } from '../../kit/toast.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { moment } from '../names.js'

export function readDone({ query }: Sent) {
  return { done: one(query, 'done') !== '' }
}

/** Rankings learned from decisions, which one is in use, how to learn again, and the way back to another. */
export async function learningPage(visit: Visit, { done }: ReturnType<typeof readDone>): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const { inUse, refits } = await listRankings(engine)
  const run = await readRefitRun(engine)
  const mayChoose = mayChooseRanking(viewer)
  const title = t('desk.learning.title')
  const body = (
    <>
      {done && <Toast text={t('desk.learning.done')} />}
      <h1>{title}</h1>
      <p class="lead">{t('desk.learning.lead')}</p>
      <div class="card learning-state" id="list" tabIndex={-1} data-changes>
        <p>
          <Badge tone="good" icon="circle-check">
            {inUse === null ? t('desk.learning.bundledInUse') : t('desk.learning.inUse', { number: inUse })}
          </Badge>
        </p>
        <RefitState run={run} visit={visit} />
        <div class="button-group">
          {mayChoose && !isUnderWay(run) && <Start visit={visit} />}
          {mayChoose && inUse !== null && <Use number={null} visit={visit} />}
        </div>
        {!mayChoose && <p class="hint">{t('desk.learning.ofAdministrators')}</p>}
      </div>
      <ul class="chips">
        <li>
          <ButtonLink icon="chart-column" href={reader.to('desk', 'learning', 'usage')}>
            {t('desk.learning.usage')}
          </ButtonLink>
        </li>
        <li>
          <a class="button" href="/api/v1/learning/qrels" download="decisions.qrels">
            {t('desk.learning.qrels')}
          </a>
        </li>
      </ul>
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

/** Starts a refit. Not everybody who sees the desk may do this. @throws NotFoundError */
export async function beginRefit({ engine, reader, viewer }: Visit): Promise<Redirect> {
  if (!mayChooseRanking(viewer)) throw new NotFoundError('page', 'learning')
  try {
    await startRefit(engine, viewer)
  } catch (error) {
    // The page shows the one that is under way.
    if (!(error instanceof RefitUnderWayError)) throw error
  }
  return { to: sectionAddress(reader, 'learning') }
}

function Start({ visit: { reader } }: { visit: Visit }): VNode {
  const { t, to } = reader
  return (
    <form method="post" action={to('desk', 'learning', 'refit')} data-in-place>
      <Button kind="primary" icon="brain-circuit">
        {t('desk.learning.start')}
      </Button>
    </form>
  )
}

/** What became of the refit that was started last. */
function RefitState({ run, visit: { reader } }: { run: RefitRun | undefined; visit: Visit }): VNode | null {
  const { t } = reader
  if (!run) return null
  if (isUnderWay(run)) {
    return (
      <div class="under-way" role="status">
        <progress aria-label={t('desk.learning.running')} />
        <p>
          {t('desk.learning.running')} {t('desk.learning.runningSince', { time: moment(run.startedAt) })}{' '}
          <a href={sectionAddress(reader, 'learning')} data-in-place data-look-again>
            {t('desk.learning.lookAgain')}
          </a>
        </p>
      </div>
    )
  }
  if (run.number === null) return <ErrorNotice>{t('desk.learning.failed')}</ErrorNotice>
  return (
    <p role="status">
      <a href={`#refit-${run.number}`}>{t('desk.learning.ended', { number: run.number })}</a>
    </p>
  )
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
      <Button>{number === null ? t('desk.learning.useBundled') : t('desk.learning.use', { number })}</Button>
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
  const { number, at, accepted, decidedNeeds, before, after } = refit
  const others = Object.keys(after).filter((name) => !gateFigures.includes(name))
  const label = t('desk.learning.refit', { number, time: moment(at) })
  const table = (names: readonly string[], caption: string) => (
    <Scrollable label={`${label}: ${caption}`}>
      <DataTable
        caption={<caption>{caption}</caption>}
        columns={[
          { label: t('desk.learning.figure'), cell: (name) => figureInWords(name, visit.reader), isHeader: true },
          { label: t('desk.difference.before'), cell: (name) => shown(before[name]), isNumber: true },
          { label: t('desk.difference.after'), cell: (name) => shown(after[name]), isNumber: true },
          {
            label: t('desk.learning.verdict'),
            cell: (name) => <Verdict name={name} refit={refit} visit={visit} />,
          },
        ]}
        rows={names}
        keyOf={(name) => name}
      />
    </Scrollable>
  )
  return (
    <section aria-labelledby={`refit-${number}`}>
      <h2 id={`refit-${number}`}>{label}</h2>
      <p>
        <Badge
          {...(accepted ? ({ tone: 'good', icon: 'circle-check' } as const) : ({ tone: 'bad', icon: 'x' } as const))}
        >
          {t(accepted ? 'desk.learning.accepted' : 'desk.learning.refused')}
        </Badge>{' '}
        {t('desk.learning.from', { count: decidedNeeds })}
      </p>
      {usable && <Use number={number} visit={visit} />}
      {table(gateFigures, t('desk.learning.figures'))}
      <details>
        <summary>{t('desk.learning.moreFigures')}</summary>
        {table(others, t('desk.learning.moreFigures'))}
      </details>
    </section>
  )
}

function shown(value: number | undefined): string {
  return value?.toFixed(4) ?? '–'
}

const words = {
  'nDCG@10': 'desk.figure.order',
  calibrationError: 'desk.figure.calibration',
  aurocFar: 'desk.figure.far',
  aurocNear: 'desk.figure.near',
  aurocMiddle: 'desk.figure.middle',
  keptAnswerable: 'desk.figure.kept',
  rejectedFar: 'desk.figure.rejectedFar',
  rejectedMiddle: 'desk.figure.rejectedMiddle',
  rejectedNear: 'desk.figure.rejectedNear',
  calibrationErrorFrom10: 'desk.figure.calibrationFrom10',
} as const

/** What a figure measures; the measure has its name for those who know it. */
function figureInWords(name: string, { t, languageName }: Reader): string {
  if (name in words) return t(words[name as keyof typeof words])
  const [measure, form = ''] = name.split(' ')
  if (measure !== 'nDCG@10') return name
  return form === 'short' ? t('desk.figure.orderShort') : t('desk.figure.orderIn', { language: languageName(form) })
}

/** Whether a figure is better, worse or the same: less is better where it is an error. */
function Verdict({ name, refit: { before, after, worse }, visit }: { name: string; refit: StoredRefit; visit: Visit }) {
  const { t } = visit.reader
  if (worse.includes(name)) return <Badge tone="bad">{t('desk.learning.worse')}</Badge>
  const gain = ((after[name] ?? 0) - (before[name] ?? 0)) * (name.startsWith('calibration') ? -1 : 1)
  if (Math.abs(gain) < 0.0005) return <span class="hint">{t('desk.learning.same')}</span>
  return gain > 0 ? (
    <Badge tone="good">{t('desk.learning.better')}</Badge>
  ) : (
    <span>{t('desk.learning.littleWorse')}</span>
  )
}
