import type { VNode } from 'preact'
import {
  type DossierHeading,
  isStaff,
  mayProposeFacts,
  NotFoundError,
  type Technology,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { dossierHeadings, inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { type DatedFact, listFacts } from '../../features/dossiers/index.js'
import { Figure } from '../charts/figure.js'
import { allShown } from '../charts/shown.js'
import { timeline } from '../charts/timeline.js'
import { hasMap, worldMap } from '../charts/world-map.js'
import { FactList } from '../dossiers/fact-list.js'
import { suggestAddress } from '../dossiers/suggest-address.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { ButtonLink } from '../kit/button.js'
import { CaseCards, inItsLanguage } from '../kit/case-line.js'
import { CompareTray } from '../kit/compare-tray.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import { SideNavigation } from '../kit/side-navigation.js'
import type { Visit } from '../kit/visit.js'
import { structuredTechnology } from './structured.js'
import { TechnologyGrid } from './technology-grid.js'

/** As many case studies as a dossier shows itself; the list has the rest. */
const shownCases = 6

export function technologiesPage({ engine, reader }: Visit): Page {
  const { t, to } = reader
  const title = t('technologies.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('technologies.lead')}</p>
      <form method="get" action={to('compare')}>
        <TechnologyGrid catalogue={engine.catalogue} detailed />
        <CompareTray ticked={0} />
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
    script: 'charts.js',
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
  const shown = { ...allShown, technology: technology.id }
  const factsOf = (heading: DossierHeading) => facts.filter((fact) => fact.heading === heading)
  const parts = [
    ...dossierHeadings.map((id) => ({ id, label: t(`dossier.${id}`), count: factsOf(id).length })),
    { id: 'standards', label: t('dossier.standards'), count: technology.standards.length },
    { id: 'who', label: t('dossier.who') },
    { id: 'cases', label: t('dossier.cases'), count: studies.length },
  ]
  return (
    <article class="record dossier with-contents">
      <header>
        <Breadcrumbs crumbs={[{ label: t('section.technologies'), href: to('technologies') }]} />
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
      <SideNavigation title={t('dossier.contents')} parts={parts} />
      <div class="text">
        {dossierHeadings.map((heading) => (
          <section key={heading}>
            <h2 id={heading}>{t(`dossier.${heading}`)}</h2>
            <FactList technologyId={technology.id} heading={heading} facts={factsOf(heading)} viewer={viewer} />
          </section>
        ))}
        <Standards technology={technology} reader={reader} />
        <section>
          <h2 id="who">{t('dossier.who')}</h2>
          {hasMap(catalogue) && (
            <Figure
              chart={worldMap(studies, catalogue, reader, {
                question: t('map.technology', { technology: name }),
                shown,
              })}
            />
          )}
          <Figure chart={timeline(studies, reader, { of: name, shown })} />
        </section>
        <section>
          <h2 id="cases">{t('dossier.cases')}</h2>
          <CaseCards studies={studies.slice(0, shownCases).map((study) => summarise(study, catalogue, language))} />
          {studies.length > shownCases && (
            <p>
              <ButtonLink href={`${to('case-studies')}?technology=${technology.id}`}>
                {t('dossier.allCases', { count: studies.length })}
              </ButtonLink>
            </p>
          )}
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
      <ul class="fact-list">
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
