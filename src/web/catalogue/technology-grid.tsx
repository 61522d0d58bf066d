import type { VNode } from 'preact'
import type { CaseStudy, Catalogue, Technology } from '../../domain/index.js'
import { CompareTick } from '../kit/compare-tray.js'
import { useReader } from '../kit/reader.js'
import { TechnologyIcon } from '../kit/technology-icon.js'

interface Props {
  readonly catalogue: Catalogue
  /** Whether each says what it is and can be ticked to be compared; else name and count alone. */
  readonly detailed?: boolean
}

/** The technologies, most used first, each with the number of its case studies. */
export function TechnologyGrid({ catalogue, detailed = false }: Props): VNode {
  const { t, to, language, number } = useReader()
  const Heading = detailed ? 'h2' : 'h3'
  return (
    <ul class={`card-grid technology-grid technologies${detailed ? ' detailed' : ''}`}>
      {byUse(catalogue).map(({ technology: { id, name, summary }, count }) => (
        <li key={id} class="card linked technology-card">
          <TechnologyIcon id={id} />
          <Heading>
            <a class="title" href={to('technologies', id)}>
              {name[language]}
            </a>
          </Heading>
          <p class="facts">{t('technologies.cases', { count, number: number(count) })}</p>
          {detailed && <p class="summary">{summary[language]}</p>}
          {detailed && <CompareTick name="technology" value={id} title={name[language]} />}
        </li>
      ))}
    </ul>
  )
}

function byUse({ technologies, caseStudies }: Catalogue): { technology: Technology; count: number }[] {
  const counts = countUses(caseStudies.values())
  return [...technologies.values()]
    .map((technology) => ({ technology, count: counts.get(technology.id) ?? 0 }))
    .sort((left, right) => right.count - left.count || (left.technology.id < right.technology.id ? -1 : 1))
}

function countUses(studies: Iterable<CaseStudy>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { technologies } of studies) for (const id of technologies) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
