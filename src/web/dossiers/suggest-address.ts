import type { DossierHeading } from '../../domain/index.js'
import type { Reader } from '../kit/reader.js'

/** The page on which a change to one fact, or a new one under a heading, is suggested. */
export function suggestAddress(
  to: Reader['to'],
  technologyId: string,
  about: { readonly fact: string } | { readonly heading: DossierHeading } | Record<string, never> = {},
): string {
  const query = new URLSearchParams(about)
  return to('technologies', technologyId, 'suggest') + (query.size > 0 ? `?${query}` : '')
}
