import type { VNode } from 'preact'
import type { FactProposal } from '../../../domain/index.js'
import { type DueFact, findProposals, isOutdated, listDueFacts } from '../../../features/dossiers/index.js'
import { FactText } from '../../catalogue/fact-text.js'
import { SourceLink } from '../../catalogue/sources.js'
import { historyAddress } from '../../dossiers/history-address.js'
import { suggestAddress } from '../../dossiers/suggest-address.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import { TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { one } from '../../kit/form-values.js'
import { ErrorNotice, Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'
import { TwoFacts } from './two-facts.js'

/** How many proposals, and how many facts, are shown at once. */
const mostShown = 50

const doneKeys = ['accepted', 'rejected', 'verified'] as const

export function readDone({ query }: Sent) {
  return { done: doneKeys.find((what) => what === one(query, 'done')) }
}

export interface DossiersShown {
  readonly done?: (typeof doneKeys)[number] | undefined
  readonly isOvertaken?: boolean
  /** A reason for rejecting that could not be used: of which proposal, and as it was typed. */
  readonly rejected?: { readonly id: string; readonly reason: string }
  readonly status?: number
}

/** What members suggest for dossiers, and which facts nobody has verified for long. */
export async function dossiersPage(visit: Visit, shown: DossiersShown): Promise<Page> {
  const { engine, viewer, reader, verifyFactsAfterMonths: months } = visit
  const { t } = reader
  const proposals = await findProposals(engine, viewer, { status: 'proposed' })
  const due = await listDueFacts(engine, viewer, months)
  const title = t('desk.section.dossiers')
  const { done, isOvertaken, rejected, status } = shown
  const errors: FormError[] = rejected ? [{ field: reasonField(rejected.id), key: 'desk.dossiers.error.reason' }] : []
  const body = (
    <>
      <ErrorSummary errors={errors} />
      {isOvertaken && <ErrorNotice>{t('desk.dossiers.error.overtaken')}</ErrorNotice>}
      <h1>{title}</h1>
      {done && <Notice role="status">{t(`desk.dossiers.done.${done}`)}</Notice>}
      <p class="lead">{t('desk.dossiers.lead', { months })}</p>
      <section aria-labelledby="proposals">
        <h2 id="proposals">{t('desk.dossiers.proposals', { count: proposals.length })}</h2>
        {proposals.slice(0, mostShown).map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            errors={errors}
            reason={rejected?.id === proposal.id ? rejected.reason : ''}
            visit={visit}
          />
        ))}
        <More count={proposals.length - mostShown} visit={visit} />
      </section>
      <DueFacts due={due} visit={visit} />
    </>
  )
  return deskPage(visit, { title, section: 'dossiers', body, ...(status !== undefined && { status }) })
}

const reasonField = (id: string) => `reason-${id}`

interface ProposalProps {
  readonly proposal: FactProposal
  readonly errors: readonly FormError[]
  readonly reason: string
  readonly visit: Visit
}

function Proposal({ proposal, errors, reason, visit: { engine, reader } }: ProposalProps): VNode {
  const { t, to, language, date } = reader
  const { id, technologyId, memberCode, action, heading, createdAt, note, version } = proposal
  const technology = engine.catalogue.technologies.get(technologyId)
  const place = (step: string) => to('desk', 'dossiers', 'proposals', id, step)
  const isLate = !technology || isOutdated(technology, proposal)
  return (
    <article aria-labelledby={id} class="proposal">
      <h3 id={id}>
        <a href={`${to('technologies', technologyId)}#${heading}`}>{technology?.name[language] ?? technologyId}</a>
      </h3>
      <p class="facts">
        {t(`dossier.proposal.${action}`, { heading: t(`dossier.${heading}`) })} ·{' '}
        {memberCode !== null && `${memberName(memberCode, engine, reader)} · `}
        {date(createdAt)}
      </p>
      <TwoFacts change={proposal} titles={{ before: t('desk.dossiers.now'), after: t('desk.dossiers.suggested') }} />
      {note !== null && (
        <p>
          {t('dossier.form.note')}: <span dir="auto">{note}</span>
        </p>
      )}
      {isLate ? (
        <Notice>{t('desk.dossiers.outdated')}</Notice>
      ) : (
        <form method="post" action={place('accept')}>
          <input type="hidden" name="version" value={version} />
          <button type="submit" class="primary">
            {t('desk.dossiers.accept')}
          </button>
        </form>
      )}
      <form method="post" action={place('reject')}>
        <input type="hidden" name="version" value={version} />
        <TextField
          id={reasonField(id)}
          name="reason"
          label={t('desk.dossiers.reason')}
          errors={errors}
          value={reason}
          rows={2}
          input={{ maxLength: 2000 }}
        />
        <button type="submit">{t('desk.dossiers.reject')}</button>
      </form>
    </article>
  )
}

function DueFacts({ due, visit }: { due: readonly DueFact[]; visit: Visit }): VNode {
  const { t, to, language, date } = visit.reader
  return (
    <div>
      <h2 id="due">{t('desk.dossiers.due', { count: due.length })}</h2>
      {due.length > 0 && (
        <>
          <p class="hint">{t('desk.dossiers.dueHint')}</p>
          <Scrollable labelledBy="due">
            <DataTable
              rows={due.slice(0, mostShown)}
              keyOf={({ technology, fact }) => `${technology.id}/${fact.id}`}
              columns={[
                { label: t('facet.technology'), isHeader: true, cell: ({ technology }) => technology.name[language] },
                {
                  label: t('desk.dossiers.fact'),
                  cell: ({ fact }) => (
                    <>
                      <FactText fact={fact} />{' '}
                      <cite>
                        <SourceLink {...fact.source} />
                      </cite>
                    </>
                  ),
                },
                { label: t('desk.dossiers.since'), cell: ({ fact }) => date(fact.verifiedAt ?? fact.addedAt) },
                {
                  label: t('desk.status'),
                  cell: ({ technology, fact }) => (
                    <>
                      <form method="post" action={to('desk', 'dossiers', 'facts', technology.id, fact.id)}>
                        <button type="submit">{t('desk.dossiers.stillHolds')}</button>
                      </form>{' '}
                      <a href={suggestAddress(to, technology.id, { fact: fact.id })}>{t('dossier.change')}</a>
                      {' · '}
                      <a href={historyAddress(to, technology.id, fact.id)}>{t('desk.dossiers.history.link')}</a>
                    </>
                  ),
                },
              ]}
            />
          </Scrollable>
          <More count={due.length - mostShown} visit={visit} />
        </>
      )}
    </div>
  )
}

function More({ count, visit: { reader } }: { count: number; visit: Visit }): VNode | null {
  return count > 0 ? <p class="hint">{reader.t('desk.dossiers.more', { count })}</p> : null
}
