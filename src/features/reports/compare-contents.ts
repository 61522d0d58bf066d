import type { LocalizedText, Maturity } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import type { StoredCaseItem, StoredChange } from '../documents/index.js'
import { inThree, say, seriesIn } from '../documents/index.js'
import { type EditionContent, fixedChapters, type StoredChapter } from './edition-content.js'

/**
 * What changed from one frozen content to another: dossiers and case studies that came, went or moved on. Nothing but
 * the two is read.
 */
export function compareContents(before: EditionContent, after: EditionContent): StoredChange[] {
  const [earlier, later] = [described(before), described(after)]
  return [...comparedTechnologies(earlier, later), ...comparedFacts(earlier, later), ...comparedCases(earlier, later)]
}

interface DescribedFact {
  readonly key: string
  readonly heading: LocalizedText
  readonly fact: { readonly text: LocalizedText; readonly sources: StoredChange['sources'] }
}

interface Described {
  readonly chapters: ReadonlyMap<string, StoredChapter>
  readonly facts: ReadonlyMap<string, DescribedFact & { readonly chapter: StoredChapter }>
  readonly cases: ReadonlyMap<string, { readonly item: StoredCaseItem; readonly chapter: StoredChapter }>
}

function described({ chapters }: EditionContent): Described {
  const technologies = chapters.filter(({ id }) => id.startsWith('technology-'))
  const withCases = [...technologies, ...chapters.filter(({ id }) => id === fixedChapters.otherCases)]
  return {
    chapters: new Map(technologies.map((chapter) => [chapter.id, chapter])),
    facts: new Map(
      technologies.flatMap((chapter) =>
        factsIn(chapter).map((one) => [`${chapter.id} ${one.key}`, { ...one, chapter }]),
      ),
    ),
    cases: new Map(
      withCases.flatMap((chapter) =>
        chapter.blocks
          .flatMap((block) => (block.kind === 'caseList' ? block.items : []))
          .filter(({ describedIn }) => describedIn === null)
          .map((item) => [item.id, { item, chapter }] as const),
      ),
    ),
  }
}

/** The facts of a dossier, each with the heading that it stands under. */
function factsIn({ blocks }: StoredChapter): DescribedFact[] {
  let heading: LocalizedText | undefined
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'facts' || !heading) return []
    const over = heading
    return block.items.map((fact) => ({ key: fact.text.en, heading: over, fact }))
  })
}

function comparedTechnologies(earlier: Described, later: Described): StoredChange[] {
  const change = (kind: 'new-technology' | 'technology-withdrawn', { id, title }: StoredChapter): StoredChange => ({
    change: kind,
    chapter: id,
    chapterTitle: title,
    caseStudy: null,
    about: title,
    before: kind === 'new-technology' ? null : title,
    after: kind === 'new-technology' ? title : null,
    statement: inThree((language) => translate(language, `report.change.${kind}`, { about: title[language] })),
    sources: [{ record: 'technology', id: id.replace(/^technology-/, ''), field: 'name' }],
  })
  return [
    ...missingIn(earlier.chapters, later.chapters).map((chapter) => change('new-technology', chapter)),
    ...missingIn(later.chapters, earlier.chapters).map((chapter) => change('technology-withdrawn', chapter)),
  ]
}

function comparedFacts(earlier: Described, later: Described): StoredChange[] {
  type Fact = DescribedFact & { readonly chapter: StoredChapter }
  const change = (kind: 'new-fact' | 'fact-withdrawn', { chapter, heading, fact }: Fact): StoredChange => ({
    change: kind,
    chapter: chapter.id,
    chapterTitle: chapter.title,
    caseStudy: null,
    about: heading,
    before: kind === 'new-fact' ? null : fact.text,
    after: kind === 'new-fact' ? fact.text : null,
    statement: inThree((language) =>
      translate(language, `report.change.${kind}`, { about: heading[language], fact: fact.text[language] }),
    ),
    sources: fact.sources,
  })
  // All facts of a technology that is new, or gone, say nothing more.
  const inBoth = ({ chapter }: Fact) => earlier.chapters.has(chapter.id) && later.chapters.has(chapter.id)
  return [
    ...missingIn(earlier.facts, later.facts)
      .filter(inBoth)
      .map((fact) => change('new-fact', fact)),
    ...missingIn(later.facts, earlier.facts)
      .filter(inBoth)
      .map((fact) => change('fact-withdrawn', fact)),
  ]
}

function comparedCases(earlier: Described, later: Described): StoredChange[] {
  const came = missingIn(earlier.cases, later.cases).map((one) =>
    caseChange('new-case-study', one, { after: one.item.by }),
  )
  const gone = missingIn(later.cases, earlier.cases).map((one) => caseChange('archived', one, { before: one.item.by }))
  const moved = [...later.cases].flatMap(([id, one]) => {
    const before = earlier.cases.get(id)?.item
    return before ? [...stageChange(before, one), ...figureChange(before, one)] : []
  })
  return [...came, ...moved, ...gone]
}

interface InChapter {
  readonly item: StoredCaseItem
  readonly chapter: StoredChapter
}

interface Sides {
  readonly before?: LocalizedText
  readonly after?: LocalizedText
  readonly figures?: LocalizedText
}

function caseChange(
  kind: 'new-case-study' | 'archived' | 'stage-moved' | 'new-figures',
  { item: { id, title, by, sources }, chapter }: InChapter,
  { before, after, figures }: Sides,
): StoredChange {
  return {
    change: kind,
    chapter: chapter.id,
    chapterTitle: chapter.title,
    caseStudy: id,
    about: title,
    before: before ?? null,
    after: after ?? null,
    statement: inThree((language) =>
      translate(language, `report.change.${kind}`, {
        about: title[language],
        by: by[language],
        before: before?.[language] ?? '',
        after: after?.[language] ?? '',
        figures: figures?.[language] ?? '',
      }),
    ),
    sources,
  }
}

function stageChange(before: StoredCaseItem, one: InChapter): StoredChange[] {
  if (before.maturity === one.item.maturity) return []
  return [caseChange('stage-moved', one, { before: stageName(before.maturity), after: stageName(one.item.maturity) })]
}

function stageName(stage: Maturity | null): LocalizedText {
  return say(stage ? `maturity.${stage}` : 'report.stageUnknown')
}

/** Numbers in the results that were not there before, in the words of each language. */
function figureChange(before: StoredCaseItem, one: InChapter): StoredChange[] {
  const { results } = one.item
  if (!results) return []
  const fresh = (language: keyof LocalizedText) => {
    const known = new Set(figuresIn(before.results?.[language] ?? ''))
    return figuresIn(results[language]).filter((figure) => !known.has(figure))
  }
  if (fresh('en').length === 0) return []
  const figures = inThree((language) => seriesIn(language, fresh(language)))
  return [
    caseChange('new-figures', one, { ...(before.results && { before: before.results }), after: results, figures }),
  ]
}

/** Numbers with their separators and, if there is one, the percent sign. */
export function figuresIn(text: string): string[] {
  const found = text.match(/\d+(?:[.,\u00A0\u202F ]\d{3})*(?:[.,]\d+)?[\u00A0\u202F ]?%?/g) ?? []
  return [...new Set(found.map((figure) => figure.trim()))]
}

/** The values of a map whose keys another one does not have. */
function missingIn<T>(other: ReadonlyMap<string, unknown>, of: ReadonlyMap<string, T>): T[] {
  return [...of].flatMap(([key, value]) => (other.has(key) ? [] : [value]))
}
