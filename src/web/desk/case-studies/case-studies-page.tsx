import type { VNode } from 'preact'
import type { CaseDraft, CaseStudy } from '../../../domain/index.js'
import { alikeFrom, draftsSeenBy, listDuplicates } from '../../../features/case-studies/index.js'
import { findCaseRecord, listArchived, textIn } from '../../../features/catalogue/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { EmptyState } from '../../kit/empty-state.js'
import { MemberName } from '../../kit/flag.js'
import { one } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import { Toast } from '../../kit/toast.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName, moment } from '../names.js'
import { draftTitle } from './draft-title.js'
import { Duplicates } from './duplicates.js'
import { pairAddress } from './pair-page.js'

const done = ['published', 'returned', 'archived', 'restored', 'merged'] as const
const doneWithPair = ['apart', 'again'] as const

export function readDone({ query }: Sent) {
  return { did: one(query, 'done'), on: one(query, 'on') }
}

/** Drafts, possible duplicates, and case studies that were archived. */
export async function caseStudiesPage(visit: Visit, said: ReturnType<typeof readDone>): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const drafts = await draftsSeenBy(engine, viewer)
  const duplicates = await listDuplicates(engine, viewer, alikeFrom)
  const title = t('desk.cases.title')
  const body = (
    <>
      <DoneToast toast={await toastFor(visit, said)} />
      <h1>{title}</h1>
      {drafts.length === 0 && (
        <EmptyState icon="clipboard-list" title={t('desk.cases.noDrafts')}>
          <p>{t('desk.cases.inReview', { count: 0 })}</p>
        </EmptyState>
      )}
      <Drafts name="inReview" drafts={drafts.filter(({ status }) => status === 'in-review')} visit={visit} />
      <Drafts name="begun" drafts={drafts.filter(({ status }) => status === 'draft')} visit={visit} />
      <Duplicates duplicates={duplicates} visit={visit} />
      <Archived archived={await listArchived(engine, viewer)} visit={visit} />
    </>
  )
  return deskPage(visit, { title, section: 'cases', body })
}

type ToastProps = Parameters<typeof Toast>[0]

function DoneToast({ toast }: { toast: ToastProps | undefined }): VNode | null {
  return toast ? <Toast {...toast} /> : null
}

/** What was just done, with the form that takes it back. */
async function toastFor(visit: Visit, { did, on }: ReturnType<typeof readDone>): Promise<ToastProps | undefined> {
  const { engine, viewer, reader } = visit
  const { t, to } = reader
  const label = t('desk.do.undo')
  const withPair = doneWithPair.find((one) => one === did)
  if (withPair) {
    const [first = '', second = ''] = on.split('/')
    const action = pairAddress(reader, [first, second], withPair === 'apart' ? 'again' : 'apart')
    return { text: t(`desk.cases.did.${withPair}`), undo: { action, label, values: {} } }
  }
  const what = done.find((one) => one === did)
  if (!what) return undefined
  const text = t(`desk.cases.done.${what}`)
  if ((what !== 'archived' && what !== 'restored') || on === '') return { text }
  const { version } = await findCaseRecord(engine, viewer, on)
  const back = what === 'archived' ? 'restore' : 'archive'
  return { text, undo: { action: to('desk', 'cases', on, back), label, values: { version: String(version) } } }
}

interface DraftsProps {
  readonly name: 'inReview' | 'begun'
  readonly drafts: readonly CaseDraft[]
  readonly visit: Visit
}

function Drafts({ name, drafts, visit: { engine, reader } }: DraftsProps): VNode | null {
  const { t, to } = reader
  if (drafts.length === 0) return null
  return (
    <div>
      <h2 id={name}>{t(`desk.cases.${name}`, { count: drafts.length })}</h2>
      <Scrollable labelledBy={name}>
        <DataTable
          columns={[
            {
              label: t('desk.cases.draft'),
              isHeader: true,
              cell: (draft) => (
                <a href={to('desk', 'cases', 'drafts', draft.id)} dir="auto">
                  {draftTitle(draft, reader)}
                </a>
              ),
            },
            {
              label: t('desk.cases.from'),
              cell: ({ memberCode }) =>
                memberCode === null ? (
                  t('desk.cases.byStaff')
                ) : (
                  <MemberName code={memberCode} name={memberName(memberCode, engine, reader)} />
                ),
            },
            {
              label: t('desk.cases.kind'),
              cell: ({ caseStudyId }) => t(caseStudyId === null ? 'desk.cases.new' : 'desk.cases.revision'),
            },
            {
              label: t('desk.cases.since'),
              cell: ({ submittedAt, updatedAt }) => moment(submittedAt ?? updatedAt),
              attributes: () => ({ class: 'nowrap' }),
            },
          ]}
          rows={drafts}
          keyOf={({ id }) => id}
        />
      </Scrollable>
    </div>
  )
}

interface ArchivedProps {
  readonly archived: Awaited<ReturnType<typeof listArchived>>
  readonly visit: Visit
}

function Archived({ archived, visit: { engine, reader } }: ArchivedProps): VNode {
  const { t } = reader
  const { caseStudies } = engine.catalogue
  return (
    <details class="section-fold">
      <summary>
        <h2 id="archived">{t('desk.cases.archived', { count: archived.length })}</h2>
      </summary>
      {archived.length > 0 && (
        <Scrollable labelledBy="archived">
          <DataTable
            columns={[
              { label: t('desk.cases.caseStudy'), isHeader: true, cell: ({ study }) => <CaseLink study={study} /> },
              {
                label: t('desk.cases.archivedOn'),
                cell: ({ archivedAt }) => (archivedAt ? moment(archivedAt) : '–'),
                attributes: () => ({ class: 'nowrap' }),
              },
              {
                label: t('desk.cases.into'),
                cell: ({ mergedInto }) => {
                  const into = mergedInto === null ? undefined : caseStudies.get(mergedInto)
                  return into ? <CaseLink study={into} /> : (mergedInto ?? '–')
                },
              },
            ]}
            rows={archived}
            keyOf={({ study }) => study.id}
          />
        </Scrollable>
      )}
    </details>
  )
}

/** A link to the record of a case study. */
export function CaseLink({ study }: { study: CaseStudy }): VNode {
  const { to, language } = useReader()
  const { text, language: written } = textIn(study, language)
  return (
    <a href={to('desk', 'cases', study.id)} {...inItsLanguage(written, language)}>
      {text.title}
    </a>
  )
}
