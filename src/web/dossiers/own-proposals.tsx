import type { VNode } from 'preact'
import type { FactProposal, Technology } from '../../domain/index.js'
import { FactText } from '../catalogue/fact-text.js'
import { SourceLink } from '../catalogue/sources.js'
import { useReader } from '../kit/reader.js'

interface Props {
  readonly technology: Technology
  readonly proposals: readonly FactProposal[]
}

/** What a member has suggested for a dossier, and how it was decided. */
export function OwnProposals({ technology, proposals }: Props): VNode {
  const { t, to } = useReader()
  return (
    <section aria-labelledby="own" class="text">
      <h2 id="own">{t('dossier.own.title')}</h2>
      {proposals.length === 0 && <p>{t('dossier.own.none')}</p>}
      <ul class="own-proposals">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Outcome proposal={proposal} />
            <Content proposal={proposal} />
            {proposal.status === 'proposed' && (
              <form method="post" action={to('technologies', technology.id, 'suggest', proposal.id, 'withdraw')}>
                <input type="hidden" name="version" value={proposal.version} />
                <button type="submit">{t('dossier.own.withdraw')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ proposal: { action, heading, status, createdAt, decidedAt, reason } }: { proposal: FactProposal }) {
  const { t, date } = useReader()
  return (
    <>
      <p class="facts">
        {t(`dossier.proposal.${action}`, { heading: t(`dossier.${heading}`) })} ·{' '}
        <strong>{t(`dossier.status.${status}`)}</strong> · {date(decidedAt ?? createdAt)}
      </p>
      {reason !== null && (
        <p>
          {t('dossier.reason')}: <span dir="auto">{reason}</span>
        </p>
      )}
    </>
  )
}

function Content({ proposal: { before, after } }: { proposal: FactProposal }): VNode | null {
  const content = after ?? before
  if (!content) return null
  return (
    <p>
      <FactText fact={content} />{' '}
      <cite>
        <SourceLink {...content.source} />
      </cite>
    </p>
  )
}
