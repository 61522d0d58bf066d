import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { Contact } from '../kit/contact-link.js'
import { useReader } from '../kit/reader.js'

type Peer = Recommendation['peers'][number]

/** Administrations to contact, each with its evidence. */
export function Peers({ answer, memberCode }: { answer: Recommendation; memberCode: string | undefined }): VNode {
  const { t } = useReader()
  return (
    <section aria-labelledby="peers">
      <h2 id="peers">{t('peers.title')}</h2>
      {answer.peers.length === 0 && <p>{t('peers.none')}</p>}
      {answer.peers.length > 0 && memberCode === undefined && <p class="hint">{t('peers.sayWho')}</p>}
      <ol class="peers">
        {answer.peers.map((peer) => (
          <li key={peer.member.code}>
            <PeerEntry peer={peer} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PeerEntry({ peer: { member, score, evidence, context, contact } }: { peer: Peer }): VNode {
  const { to } = useReader()
  return (
    <>
      <h3>
        <a href={to('members', member.code)}>{member.name}</a>
        {score !== null && <Strength score={score} />}
      </h3>
      {member.administration && <p class="facts">{member.administration}</p>}
      <ul class="evidence">
        {evidence.map(({ caseStudyId, text, year }) => (
          <li key={text}>
            {caseStudyId ? <a href={to('case-studies', caseStudyId)}>{text}</a> : text}
            {year !== null && ` (${year})`}
          </li>
        ))}
      </ul>
      {context.length > 0 && <p class="context">{context.map(({ text }) => text).join(' · ')}</p>}
      <Contact url={contact?.url} name={member.name} />
    </>
  )
}

/** One to three dots: finer would say more than is known. */
function Strength({ score }: { score: number }): VNode {
  const { t } = useReader()
  const level = score >= 67 ? 3 : score >= 34 ? 2 : 1
  return (
    <span class="strength">
      <span aria-hidden="true">{'●'.repeat(level) + '○'.repeat(3 - level)}</span>
      <span class="unseen">{t('peers.strength', { level })}</span>
    </span>
  )
}
