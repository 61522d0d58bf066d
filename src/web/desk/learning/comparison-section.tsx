import type { VNode } from 'preact'
import type { ComparedPair } from '../../../engine/index.js'
import { type Comparison, type Comparisons, leastDecided, mayChooseRanking } from '../../../features/learning/index.js'
import { ButtonLink } from '../../kit/button.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ChoiceField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { moment } from '../names.js'
import { rankingName } from './ranking-names.js'

interface Props {
  readonly comparisons: Comparisons
  /** Numbers of the refits that were accepted, the latest first. */
  readonly refits: readonly number[]
  readonly form: StartFormState
  readonly visit: Visit
}

/** The form that starts a comparison, as it was sent; empty before. */
export interface StartFormState {
  readonly chosen?: ComparedPair
  readonly errors: readonly FormError[]
}

/** The comparison that runs, and those before; administrators start and end it. */
export function ComparisonSection({ comparisons, refits, form, visit }: Props): VNode {
  const { reader, viewer } = visit
  const { t, to } = reader
  const { running, isApplied, ended } = comparisons
  const mayChoose = mayChooseRanking(viewer)
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{t('desk.comparison.title')}</h2>
      <p class="hint">{t('desk.comparison.hint')}</p>
      {running ? (
        <>
          <Running comparison={running} isApplied={isApplied} reader={reader} />
          {mayChoose && (
            <p>
              <ButtonLink href={to('desk', 'learning', 'comparison', 'end')}>{t('desk.comparison.end')}</ButtonLink>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('desk.comparison.none')}</p>
          {refits.length === 0 && <p>{t('desk.comparison.noRefit')}</p>}
          {mayChoose && refits.length > 0 && <StartForm refits={refits} form={form} reader={reader} />}
        </>
      )}
      {!mayChoose && <p class="hint">{t('desk.comparison.ofAdministrators')}</p>}
      {ended.length > 0 && <Ended comparisons={ended} reader={reader} />}
    </section>
  )
}

interface FormProps {
  readonly refits: readonly number[]
  readonly form: StartFormState
  readonly reader: Reader
}

function StartForm({ refits, form: { chosen = { a: 0, b: refits[0]! }, errors }, reader }: FormProps): VNode {
  const { t, to } = reader
  const options = [0, ...refits].map((number) => ({ value: String(number), label: rankingName(number, reader) }))
  return (
    <form method="post" action={to('desk', 'learning', 'comparison')}>
      <ChoiceField id="a" label={t('desk.comparison.a')} errors={errors} value={String(chosen.a)} options={options} />
      <ChoiceField id="b" label={t('desk.comparison.b')} errors={errors} value={String(chosen.b)} options={options} />
      <button type="submit" class="primary">
        {t('desk.comparison.start')}
      </button>
    </form>
  )
}

interface RunningProps {
  readonly comparison: Comparison
  readonly isApplied: boolean
  readonly reader: Reader
}

function Running({ comparison, isApplied, reader }: RunningProps): VNode {
  const { t, number } = reader
  const { a, b, startedAt, tally } = comparison
  const sides = [
    { ranking: a, wins: tally.winsOfA, opened: tally.openedOfA },
    { ranking: b, wins: tally.winsOfB, opened: tally.openedOfB },
  ]
  const names = { a: rankingName(a, reader), b: rankingName(b, reader) }
  return (
    <>
      <p>{t('desk.comparison.running', { time: moment(startedAt), ...names })}</p>
      {!isApplied && <p>{t('desk.comparison.suspended')}</p>}
      <p>
        <strong>{verdictInWords(comparison, reader)}</strong>
      </p>
      <Scrollable label={t('desk.comparison.wins')}>
        <DataTable
          columns={[
            { label: t('desk.usage.ranking'), cell: ({ ranking }) => rankingName(ranking, reader), isHeader: true },
            { label: t('desk.comparison.wins'), cell: ({ wins }) => number(wins), isNumber: true },
            { label: t('desk.comparison.openedOf'), cell: ({ opened }) => number(opened), isNumber: true },
          ]}
          rows={sides}
          keyOf={({ ranking }) => ranking}
        />
      </Scrollable>
      <p>{t('desk.comparison.ties', { count: tally.ties })}</p>
    </>
  )
}

function Ended({ comparisons, reader }: { comparisons: readonly Comparison[]; reader: Reader }): VNode {
  const { t, number, list } = reader
  const pair = ({ a, b }: Comparison) => list([rankingName(a, reader), rankingName(b, reader)])
  return (
    <Scrollable label={t('desk.comparison.ended')}>
      <DataTable
        caption={<caption>{t('desk.comparison.ended')}</caption>}
        columns={[
          {
            label: t('desk.comparison.time'),
            cell: ({ startedAt, endedAt }) => `${moment(startedAt)} – ${moment(endedAt ?? '')}`,
            isHeader: true,
          },
          { label: t('desk.usage.ranking'), cell: pair },
          {
            label: t('desk.comparison.wins'),
            cell: ({ tally }) => `${number(tally.winsOfA)} : ${number(tally.winsOfB)}`,
          },
          { label: t('desk.comparison.undecided'), cell: ({ tally }) => number(tally.ties), isNumber: true },
          { label: t('desk.comparison.result'), cell: (one) => verdictInWords(one, reader) },
        ]}
        rows={comparisons}
        keyOf={(one) => one.number}
      />
    </Scrollable>
  )
}

function verdictInWords({ verdict, tally, p, a, b }: Comparison, reader: Reader): string {
  const { t, number } = reader
  const decided = { count: number(tally.winsOfA + tally.winsOfB), least: number(leastDecided) }
  if (verdict === 'not-enough-data') return t('desk.comparison.notEnough', decided)
  const shown = p < 0.001 ? `< ${number(0.001)}` : number(p)
  if (verdict === 'no-difference') return t('desk.comparison.noDifference', { p: shown })
  return t('desk.comparison.preferred', { ranking: rankingName(verdict === 'a' ? a : b, reader), p: shown })
}
