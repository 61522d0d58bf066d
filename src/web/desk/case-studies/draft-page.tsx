import type { VNode } from 'preact'
import { type CaseDraft, contentOf, draftLanguages, type FieldError } from '../../../domain/index.js'
import { differencesBetween, duplicatesOfDraft, findDraft } from '../../../features/case-studies/index.js'
import { caseHeadings, textIn } from '../../../features/catalogue/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import { EncoderUnavailableError } from '../../../platform/encoder/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { TextField } from '../../kit/field.js'
import type { Page } from '../../kit/page.js'
import { directionOf } from '../../kit/reader.js'
import type { WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName, moment } from '../names.js'
import { DifferenceTable } from './difference-table.js'
import { draftTitle } from './draft-title.js'
import { EvidenceFields } from './evidence-fields.js'
import { StatementsField } from './statements-field.js'

const mostAlike = 3

export interface DraftErrors {
  readonly key: MessageKey
  /** What lacks or is wrong, where it is in fields of the draft. */
  readonly errors?: readonly FieldError[]
  readonly status: number
  /** What was chosen about the source and could not be saved. */
  readonly evidence?: CaseDraft['content']['evidence']
  /** What was written into the form and could not be saved. */
  readonly said?: string
}

/** A draft as staff see it: all it says, what it changes, what is like it, and what can be done. */
export async function draftPage(visit: Visit, { id }: WithId, errors?: DraftErrors): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const draft = await findDraft(engine, viewer, id)
  const title = draftTitle(draft, reader)
  const published = draft.caseStudyId === null ? undefined : engine.catalogue.caseStudies.get(draft.caseStudyId)
  const body = (
    <>
      {errors && <Errors errors={errors} visit={visit} />}
      <h1 dir="auto">{title}</h1>
      <Standing draft={draft} visit={visit} />
      {published && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('desk.draft.changes')}</h2>
          <DifferenceTable differences={differencesBetween(contentOf(published), draft.content)} visit={visit} />
        </section>
      )}
      <Content draft={draft} visit={visit} />
      <Alike alike={await alikeOf(draft, visit)} visit={visit} />
      {draft.status === 'in-review' || draft.memberCode === null ? (
        <Decision
          draft={draft}
          evidence={errors?.evidence ?? draft.content.evidence}
          said={errors?.said}
          visit={visit}
        />
      ) : (
        <p class="notice">{t('desk.draft.notSubmitted')}</p>
      )}
    </>
  )
  return deskPage(visit, {
    title: errors ? t('form.error.pageTitle') : title,
    section: 'cases',
    body,
    ...(errors && { status: errors.status }),
  })
}

function Errors({ errors: { key, errors = [] }, visit }: { errors: DraftErrors; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <section class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{t(key)}</h2>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {/* From the schema, in the language of programs. */}
            <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ draft, visit: { engine, reader } }: { draft: CaseDraft; visit: Visit }): VNode {
  const { t, to } = reader
  const whose = draft.memberCode === null ? t('desk.cases.byStaff') : memberName(draft.memberCode, engine, reader)
  return (
    <p class="facts">
      {whose} · {t(`desk.draft.status.${draft.status}`)} · {moment(draft.submittedAt ?? draft.updatedAt)}
      {draft.caseStudyId !== null && (
        <>
          {' '}
          · <a href={to('desk', 'cases', draft.caseStudyId)}>{t('desk.draft.revises')}</a>
        </>
      )}
    </p>
  )
}

function Content({ draft: { content }, visit }: { draft: CaseDraft; visit: Visit }): VNode {
  const { engine, reader } = visit
  const { t, language, languageName, list } = reader
  const { technologies, processAreas } = engine.catalogue
  const facts: readonly (readonly [MessageKey, readonly string[]])[] = [
    ['case.who', content.implementers.map(({ member }) => memberName(member, engine, reader))],
    ['case.partners', content.partners],
    ['desk.draft.technologies', content.technologies.map((id) => technologies.get(id)?.name[language] ?? id)],
    ['desk.draft.areas', content.processAreas.map((id) => processAreas.get(id)?.name[language] ?? id)],
    ['case.maturity', content.maturity ? [t(`maturity.${content.maturity}`)] : []],
    ['case.year', content.year ? [String(content.year)] : []],
  ]
  return (
    <section aria-labelledby="content">
      <h2 id="content">{t('desk.draft.content')}</h2>
      <dl class="draft-facts">
        {facts.map(([key, values]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd dir="auto">{values.length > 0 ? list(values) : t('case.notSaid')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('case.sources')}</dt>
          <dd>
            {content.sources.length === 0 && t('case.notSaid')}
            {content.sources.map(({ url, title }) => (
              <p key={url} class="breakable" dir="auto">
                {title} <code>{url}</code>
              </p>
            ))}
          </dd>
        </div>
      </dl>
      {draftLanguages(content).map((written) => (
        <section key={written} lang={written} dir={directionOf(written)}>
          <h3 lang={language}>{languageName(written)}</h3>
          {caseHeadings.map((heading) => {
            const said = content.texts[written as keyof typeof content.texts]?.[heading]
            return said ? (
              <div key={heading}>
                <h4 lang={language}>{t(`case.${heading}`)}</h4>
                <p>{said}</p>
              </div>
            ) : null
          })}
        </section>
      ))}
    </section>
  )
}

async function alikeOf(draft: CaseDraft, { engine }: Visit): Promise<{ id: string; likeness: number }[]> {
  try {
    return await duplicatesOfDraft(draft, engine.snapshot, mostAlike)
  } catch (error) {
    // While the model cannot be asked, staff decide without.
    if (error instanceof EncoderUnavailableError) return []
    throw error
  }
}

interface AlikeProps {
  readonly alike: readonly { readonly id: string; readonly likeness: number }[]
  readonly visit: Visit
}

function Alike({ alike, visit: { engine, reader } }: AlikeProps): VNode | null {
  const { t, to, percent, language } = reader
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{t('desk.draft.alike')}</h2>
      <ul class="plain">
        {alike.map(({ id, likeness }) => {
          const { text, language: written } = textIn(engine.catalogue.caseStudies.get(id)!, language)
          return (
            <li key={id}>
              <a href={to('case-studies', id)} {...inItsLanguage(written, language)}>
                {text.title}
              </a>{' '}
              <span class="hint">{t('desk.cases.alike', { share: percent(likeness) })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface DecisionProps {
  readonly draft: CaseDraft
  readonly evidence: CaseDraft['content']['evidence']
  readonly said: string | undefined
  readonly visit: Visit
}

function Decision({ draft, evidence, said, visit: { reader } }: DecisionProps): VNode {
  const { t, to } = reader
  const address = (action: string) => to('desk', 'cases', 'drafts', draft.id, action)
  return (
    <div class="two-sides">
      <form method="post" action={address('publish')}>
        <h2>{t('desk.draft.publish')}</h2>
        <p class="hint">{t('desk.draft.publishHint')}</p>
        <input type="hidden" name="version" value={draft.version} />
        <EvidenceFields evidence={evidence} reader={reader} />
        <StatementsField draft={draft} said={said} reader={reader} />
        <button type="submit" class="primary">
          {t('desk.draft.publish')}
        </button>
      </form>
      {draft.status === 'in-review' && (
        <form method="post" action={address('return')}>
          <h2>{t('desk.draft.return')}</h2>
          <input type="hidden" name="version" value={draft.version} />
          <TextField id="note" label={t('desk.draft.note')} value={undefined} rows={4} input={{ maxLength: 2000 }} />
          <button type="submit">{t('desk.draft.return')}</button>
        </form>
      )}
    </div>
  )
}
