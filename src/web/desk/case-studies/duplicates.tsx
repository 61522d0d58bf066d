import type { VNode } from 'preact'
import type { CaseStudy } from '../../../domain/index.js'
import type { LikePair, Duplicates as Listed } from '../../../features/case-studies/index.js'
import { summarise, textIn } from '../../../features/catalogue/index.js'
import { Badge } from '../../kit/badge.js'
import { Button } from '../../kit/button.js'
import { CaseFacts, inItsLanguage } from '../../kit/case-line.js'
import type { Visit } from '../../kit/visit.js'
import { pairAddress } from './pair-page.js'

const mostPairs = 20

interface Props {
  readonly duplicates: Listed
  readonly visit: Visit
}

/** Pairs to look at, and those that were found to be no duplicates. */
export function Duplicates({ duplicates: { pairs, toldApart }, visit }: Props): VNode {
  const { t } = visit.reader
  return (
    <section aria-labelledby="pairs" data-changes>
      <h2 id="pairs">{t('desk.cases.pairs', { count: pairs.length })}</h2>
      {pairs.length > 0 && <p class="hint">{t('desk.cases.pairsHint')}</p>}
      <ul class="pairs" id="list" tabIndex={-1}>
        {pairs.slice(0, mostPairs).map((pair) => (
          <li key={pair.ids.join()} id={`pair-${pair.ids.join('-')}`} class="card">
            <Pair pair={pair} visit={visit} />
          </li>
        ))}
      </ul>
      {pairs.length > mostPairs && <p class="hint">{t('desk.cases.morePairs', { count: pairs.length - mostPairs })}</p>}
      {toldApart.length > 0 && (
        <details id="told-apart">
          <summary>{t('desk.cases.apart', { count: toldApart.length })}</summary>
          <ul class="cases">
            {toldApart.map((ids) => (
              <li key={ids.join()} class="found-case">
                <p>
                  {titleOf(ids[0], visit)} <span class="hint">·</span> {titleOf(ids[1], visit)}
                </p>
                <form method="post" action={pairAddress(visit.reader, ids, 'again')} data-in-place>
                  <Button kind="quiet" icon="undo-2">
                    {t('desk.cases.compareAgain')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function titleOf(id: string, { engine, reader }: Visit): string {
  return textIn(engine.catalogue.caseStudies.get(id)!, reader.language).text.title
}

function Pair({ pair: { ids, likeness }, visit }: { pair: LikePair; visit: Visit }): VNode {
  const { engine, reader } = visit
  const { t, percent } = reader
  const [one, other] = [titleOf(ids[0], visit), titleOf(ids[1], visit)]
  return (
    <>
      <div class="two-sides">
        {ids.map((id) => (
          <PairSide key={id} study={engine.catalogue.caseStudies.get(id)!} visit={visit} />
        ))}
      </div>
      <div class="button-group">
        <Badge>{t('desk.cases.alike', { share: percent(likeness) })}</Badge>
        <a
          class="button solid"
          href={pairAddress(reader, ids)}
          aria-label={t('desk.cases.compareBoth', { one, other })}
        >
          {t('desk.cases.compare')}
        </a>
        <form method="post" action={pairAddress(reader, ids, 'apart')} data-in-place>
          <Button>
            {t('desk.cases.notDuplicate')}
            <span class="unseen">
              : {one} – {other}
            </span>
          </Button>
        </form>
      </div>
    </>
  )
}

function PairSide({ study, visit: { engine, reader } }: { study: CaseStudy; visit: Visit }): VNode {
  const { to, language } = reader
  const summary = summarise(study, engine.catalogue, language)
  return (
    <div>
      <a class="title" href={to('desk', 'cases', study.id)} {...inItsLanguage(summary.language, language)}>
        {summary.title}
      </a>
      <CaseFacts study={summary} />
    </div>
  )
}
