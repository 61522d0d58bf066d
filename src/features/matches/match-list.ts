import { z } from 'zod'
import { answerFit, type InterfaceLanguage, type Need, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { caseStudySummary, summarise } from '../catalogue/index.js'
import { listMatches, shownMatch } from './list-matches.js'
import { suggestionState } from './suggestion-state.js'

const matchWithCase = shownMatch.omit({ caseStudyId: true }).extend({ caseStudy: caseStudySummary })

export const matchList = z
  .object({
    fit: answerFit.nullable().describe('null while the catalogue was not asked'),
    pending: z.boolean().describe('Whether suggestions for the newest words are still to come'),
    items: z.array(matchWithCase),
  })
  .meta({ id: 'MatchList' })

/** The matches of a need as far as somebody may see them, with their case studies in a language. */
export async function matchListFor(
  engine: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  need: Need,
  language: InterfaceLanguage,
): Promise<z.infer<typeof matchList>> {
  const { catalogue } = engine
  const { answer, pending } = await suggestionState(engine, need)
  const items = (await listMatches(engine, viewer, need)).flatMap(({ caseStudyId: id, ...rest }) => {
    const study = catalogue.caseStudies.get(id)
    return study ? [{ ...rest, caseStudy: summarise(study, catalogue, language) }] : []
  })
  return { fit: answer?.fit ?? null, pending, items }
}
