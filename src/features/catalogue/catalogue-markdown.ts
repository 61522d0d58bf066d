import {
  type CaseStudy,
  type CaseStudyText,
  type Catalogue,
  dossier,
  type FactContent,
  type InterfaceLanguage,
  languageOfFact,
  type Member,
  pagePath,
  regionName,
  type Technology,
} from '../../domain/index.js'
import { localeOf, type MessageKey, translate } from '../../messages/translate.js'
import { type Block, markdownOf } from '../../platform/text/index.js'
import { inOrderOfYear } from './newest-first.js'
import { summarise, textIn } from './summarise.js'

/** The parts of a case study, in reading order. */
export const caseHeadings = [
  'problem',
  'solution',
  'results',
  'lessons',
  'costNote',
] as const satisfies (keyof CaseStudyText)[]

export const dossierHeadings = Object.keys(dossier.shape) as (keyof Technology['dossier'])[]

/** How a text is written: in which language, and what its links begin with (without a slash at the end). */
export interface Writing {
  readonly language: InterfaceLanguage
  readonly base: string
}

/** A case study as Markdown, for programs that read text, such as assistants. */
export function caseStudyMarkdown(study: CaseStudy, catalogue: Catalogue, { language, base }: Writing): string {
  const t = (key: MessageKey) => translate(language, key)
  const { text } = textIn(study, language)
  const summary = summarise(study, catalogue, language)
  const namesOf = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).join(', ')
  const facts: [string, string][] = [
    [t('case.who'), namesOf(summary.implementers)],
    [t('case.maturity'), t(study.maturity ? `maturity.${study.maturity}` : 'case.unknown')],
    [t('case.year'), study.year === null ? t('case.unknown') : String(study.year)],
    [t('facet.technology'), namesOf(summary.technologies)],
    [t('facet.processArea'), namesOf(summary.processAreas)],
  ]
  return markdownOf([
    { kind: 'title', text: text.title },
    ...facts.map(([name, value]) => ({ kind: 'item', text: `${name}: ${value}` }) as const),
    ...caseHeadings.flatMap((heading) => sectionOf(t(`case.${heading}`), text[heading])),
    { kind: 'heading', text: t('case.sources') },
    ...study.sources.map(({ title, url }) => ({ kind: 'item', text: title ?? url, url }) as const),
    { kind: 'item', text: t('brief.record'), url: base + pagePath(language, 'case-studies', study.id) },
  ])
}

/** Every case study with a link to its own text, the newest first. */
export function caseStudiesMarkdown(catalogue: Catalogue, writing: Writing): string {
  const studies = inOrderOfYear(catalogue.caseStudies.values())
  return markdownOf([
    { kind: 'title', text: translate(writing.language, 'browse.title') },
    ...listOf(studies, catalogue, writing),
  ])
}

export function technologyMarkdown(technology: Technology, catalogue: Catalogue, writing: Writing): string {
  const { language } = writing
  const studies = [...catalogue.caseStudies.values()].filter((study) => study.technologies.includes(technology.id))
  return markdownOf([
    { kind: 'title', text: technology.name[language] },
    { kind: 'text', text: technology.summary[language] },
    ...dossierHeadings.flatMap((heading): Block[] => [
      { kind: 'heading', text: translate(language, `dossier.${heading}`) },
      ...technology.dossier[heading].map((fact): Block => {
        const { title, url } = fact.source
        return { kind: 'item', text: `${textOfFact(fact, language)} (${title})`, url }
      }),
    ]),
    { kind: 'heading', text: translate(language, 'dossier.cases') },
    ...listOf(inOrderOfYear(studies), catalogue, writing),
  ])
}

export function memberMarkdown(member: Member, catalogue: Catalogue, writing: Writing): string {
  const { language } = writing
  const studies = inOrderOfYear(catalogue.experience.get(member.code) ?? [])
  return markdownOf([
    { kind: 'title', text: member.name[language] },
    { kind: 'text', text: regionName(member, catalogue, language) },
    { kind: 'heading', text: translate(language, 'member.portfolio', { count: studies.length }) },
    ...listOf(studies, catalogue, writing),
  ])
}

/** What a fact says, with its language where that is another one. */
function textOfFact(fact: FactContent, language: InterfaceLanguage): string {
  const written = languageOfFact(fact, language)
  if (written === language) return fact.text[language]
  const names = new Intl.DisplayNames(localeOf[language], { type: 'language' })
  const mark = translate(language, 'dossier.inLanguage', { language: names.of(written) ?? written })
  return `${fact.text[language]} ${mark}`
}

function sectionOf(heading: string, text: string | null): Block[] {
  if (!text) return []
  return [
    { kind: 'heading', text: heading },
    { kind: 'text', text },
  ]
}

/** Each links to its own Markdown. */
function listOf(studies: readonly CaseStudy[], catalogue: Catalogue, { language, base }: Writing): Block[] {
  return studies.map((study) => {
    const { title, implementers, year } = summarise(study, catalogue, language)
    const by = [implementers.map(({ name }) => name).join(', '), year].filter(Boolean).join(', ')
    return { kind: 'item', text: `${title} (${by})`, url: base + pagePath(language, 'case-studies', `${study.id}.md`) }
  })
}
