import { z } from 'zod'
import {
  languageFor,
  languageParameter,
  page,
  paging,
  route,
  showVersion,
  takePage,
  versionIn,
} from '../../platform/http/index.js'
import type { NeedContext } from '../needs/index.js'
import { decideSuggestion } from './decide-suggestion.js'
import { findEmergingTerms } from './find-emerging-terms.js'
import { findGapThemes } from './find-gap-themes.js'
import { listSuggestions } from './list-suggestions.js'
import { emergingTerm, gapTheme, shownSuggestion, shownTerm, shownTheme, suggestion } from './shown-insights.js'
import { suggestionId, suggestionState } from './suggestion.js'

const tag = 'Insights'
const roles = ['staff', 'admin'] as const
const query = z.strictObject({ ...paging, language: languageParameter })

export const insightRoutes = (services: NeedContext) => [
  route({
    id: 'listGapThemes',
    method: 'get',
    path: '/insights/gap-themes',
    summary: 'List the themes that the catalogue has no answer to',
    description:
      'What to commission next: themes of needs without an answer, in the order of the members that a case study would help.',
    tag,
    roles,
    query,
    responses: { 200: { description: 'A page of themes, those first that help most members', schema: page(gapTheme) } },
    async handle({ query: asked, viewer, request }, response) {
      const { themes } = await findGapThemes(services, viewer, languageFor(request, asked.language))
      const { items, ...rest } = inOrder(themes, asked)
      response.json({ items: items.map(shownTheme), ...rest })
    },
  }),
  route({
    id: 'listEmergingTerms',
    method: 'get',
    path: '/insights/emerging-terms',
    summary: 'List terms that rise and are not in the taxonomy',
    description:
      'Words and pairs of words that a larger share of needs or case studies has now than before, where that is more than chance, with the texts that have them.',
    tag,
    roles,
    query,
    responses: { 200: { description: 'A page of terms, the clearest rise first', schema: page(emergingTerm) } },
    async handle({ query: asked, viewer, request }, response) {
      const language = languageFor(request, asked.language)
      const { items, ...rest } = inOrder(
        await findEmergingTerms(services, viewer, { language, now: new Date() }),
        asked,
      )
      response.json({ items: items.map(shownTerm), ...rest })
    },
  }),
  route({
    id: 'listInsightSuggestions',
    method: 'get',
    path: '/insights/suggestions',
    summary: 'List what staff could add to the catalogue',
    description: 'A case study for a theme of several needs, or a technology for a term that rises, with the evidence.',
    tag,
    roles,
    query: query.extend({ state: suggestionState.optional().describe('Only those in this state') }),
    responses: { 200: { description: 'A page of suggestions, the most useful first', schema: page(suggestion) } },
    async handle({ query: asked, viewer, request }, response) {
      const all = await listSuggestions(services, viewer, languageFor(request, asked.language))
      const wanted = all.filter(({ state }) => asked.state === undefined || state === asked.state)
      const { items, ...rest } = inOrder(wanted, asked)
      response.json({ items: items.map(shownSuggestion), ...rest })
    },
  }),
  route({
    id: 'decideInsightSuggestion',
    method: 'patch',
    path: '/insights/suggestions/:id',
    summary: 'Mark a suggestion as done or dismissed, or open it again',
    tag,
    roles,
    params: z.strictObject({ id: suggestionId }),
    ifMatch: 'optional',
    body: z.strictObject({ state: suggestionState }),
    example: { state: 'done' },
    responses: { 200: { description: 'The suggestion as it is now', schema: suggestion } },
    async handle({ params, body, viewer, request }, response) {
      const decided = await decideSuggestion(
        services,
        viewer,
        { id: params.id, version: versionIn(request) },
        body.state,
      )
      showVersion(response, decided.version)
      response.json(shownSuggestion(decided))
    },
  }),
]

/** A page of a list whose order is not that of its ids: the place in the list is the key. */
function inOrder<T>(items: readonly T[], paged: Parameters<typeof takePage>[2]) {
  const places = items.map((item, place) => ({ item, key: String(place).padStart(6, '0') }))
  const { items: taken, ...rest } = takePage(places, ({ key }) => key, paged)
  return { items: taken.map(({ item }) => item), ...rest }
}
