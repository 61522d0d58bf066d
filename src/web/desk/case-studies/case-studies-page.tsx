import type { VNode } from 'preact'
import type { CaseDraft, CaseStudy } from '../../../domain/index.js'
import { alikeFrom, draftsSeenBy, duplicatePairs, type LikePair } from '../../../features/case-studies/index.js'
import { listArchived, textIn } from '../../../features/catalogue/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { one } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName, moment } from '../names.js'
import { draftTitle } from './draft-title.js'

const mostPairs = 20

const done = ['published', 'returned', 'archived', 'restored', 'merged'] as const

export function readDone({ query }: Sent) {
  return { done: done.find((what) => what === one(query, 'done')) }
}

/** Drafts, possible duplicates, and case studies that were archived. */
export async function caseStudiesPage(visit: Visit, { done: said }: ReturnType<typeof readDone>): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const drafts = await draftsSeenBy(engine, viewer)
  const pairs = await duplicatePairs(engine.snapshot, alikeFrom)
  const archived = await listArchived(engine, viewer)
  const title = t('desk.cases.title')
  const body = (
    <>
      <h1>{title}</h1>
      {said && <Notice role="status">{t(`desk.cases.done.${said}`)}</Notice>}
      <Drafts name="inReview" drafts={drafts.filter(({ status }) => status === 'in-review')} visit={visit} />
      <Drafts name="begun" drafts={drafts.filter(({ status }) => status === 'draft')} visit={visit} />
      <Pairs pairs={pairs} visit={visit} />
      <section aria-labelledby="archived">
        <h2 id="archived">{t('desk.cases.archived', { count: archived.length })}</h2>
        <ul class="plain">
          {archived.map(({ study, archivedAt, mergedInto }) => (
            <li key={study.id}>
              <CaseLink study={study} />{' '}
              <span class="hint">
                {archivedAt && moment(archivedAt)}
                {mergedInto !== null && ` · ${t('desk.cases.mergedInto', { id: mergedInto })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
  return deskPage(visit, { title, section: 'cases', body })
}

interface DraftsProps {
  readonly name: 'inReview' | 'begun'
  readonly drafts: readonly CaseDraft[]
  readonly visit: Visit
}

function Drafts({ name, drafts, visit: { engine, reader } }: DraftsProps): VNode {
  const { t, to } = reader
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`desk.cases.${name}`, { count: drafts.length })}</h2>
      <ul class="plain">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={to('desk', 'cases', 'drafts', draft.id)} dir="auto">
              {draftTitle(draft, reader)}
            </a>{' '}
            <span class="hint">
              {draft.memberCode === null ? t('desk.cases.byStaff') : memberName(draft.memberCode, engine, reader)} ·{' '}
              {t(draft.caseStudyId === null ? 'desk.cases.new' : 'desk.cases.revision')} ·{' '}
              {moment(draft.submittedAt ?? draft.updatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Pairs({ pairs, visit: { engine, reader } }: { pairs: readonly LikePair[]; visit: Visit }): VNode {
  const { t, to, percent } = reader
  const { caseStudies } = engine.catalogue
  const titleOf = (id: string) => textIn(caseStudies.get(id)!, reader.language).text.title
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{t('desk.cases.pairs', { count: pairs.length })}</h2>
      <p class="hint">{t('desk.cases.pairsHint')}</p>
      <ul class="plain">
        {pairs.slice(0, mostPairs).map(({ ids, likeness }) => (
          <li key={ids.join()}>
            <p>
              <CaseLink study={caseStudies.get(ids[0])!} /> · <CaseLink study={caseStudies.get(ids[1])!} />{' '}
              <span class="hint">{t('desk.cases.alike', { share: percent(likeness) })}</span>{' '}
              <a
                href={to('desk', 'cases', 'pair', ...ids)}
                aria-label={t('desk.cases.compareBoth', { one: titleOf(ids[0]), other: titleOf(ids[1]) })}
              >
                {t('desk.cases.compare')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {pairs.length > mostPairs && <p class="hint">{t('desk.cases.morePairs', { count: pairs.length - mostPairs })}</p>}
    </section>
  )
}

/** A link to the record of a case study. */
function CaseLink({ study }: { study: CaseStudy }): VNode {
  const { to, language } = useReader()
  const { text, language: written } = textIn(study, language)
  return (
    <a href={to('desk', 'cases', study.id)} {...inItsLanguage(written, language)}>
      {text.title}
    </a>
  )
}
