import type { Recommendation } from './answer.js'

/**
 * What an answer may say when meaning took no part in it. Words bring case studies into an order; they do not tell
 * whether any of them fits, nor what a need is about: a question about baking bread shares words with some too.
 */
export function withoutConfidence(answer: Recommendation): Recommendation {
  const { query, results, peers, understanding } = answer
  const said = <T extends { readonly source: string }>(labels: readonly T[]) =>
    labels.filter(({ source }) => source !== 'implied')
  return {
    ...answer,
    fit: 'unknown',
    query: { ...query, aspects: query.aspects.map((aspect) => ({ ...aspect, covered: null })) },
    results: results.map((one) => ({ ...one, score: null, fit: 'unknown' })),
    peers: peers.map((one) => ({ ...one, score: null })),
    understanding: {
      technologies: said(understanding.technologies),
      processAreas: said(understanding.processAreas),
    },
  }
}
