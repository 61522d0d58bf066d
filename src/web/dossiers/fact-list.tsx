import type { VNode } from 'preact'
import { type DossierHeading, isStaff, mayProposeFacts, type Viewer } from '../../domain/index.js'
import type { DatedFact } from '../../features/dossiers/index.js'
import { FactText } from '../catalogue/fact-text.js'
import { SourceLink } from '../catalogue/sources.js'
import { useReader } from '../kit/reader.js'
import { historyAddress } from './history-address.js'
import { suggestAddress } from './suggest-address.js'

interface Props {
  readonly technologyId: string
  readonly heading: DossierHeading
  readonly facts: readonly DatedFact[]
  readonly viewer: Viewer
}

/** As many facts as are read at once; the rest unfolds. */
const shownAtOnce = 6

/** The facts under one heading, each with its source and, for those who may, the way to change it. */
export function FactList({ technologyId, heading, facts, viewer }: Props): VNode {
  const { t, to } = useReader()
  const of = { technologyId, viewer }
  const rest = facts.slice(shownAtOnce)
  return (
    <>
      {facts.length === 0 && <p class="hint">{t('dossier.nothing')}</p>}
      <Facts facts={facts.slice(0, shownAtOnce)} {...of} />
      {rest.length > 0 && (
        <details class="more-facts">
          <summary>{t('dossier.moreFacts', { count: rest.length })}</summary>
          <Facts facts={rest} {...of} />
        </details>
      )}
      {mayProposeFacts(viewer) && (
        <p>
          <a class="fact-change" href={suggestAddress(to, technologyId, { heading })}>
            {t(isStaff(viewer) ? 'dossier.addFact' : 'dossier.suggestFact')}{' '}
            <span class="unseen">{t(`dossier.${heading}`)}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Facts({ facts, technologyId, viewer }: Omit<Props, 'heading'>): VNode | null {
  const { t, to, language } = useReader()
  if (facts.length === 0) return null
  return (
    <ul class="fact-list">
      {facts.map((fact) => (
        <li key={fact.id} id={fact.id}>
          <FactText fact={fact} />{' '}
          <cite>
            <SourceLink {...fact.source} />
          </cite>{' '}
          <Verified fact={fact} />
          {mayProposeFacts(viewer) && (
            <>
              {' '}
              <a class="fact-change" href={suggestAddress(to, technologyId, { fact: fact.id })}>
                {t(isStaff(viewer) ? 'dossier.change' : 'dossier.suggest')}{' '}
                <span class="unseen">{fact.text[language].slice(0, 60)}</span>
              </a>
            </>
          )}
          {isStaff(viewer) && (
            <>
              {' · '}
              <a class="fact-change" href={historyAddress(to, technologyId, fact.id)}>
                {t('desk.dossiers.history.link')} <span class="unseen">{fact.text[language].slice(0, 60)}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Verified({ fact: { verifiedAt, addedAt, due } }: { fact: DatedFact }): VNode | null {
  const { t, date } = useReader()
  if (due) return <span class="hint">{t('dossier.notVerifiedSince', { date: date(verifiedAt ?? addedAt) })}</span>
  return verifiedAt === null ? null : <span class="hint">{t('dossier.verifiedOn', { date: date(verifiedAt) })}</span>
}
