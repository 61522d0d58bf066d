import {
  type CaseStudy,
  type Catalogue,
  type Member,
  NotFoundError,
  type Technology,
  wcoRegionNames,
} from '../../domain/index.js'
import { inOrderOfYear, mergedInto, summarise, textIn } from '../../features/catalogue/index.js'
import type { Block } from '../kit/block.js'
import { markdownOf } from '../kit/markdown.js'
import type { FileOutcome, Outcome } from '../kit/outcome.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { caseHeadings } from './case-study-page.js'
import { dossierHeadings } from './compare-page.js'
import type { readMember } from './member-pages.js'

/** What a page says, as Markdown: for programs that read text, such as assistants. */
function twin(blocks: readonly Block[]): FileOutcome {
  return { file: { type: 'text/markdown; charset=utf-8', content: markdownOf(blocks) } }
}

export async function caseStudyTwin({ engine, reader, base }: Visit, { id }: WithId): Promise<Outcome> {
  const study = engine.catalogue.caseStudies.get(id)
  if (study) return twin(caseStudyBlocks(study, engine.catalogue, { reader, base }))
  const other = await mergedInto(engine, id)
  if (other === undefined) throw new NotFoundError('case study', id)
  return { to: reader.to('case-studies', `${other}.md`), moved: true }
}

export function caseStudiesTwin({ engine, reader, base }: Visit): FileOutcome {
  const studies = inOrderOfYear(engine.catalogue.caseStudies.values())
  return twin([
    { kind: 'title', text: reader.t('browse.title') },
    ...listOf(studies, engine.catalogue, { reader, base }),
  ])
}

export function technologyTwin({ engine, reader, base }: Visit, { id }: WithId): FileOutcome {
  const technology = engine.catalogue.technologies.get(id)
  if (!technology) throw new NotFoundError('technology', id)
  return twin(technologyBlocks(technology, engine.catalogue, { reader, base }))
}

export function memberTwin({ engine, reader, base }: Visit, { code }: ReturnType<typeof readMember>): FileOutcome {
  const member = engine.catalogue.members.get(code)
  if (!member) throw new NotFoundError('member', code)
  return twin(memberBlocks(member, engine.catalogue, { reader, base }))
}

type Where = Pick<Visit, 'reader' | 'base'>

function caseStudyBlocks(study: CaseStudy, catalogue: Catalogue, { reader, base }: Where): Block[] {
  const { t, to } = reader
  const { text } = textIn(study, reader.language)
  const summary = summarise(study, catalogue, reader.language)
  const facts: [string, string][] = [
    [t('case.who'), summary.implementers.map(({ name }) => name).join(', ')],
    [t('case.maturity'), study.maturity ? t(`maturity.${study.maturity}`) : t('case.unknown')],
    [t('case.year'), study.year === null ? t('case.unknown') : String(study.year)],
    [t('facet.technology'), summary.technologies.map(({ name }) => name).join(', ')],
    [t('facet.processArea'), summary.processAreas.map(({ name }) => name).join(', ')],
  ]
  return [
    { kind: 'title', text: text.title },
    ...facts.map(([name, value]) => ({ kind: 'item', text: `${name}: ${value}` }) as const),
    ...caseHeadings.flatMap((heading) => sectionOf(t(`case.${heading}`), text[heading])),
    { kind: 'heading', text: t('case.sources') },
    ...study.sources.map(({ title, url }) => ({ kind: 'item', text: title ?? url, url }) as const),
    { kind: 'item', text: t('brief.record'), url: base + to('case-studies', study.id) },
  ]
}

function sectionOf(heading: string, text: string | null): Block[] {
  if (!text) return []
  return [
    { kind: 'heading', text: heading },
    { kind: 'text', text },
  ]
}

function technologyBlocks(technology: Technology, catalogue: Catalogue, where: Where): Block[] {
  const { t, language } = where.reader
  const studies = [...catalogue.caseStudies.values()].filter((study) => study.technologies.includes(technology.id))
  return [
    { kind: 'title', text: technology.name[language] },
    { kind: 'text', text: technology.summary[language] },
    ...dossierHeadings.flatMap((heading) => [
      { kind: 'heading' as const, text: t(`dossier.${heading}`) },
      ...technology.dossier[heading].map(({ text, source }) => ({
        kind: 'item' as const,
        text: `${text[language]} (${source.title})`,
        url: source.url,
      })),
    ]),
    { kind: 'heading', text: t('dossier.cases') },
    ...listOf(inOrderOfYear(studies), catalogue, where),
  ]
}

function memberBlocks(member: Member, catalogue: Catalogue, where: Where): Block[] {
  const { t, language } = where.reader
  const studies = inOrderOfYear(catalogue.experience.get(member.code) ?? [])
  return [
    { kind: 'title', text: member.name[language] },
    { kind: 'text', text: wcoRegionNames[member.wcoRegion][language] },
    { kind: 'heading', text: t('member.portfolio', { count: studies.length }) },
    ...listOf(studies, catalogue, where),
  ]
}

/** Each links to its own twin. */
function listOf(studies: readonly CaseStudy[], catalogue: Catalogue, { reader, base }: Where): Block[] {
  return studies.map((study) => {
    const { title, implementers, year } = summarise(study, catalogue, reader.language)
    const by = [implementers.map(({ name }) => name).join(', '), year].filter(Boolean).join(', ')
    return { kind: 'item', text: `${title} (${by})`, url: base + reader.to('case-studies', `${study.id}.md`) }
  })
}
