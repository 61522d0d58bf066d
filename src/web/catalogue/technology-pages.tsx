import type { VNode } from 'preact'
import { isStaff, mayProposeFacts, NotFoundError, type Technology, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { dossierHeadings, inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { type DatedFact, listFacts } from '../../features/dossiers/index.js'
import { Figure } from '../charts/figure.js'
import { timeline } from '../charts/timeline.js'
import { hasMap, worldMap } from '../charts/world-map.js'
import { FactList } from '../dossiers/fact-list.js'
import { suggestAddress } from '../dossiers/suggest-address.js'
import { CaseList, inItsLanguage } from '../kit/case-line.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { structuredTechnology } from './structured.js'

export function technologiesPage({ engine, reader }: Visit): Page {
  const { t, to, language, number } = reader
  const title = t('technologies.title')
  const rows = [...engine.catalogue.technologies.values()]
    .map((technology) => ({ technology, studies: studiesWith(technology, engine) }))
    .sort(
      (left, right) =>
        right.studies.length - left.studies.length || (left.technology.id < right.technology.id ? -1 : 1),
    )
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('technologies.lead')}</p>
      <form method="get" action={to('compare')}>
        <ul class="technologies">
          {rows.map(({ technology: { id, name, summary }, studies }) => (
            <li key={id}>
              <h2>
                <a href={to('technologies', id)}>{name[language]}</a>
              </h2>
              <p>{summary[language]}</p>
              <p class="facts">{t('technologies.cases', { count: studies.length, number: number(studies.length) })}</p>
              <label class="box">
                <input type="checkbox" name="technology" value={id} />{' '}
                <span>
                  {t('compare.tick')} <span class="unseen">{name[language]}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p class="compare">
          <button type="submit">{t('compare.ticked')}</button> <span class="hint">{t('compare.hint')}</span>
        </p>
      </form>
    </>
  )
  return { title, body, section: 'technologies' }
}

export async function technologyPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { engine, reader, base, viewer, verifyFactsAfterMonths } = visit
  const technology = engine.catalogue.technologies.get(id)
  if (!technology) throw new NotFoundError('technology', id)
  return {
    title: technology.name[reader.language],
    section: 'technologies',
    description: technology.summary[reader.language],
    twin: ['technologies', `${technology.id}.md`],
    structured: structuredTechnology(technology, { reader, base }),
    body: (
      <Dossier
        technology={technology}
        facts={await listFacts(engine, id, verifyFactsAfterMonths)}
        viewer={viewer}
        engine={engine}
        reader={reader}
      />
    ),
  }
}

function studiesWith({ id }: Technology, { catalogue }: Engine) {
  return inOrderOfYear([...catalogue.caseStudies.values()].filter(({ technologies }) => technologies.includes(id)))
}

interface Props {
  readonly technology: Technology
  readonly facts: readonly DatedFact[]
  readonly viewer: Viewer
  readonly engine: Engine
  readonly reader: Reader
}

function Dossier({ technology, facts, viewer, engine, reader }: Props): VNode {
  const { t, to, language } = reader
  const { catalogue } = engine
  const name = technology.name[language]
  const studies = studiesWith(technology, engine)
  return (
    <article class="record dossier">
      <header>
        <h1>{name}</h1>
        <p class="lead">{technology.summary[language]}</p>
        {mayProposeFacts(viewer) && (
          <p>
            <a href={suggestAddress(to, technology.id)}>
              {t(isStaff(viewer) ? 'dossier.addFact' : 'dossier.suggestions.link')}
            </a>
          </p>
        )}
      </header>
      <nav class="contents" aria-label={t('dossier.contents')}>
        <ul>
          {[...dossierHeadings, 'standards' as const, 'who' as const, 'cases' as const].map((heading) => (
            <li key={heading}>
              <a href={`#${heading}`}>{t(`dossier.${heading}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="text">
        {dossierHeadings.map((heading) => (
          <section key={heading}>
            <h2 id={heading}>{t(`dossier.${heading}`)}</h2>
            <FactList
              technologyId={technology.id}
              heading={heading}
              facts={facts.filter((fact) => fact.heading === heading)}
              viewer={viewer}
            />
          </section>
        ))}
        <Standards technology={technology} reader={reader} />
        <section>
          <h2 id="who">{t('dossier.who')}</h2>
          {hasMap(catalogue) && (
            <Figure chart={worldMap(studies, catalogue, reader, t('map.technology', { technology: name }))} />
          )}
          <Figure chart={timeline(studies, reader, name)} />
        </section>
        <section>
          <h2 id="cases">{t('dossier.cases')}</h2>
          <CaseList studies={studies.map((study) => summarise(study, catalogue, language))} />
        </section>
      </div>
    </article>
  )
}

function Standards({ technology, reader: { t, language } }: { technology: Technology; reader: Reader }): VNode {
  return (
    <section>
      <h2 id="standards">{t('dossier.standards')}</h2>
      {technology.standards.length === 0 && <p class="hint">{t('dossier.nothing')}</p>}
      <ul>
        {technology.standards.map(({ name, note }) => (
          <li key={name}>
            <strong {...inItsLanguage('en', language)}>{name}</strong>
            {note && <span {...inItsLanguage('en', language)}>: {note.en}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
