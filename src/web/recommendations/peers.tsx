import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { Contact } from '../kit/contact-link.js'
import { MemberName } from '../kit/flag.js'
import { Icon } from '../kit/icon.js'
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
          <li key={peer.member.code} class="card">
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
      <div class="peer-head">
        <h3>
          <MemberName code={member.code} name={member.name} href={to('members', member.code)} />
        </h3>
        {score !== null && <Strength score={score} />}
      </div>
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
    <span class="strength" title={t('peers.strength', { level })}>
      {[1, 2, 3].map((dot) => (
        <Icon key={dot} name="circle" class={dot <= level ? 'on' : ''} />
      ))}
      <span class="unseen">{t('peers.strength', { level })}</span>
    </span>
  )
}
