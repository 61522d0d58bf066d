import type { CaseStudy, Catalogue, Technology } from '../../domain/index.js'
import { summarise, textIn } from '../../features/catalogue/index.js'
import type { Reader } from '../kit/reader.js'

interface Where {
  readonly reader: Reader
  /** Where people reach the service, without a slash at its end. */
  readonly base: string
}

const vocabulary = 'https://schema.org'

/** A case study in the terms of schema.org. */
export function structuredCaseStudy(study: CaseStudy, catalogue: Catalogue, { reader, base }: Where): object {
  const { text, language } = textIn(study, reader.language)
  const summary = summarise(study, catalogue, reader.language)
  return {
    '@context': vocabulary,
    '@type': 'Article',
    '@id': base + reader.to('case-studies', study.id),
    headline: text.title,
    abstract: summary.summary,
    inLanguage: language,
    ...(study.year !== null && { temporalCoverage: String(study.year) }),
    creator: { '@type': 'GovernmentOrganization', name: study.administration },
    contentLocation: summary.implementers.map(({ name }) => ({ '@type': 'Country', name })),
    about: [...summary.technologies, ...summary.processAreas].map(({ name }) => ({ '@type': 'Thing', name })),
    citation: study.sources.map(({ url, title }) => ({ '@type': 'CreativeWork', url, ...(title && { name: title }) })),
    isAccessibleForFree: true,
  }
}

/** A dossier in the terms of schema.org. */
export function structuredTechnology(technology: Technology, { reader, base }: Where): object {
  const facts = Object.values(technology.dossier).flat()
  return {
    '@context': vocabulary,
    '@type': 'DefinedTerm',
    '@id': base + reader.to('technologies', technology.id),
    name: technology.name[reader.language],
    description: technology.summary[reader.language],
    inLanguage: reader.language,
    subjectOf: [...new Set(facts.map(({ source }) => source.url))].map((url) => ({ '@type': 'CreativeWork', url })),
  }
}
