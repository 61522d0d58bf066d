import type { VNode } from 'preact'
import {
  type CaseStudy,
  type CaseStudyText,
  type Catalogue,
  contactOf,
  membersWithExperience,
  NotFoundError,
} from '../../domain/index.js'
import { type CaseStudySummary, caseHeadings, mergedInto, summarise, textIn } from '../../features/catalogue/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { Card } from '../kit/card.js'
import { CaseCards, Implementers, inItsLanguage } from '../kit/case-line.js'
import { Contact } from '../kit/contact-link.js'
import { Fact } from '../kit/fact.js'
import { MemberName } from '../kit/flag.js'
import type { Outcome } from '../kit/outcome.js'
import type { Reader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import { SideNavigation } from '../kit/side-navigation.js'
import { Stage } from '../kit/stage.js'
import type { Visit } from '../kit/visit.js'
import { SourceList } from './sources.js'
import { structuredCaseStudy } from './structured.js'

const similarCount = 6

/** A case study; the address of one that was merged leads to the one that holds what both said. */
export async function caseStudyPage({ engine, reader, base }: Visit, { id }: WithId): Promise<Outcome> {
  const study = engine.catalogue.caseStudies.get(id)
  if (!study) {
    const other = await mergedInto(engine, id)
    if (other === undefined) throw new NotFoundError('case study', id)
    return { to: reader.to('case-studies', other), moved: true }
  }
  const { text, language } = textIn(study, reader.language)
  const similar = (await engine.similar(id, similarCount)).flatMap(
    (one) => engine.catalogue.caseStudies.get(one.id) ?? [],
  )
  const shown = { study, similar, text, language, catalogue: engine.catalogue, reader }
  return {
    title: text.title,
    section: 'case-studies',
    description: summarise(study, engine.catalogue, reader.language).summary,
    twin: ['case-studies', `${id}.md`],
    structured: structuredCaseStudy(study, engine.catalogue, { reader, base }),
    body: <CaseStudyRecord {...shown} />,
  }
}

interface Props {
  readonly study: CaseStudy
  readonly similar: readonly CaseStudy[]
  readonly text: CaseStudyText
  readonly language: string
  readonly catalogue: Catalogue
  readonly reader: Reader
}

function CaseStudyRecord({ study, similar, text, language, catalogue, reader }: Props): VNode {
  const { t } = reader
  const summary = summarise(study, catalogue, reader.language)
  const theirs = inItsLanguage(language, reader.language)
  const headings = caseHeadings.filter((heading) => text[heading])
  const parts = [
    ...headings.map((heading) => ({ id: heading, label: t(`case.${heading}`) })),
    { id: 'sources', label: t('case.sources') },
    ...(similar.length > 0 ? [{ id: 'similar', label: t('case.similar') }] : []),
  ]
  return (
    <article class="record with-contents">
      <header>
        <Breadcrumbs crumbs={[{ label: t('section.case-studies'), href: reader.to('case-studies') }]} />
        <h1 {...theirs}>{text.title}</h1>
        <Implementers study={summary} />
        {language !== reader.language && (
          <p class="notice">{t('case.otherLanguage', { language: reader.languageName(language) })}</p>
        )}
      </header>
      <SideNavigation title={t('case.contents')} parts={parts} />
      <div class="text">
        {headings.map((heading) => (
          <section key={heading}>
            <h2 id={heading}>{t(`case.${heading}`)}</h2>
            <p {...theirs}>{text[heading]}</p>
          </section>
        ))}
        <section>
          <h2 id="sources">{t('case.sources')}</h2>
          <SourceList sources={study.sources} />
          <p class="hint">
            {t(`case.quality.${study.evidence.sourceQuality}`)} {t(`case.basis.${study.evidence.problemBasis}`)}{' '}
            {study.evidence.read === 'opening-excerpt' && t('case.readInPart')} {t(`case.status.${text.status}`)}
          </p>
        </section>
      </div>
      <Facts study={study} summary={summary} text={text} catalogue={catalogue} reader={reader} />
      {similar.length > 0 && (
        <section class="similar">
          <h2 id="similar">{t('case.similar')}</h2>
          <CaseCards studies={similar.map((one) => summarise(one, catalogue, reader.language))} summary={false} />
        </section>
      )}
    </article>
  )
}

interface FactsProps {
  readonly study: CaseStudy
  readonly summary: CaseStudySummary
  readonly text: CaseStudyText
  readonly catalogue: Catalogue
  readonly reader: Reader
}

/** Short facts, and who to contact. */
function Facts({ study, summary, text, catalogue, reader }: FactsProps): VNode {
  const { t, to } = reader
  const [first] = membersWithExperience(study).flatMap((code) => catalogue.members.get(code) ?? [])
  return (
    <aside class="facts-column phone-first" aria-label={t('case.facts')}>
      <Card>
        <h2>{t('case.glance')}</h2>
        <dl>
          <Fact name={t('case.who')}>
            <ul>
              {summary.implementers.map(({ code, name, role }) => (
                <li key={code}>
                  <MemberName code={code} name={name} href={to('members', code)} />
                  {role !== 'lead' && ` (${t(`role.${role}`)})`}
                </li>
              ))}
            </ul>
            {study.administration}
          </Fact>
          {study.partners.length > 0 && <Fact name={t('case.partners')}>{study.partners.join(' · ')}</Fact>}
          <Fact name={t('case.maturity')}>
            {study.maturity ? <Stage maturity={study.maturity} /> : t('case.unknown')}
          </Fact>
          <Fact name={t('case.year')}>{study.year ?? t('case.unknown')}</Fact>
          {text.costNote && (
            <Fact name={t('case.costNote')}>
              <a href="#costNote">{t('case.costSeen')}</a>
            </Fact>
          )}
          <Fact name={t('facet.technology')}>
            <ul>
              {summary.technologies.map(({ id, name }) => (
                <li key={id}>
                  <a href={to('technologies', id)}>{name}</a>
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name={t('facet.processArea')}>
            <ul>
              {summary.processAreas.map(({ id, name }) => (
                <li key={id}>
                  <a href={`${to('case-studies')}?processArea=${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
      </Card>
      <Card>
        <h2>{t('peers.title')}</h2>
        <p>{t('case.contact')}</p>
        <Contact url={first ? contactOf(first, catalogue.domain) : catalogue.domain.contactUrl} />
      </Card>
    </aside>
  )
}
