import type { CaseStudy, Catalogue, Edition, LocalizedText } from '../../../domain/index.js'
import { inOrderOfYear } from '../../catalogue/index.js'
import { say } from '../../documents/index.js'
import { compareContents } from '../compare-contents.js'
import { chapterOfTechnology, type EditionContent, fixedChapters, type StoredChapter } from '../edition-content.js'
import { withChanges } from './change-blocks.js'
import { overviewChapter } from './overview-chapter.js'
import { ReferenceList } from './reference-list.js'
import { type PublishedSurvey, surveyChapter } from './survey-chapter.js'
import { otherCasesChapter, technologyChapter } from './technology-chapter.js'
import type { ChapterPlan, Writer } from './writer.js'

export interface EditionMatter {
  readonly edition: Pick<Edition, 'id' | 'generatedAt'>
  readonly catalogue: Catalogue
  readonly survey: PublishedSurvey | undefined
  /** Ids of public needs without an answer. */
  readonly openNeeds: readonly string[]
  /** The last published edition, from which changes are counted. */
  readonly earlier: { readonly number: number; readonly content: EditionContent } | undefined
}

/** Writes the generated parts of an edition. The same catalogue gives the same content. */
export function writeContent({ edition, catalogue, survey, openNeeds, earlier }: EditionMatter): EditionContent {
  const references = new ReferenceList()
  const plans = chapterPlans(catalogue)
  let figures = 0
  const writer: Writer = {
    catalogue,
    references,
    nextFigure: () => {
      figures += 1
      return figures
    },
    homes: homesOf(plans),
  }
  // The map is the first figure of the edition, and the overview counts what the other chapters cite.
  figures = hasMap(catalogue) ? 1 : 0
  const described = plans.map((plan) => {
    const technology = [...catalogue.technologies.values()].find(({ id }) => chapterOfTechnology(id) === plan.id)
    return technology ? technologyChapter(technology, plan, writer) : otherCasesChapter(plan, writer)
  })
  const overview = overviewChapter(edition, plans, { ...writer, nextFigure: () => 1 })
  const numbered = (id: string, title: LocalizedText, after: number) => ({
    id,
    title,
    number: plans.length + 1 + after,
  })
  const chapters: StoredChapter[] = [
    overview,
    ...described,
    { ...numbered(fixedChapters.openNeeds, say('report.openNeeds'), 1), blocks: [] },
    surveyChapter(numbered(fixedChapters.survey, say('report.survey'), 2), survey, catalogue),
    { ...numbered(fixedChapters.references, say('report.references'), 3), blocks: [] },
  ]
  const content = { chapters, references: references.all, since: earlier?.number ?? null, openNeeds }
  return earlier ? withChanges(content, compareContents(earlier.content, content), earlier.number) : content
}

function hasMap({ members }: Catalogue): boolean {
  return [...members.values()].some(({ position }) => position !== null)
}

/** A chapter for each technology, that with the most case studies first, and one for what belongs to none. */
function chapterPlans({ technologies, caseStudies }: Catalogue): ChapterPlan[] {
  const studies = inOrderOfYear(caseStudies.values())
  const named = [...technologies.values()]
    .map(({ id, name }) => ({
      id: chapterOfTechnology(id),
      title: name,
      studies: studies.filter((study) => study.technologies.includes(id)),
    }))
    .sort((left, right) => right.studies.length - left.studies.length || (left.id < right.id ? -1 : 1))
  const rest = studies.filter((study) => !study.technologies.some((id) => technologies.has(id)))
  const others = { id: fixedChapters.otherCases, title: say('report.otherCases'), studies: rest }
  // The overview is the first chapter.
  return [...named, ...(rest.length > 0 ? [others] : [])].map((plan, index) => ({ ...plan, number: index + 2 }))
}

/** Each case study is described in the first chapter that it belongs to. */
function homesOf(plans: readonly ChapterPlan[]): Writer['homes'] {
  const homes = new Map<string, ChapterPlan>()
  for (const plan of plans)
    for (const { id } of plan.studies as readonly CaseStudy[]) if (!homes.has(id)) homes.set(id, plan)
  return homes
}
