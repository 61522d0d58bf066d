import type { VNode } from 'preact'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { MemberName } from './flag.js'
import { directionOf, useReader } from './reader.js'
import { Stage } from './stage.js'

/** The attributes of a text that is in another language than the page. */
export function inItsLanguage(language: string, reader: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === reader ? {} : { lang: language, dir: directionOf(language) }
}

/** A case study in a list: title, facts, and what was done. */
export function CaseLine({ study, summary = true }: { study: CaseStudySummary; summary?: boolean }): VNode {
  const { language, to } = useReader()
  return (
    <>
      <a class="title" href={to('case-studies', study.id)} {...inItsLanguage(study.language, language)}>
        {study.title}
      </a>
      <CaseFacts study={study} />
      {summary && <p {...inItsLanguage(study.language, language)}>{study.summary}</p>}
    </>
  )
}

/** A case study as a card: who and where it stands, its title, what was done. */
export function CaseCard({ study, summary = true }: { study: CaseStudySummary; summary?: boolean }): VNode {
  const { language, to } = useReader()
  return (
    <article class="card linked case-card">
      <Implementers study={study} />
      <h3 {...inItsLanguage(study.language, language)}>
        <a class="title" href={to('case-studies', study.id)}>
          {study.title}
        </a>
      </h3>
      {summary && <p {...inItsLanguage(study.language, language)}>{study.summary}</p>}
      <CaseFacts study={study} who={false} />
    </article>
  )
}

const shownImplementers = 3

/** Who implemented it, by flag and name; as its source names them where no member did. */
export function Implementers({ study }: { study: CaseStudySummary }): VNode {
  const who = study.implementers.filter(({ role }) => role !== 'supporter')
  if (who.length === 0) return <p class="where">{study.administration}</p>
  const rest = who.length - shownImplementers
  return (
    <p class="where">
      {who.slice(0, shownImplementers).map(({ code, name }) => (
        <MemberName key={code} code={code} name={name} />
      ))}
      {rest > 0 && <span>+{rest}</span>}
    </p>
  )
}

const shownTechnologies = 2

function shorten(names: readonly string[]): string {
  const rest = names.length - shownTechnologies
  return names.slice(0, shownTechnologies).join(', ') + (rest > 0 ? ` +${rest}` : '')
}

interface FactsProps {
  readonly study: CaseStudySummary
  /** Whether it is said who did it: not where flags say so already. */
  readonly who?: boolean
}

/** Who, how far, when, with what: one line. */
export function CaseFacts({ study, who = true }: FactsProps): VNode {
  const names = study.implementers.filter(({ role }) => role !== 'supporter').map(({ name }) => name)
  const before = who ? `${names.length > 0 ? names.join(', ') : study.administration}` : ''
  const after = [study.year !== null && String(study.year), shorten(study.technologies.map(({ name }) => name))]
    .filter(Boolean)
    .join(' · ')
  return (
    <p class="facts">
      {before}
      {before !== '' && study.maturity !== null && ' · '}
      {study.maturity && <Stage maturity={study.maturity} />}
      {(before !== '' || study.maturity !== null) && after !== '' && ' · '}
      {after}
    </p>
  )
}

export function CaseList({ studies, summary }: { studies: readonly CaseStudySummary[]; summary?: boolean }): VNode {
  return (
    <ul class="cases">
      {studies.map((study) => (
        <li key={study.id}>
          <CaseLine study={study} {...(summary !== undefined && { summary })} />
        </li>
      ))}
    </ul>
  )
}

/** Case studies as cards, beside each other where there is room. */
export function CaseCards({ studies, summary }: { studies: readonly CaseStudySummary[]; summary?: boolean }): VNode {
  return (
    <ul class="card-grid">
      {studies.map((study) => (
        <li key={study.id}>
          <CaseCard study={study} {...(summary !== undefined && { summary })} />
        </li>
      ))}
    </ul>
  )
}
