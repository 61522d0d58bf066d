import { z } from 'zod'
import {
  type Catalogue,
  caseStudyId,
  InvalidInputError,
  interfaceLanguage,
  languageCode,
  letterOrDigit,
  memberCode,
  noLetterOrDigit,
  processAreaId,
  technologyId,
  textUpTo,
  unknownIds,
  withRules,
} from '../../domain/index.js'
import { filters, ids } from '../catalogue/index.js'

/** The text of a need: anything with a letter or digit, in any language. */
const needText = withRules(textUpTo(5000).min(1, 'must not be empty'), {
  holds: (text) => text === '' || letterOrDigit.test(text),
  message: noLetterOrDigit,
  says: { pattern: letterOrDigit.source },
}).describe('The problem, in your own words and language')

export const recommendationRequest = z
  .strictObject({
    text: needText,
    memberCode: memberCode
      .optional()
      .describe('The member that has the need; it is never its own peer. When missing, that of the caller'),
    language: languageCode.optional().describe('Language of the text; detected when missing'),
    outputLanguage: interfaceLanguage
      .optional()
      .describe('Language of names and reasons; that of the text when missing'),
    technologies: ids(technologyId).describe('Technologies that the need is about; they replace the detected ones'),
    processAreas: ids(processAreaId).describe('Process areas that the need is about; they replace the detected ones'),
    moreLike: ids(caseStudyId).describe(
      'Good examples: similar case studies rank higher. The examples themselves are left out',
    ),
    lessLike: ids(caseStudyId).describe(
      'Bad examples: similar case studies rank lower. The examples themselves are left out',
    ),
    filters: filters.prefault({}),
    limit: z.number().int().min(1).max(50).default(10),
    offset: z.number().int().min(0).max(10_000).default(0),
    peers: z.number().int().min(0).max(20).default(5),
    situation: z
      .boolean()
      .default(true)
      .describe('Whether peers a step or two ahead of what your member said in the survey come first'),
    diversity: z
      .number()
      .min(0)
      .max(1)
      .default(0.3)
      .describe('0: order by score only; 1: a case study that is similar to one above it moves far down'),
    minScore: z.number().min(0).max(100).default(0),
  })
  .meta({ id: 'RecommendationRequest' })
export type RecommendationRequest = z.infer<typeof recommendationRequest>

/** Checks that named records exist in the catalogue. @throws InvalidInputError */
export function checkNames(request: RecommendationRequest, catalogue: Catalogue): void {
  const errors = [
    ...unknownIds('technologies', request.technologies, catalogue.technologies),
    ...unknownIds('processAreas', request.processAreas, catalogue.processAreas),
    ...unknownIds('moreLike', request.moreLike, catalogue.caseStudies),
    ...unknownIds('lessLike', request.lessLike, catalogue.caseStudies),
    ...unknownIds('filters.technologies', request.filters.technologies, catalogue.technologies),
    ...unknownIds('filters.processAreas', request.filters.processAreas, catalogue.processAreas),
    ...unknownIds('filters.regions', request.filters.regions, catalogue.regions),
    ...unknownIds('filters.wcoRegions', request.filters.wcoRegions ?? [], catalogue.regions),
    ...unknownIds('filters.members', request.filters.members, catalogue.members),
    ...(request.memberCode && !catalogue.members.has(request.memberCode)
      ? [{ path: 'memberCode', message: `"${request.memberCode}" is not a member` }]
      : []),
  ]
  if (errors.length > 0) throw new InvalidInputError('The request contains values that do not exist', errors)
}
