import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import { caseHeadings, findCaseRecord, type StoredCase, summarise, textIn } from '../../../features/catalogue/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { one } from '../../kit/form-values.js'
import { ErrorNotice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'

interface Pair {
  readonly ids: readonly [string, string]
}

export function readPair({ params }: Sent): Pair {
  return { ids: [one(params, 'one'), one(params, 'other')] }
}

/** Two case studies side by side, to be merged if they are duplicates. */
export async function pairPage(visit: Visit, { ids }: Pair, errorStatus?: number): Promise<Page> {
  const { t } = visit.reader
  const kept = [await keptOf(visit, ids[0]), await keptOf(visit, ids[1])] as const
  const title = t('desk.pair.title')
  const body = (
    <>
      {errorStatus !== undefined && <ErrorNotice>{t('desk.cases.error.stale')}</ErrorNotice>}
      <h1>{title}</h1>
      <p class="lead">{t('desk.pair.lead')}</p>
      <div class="two-sides">
        <Side kept={kept[0]} other={kept[1]} visit={visit} />
        <Side kept={kept[1]} other={kept[0]} visit={visit} />
      </div>
    </>
  )
  return deskPage(visit, {
    title: errorStatus === undefined ? title : t('form.error.pageTitle'),
    section: 'cases',
    body,
    ...(errorStatus !== undefined && { status: errorStatus }),
  })
}

async function keptOf({ engine, viewer }: Visit, id: string): Promise<StoredCase> {
  const found = await findCaseRecord(engine, viewer, id)
  if (found.archivedAt !== null) throw new NotFoundError('case study', id)
  return found
}

interface SideProps {
  readonly kept: StoredCase
  /** What would be merged into it. */
  readonly other: StoredCase
  readonly visit: Visit
}

function Side({ kept: { study }, other, visit }: SideProps): VNode {
  const { engine, reader } = visit
  const { t, to, language, list } = reader
  const { text, language: written } = textIn(study, language)
  const { technologies, year } = summarise(study, engine.catalogue, language)
  const who = study.implementers.map(({ member }) => memberName(member, engine, reader))
  return (
    <section aria-labelledby={`side-${study.id}`}>
      <h2 id={`side-${study.id}`} {...inItsLanguage(written, language)}>
        <a href={to('desk', 'cases', study.id)}>{text.title}</a>
      </h2>
      <p class="facts">{[list(who), ...technologies.map(({ name }) => name), year].filter(Boolean).join(' · ')}</p>
      <form method="post" action={to('desk', 'cases', other.study.id, 'merge')}>
        <input type="hidden" name="into" value={study.id} />
        <input type="hidden" name="version" value={other.version} />
        <button type="submit" aria-describedby={`side-${study.id}`}>
          {t('desk.pair.keep')}
        </button>
      </form>
      {caseHeadings.map((heading) =>
        text[heading] ? (
          <div key={heading}>
            <h3>{t(`case.${heading}`)}</h3>
            <p {...inItsLanguage(written, language)}>{text[heading]}</p>
          </div>
        ) : null,
      )}
    </section>
  )
}
