import type { VNode } from 'preact'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { directionOf, useReader } from './reader.js'

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

const shownTechnologies = 2

function shorten(names: readonly string[]): string {
  const rest = names.length - shownTechnologies
  return names.slice(0, shownTechnologies).join(', ') + (rest > 0 ? ` +${rest}` : '')
}

/** Who, how far, when, with what: one line. */
export function CaseFacts({ study }: { study: CaseStudySummary }): VNode {
  const { t } = useReader()
  const who = study.implementers.filter(({ role }) => role !== 'supporter').map(({ name }) => name)
  const facts = [
    who.length > 0 ? who.join(', ') : study.administration,
    study.maturity && t(`maturity.${study.maturity}`),
    study.year !== null && String(study.year),
    shorten(study.technologies.map(({ name }) => name)),
  ].filter(Boolean)
  return <p class="facts">{facts.join(' · ')}</p>
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
