import { z } from 'zod'
import { caseStudyId, memberCode, needId, processAreaId } from '../../domain/index.js'
import type { EmergingTerm } from './find-emerging-terms.js'
import type { GapTheme } from './find-gap-themes.js'
import { type Suggestion, suggestionId, suggestionState } from './suggestion.js'

const language = z.string().describe('ISO 639-1')
const codes = z.array(memberCode)
const evidenceNeed = z.object({ id: needId, title: z.string(), language, memberCode }).meta({ id: 'EvidenceNeed' })

/** Needs shown for one theme. */
const needsShown = 50

export const gapTheme = z
  .object({
    id: needId.describe('That of its oldest need'),
    label: z.object({
      words: z.array(z.string()).describe('Words of the needs that set it apart from other themes'),
      language,
    }),
    processAreas: z.array(processAreaId),
    central: evidenceNeed.describe('The need that is most like the others'),
    needCount: z.number().int(),
    needs: z.array(evidenceNeed).describe(`The oldest first, at most ${needsShown}`),
    waiting: codes.describe('Members that have a need in it'),
    likely: codes.describe('Members in much the same situation, without a case study in its process areas'),
  })
  .meta({ id: 'GapTheme' })

const counted = z.object({ found: z.number().int(), of: z.number().int() }).meta({ id: 'CountedTexts' })

export const emergingTerm = z
  .object({
    id: z.string(),
    term: z.string().describe('As people write it'),
    language,
    source: z.enum(['needs', 'case-studies']),
    recent: counted.describe('Texts of the last twelve months (needs) or the last three years (case studies) with it'),
    before: counted.describe('Texts of all time before'),
    years: z.array(z.object({ year: z.number().int(), ...counted.shape })),
    chance: z.number().describe('Probability that chance alone gives this rise, 0..1'),
    needs: z.array(evidenceNeed),
    caseStudies: z.array(z.object({ id: caseStudyId, title: z.string() })),
  })
  .meta({ id: 'EmergingTerm' })

export const suggestion = z
  .object({
    id: suggestionId,
    version: z.number().int().describe('0 before the first decision'),
    kind: z.enum(['find-case', 'add-technology']),
    state: suggestionState,
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    theme: gapTheme.nullable().describe('What no case study answers; null where a technology is suggested'),
    term: emergingTerm.nullable().describe('What may be a technology; null where a case study is suggested'),
  })
  .meta({ id: 'InsightSuggestion' })

/** A theme as the API answers it. */
export function shownTheme({ id, label, processAreas, central, gaps, waiting, likely }: GapTheme) {
  const needs = gaps.slice(0, needsShown).map(({ need }) => evidenceNeed.parse(need))
  return {
    id,
    label,
    processAreas,
    central: evidenceNeed.parse(central),
    needCount: gaps.length,
    needs,
    waiting,
    likely,
  }
}

export function shownTerm({ needs, caseStudies, ...term }: EmergingTerm) {
  return {
    ...term,
    needs: needs.map((need) => evidenceNeed.parse(need)),
    caseStudies: caseStudies.map(({ id, texts }) => ({ id, title: titleIn(texts, term.language) })),
  }
}

/** A term is found in a text of its language, so there is one. */
function titleIn(texts: EmergingTerm['caseStudies'][number]['texts'], language: string): string {
  return texts[language as keyof typeof texts]!.title
}

export function shownSuggestion(one: Suggestion) {
  const { id, version, kind, state, decidedBy, decidedAt } = one
  return {
    id,
    version,
    kind,
    state,
    decidedBy,
    decidedAt,
    theme: one.kind === 'find-case' ? shownTheme(one.theme) : null,
    term: one.kind === 'add-technology' ? shownTerm(one.term) : null,
  }
}
