import type { Recommendation } from './answer.js'

/**
 * An answer without meaning. Words give an order of case studies, but not whether any of them fits, nor what the need
 * is about: a question about baking bread also shares words with some.
 */
export function withoutConfidence(answer: Recommendation): Recommendation {
  const { query, results, peers, understanding } = answer
  const stated = <T extends { readonly source: string }>(labels: readonly T[]) =>
    labels.filter(({ source }) => source !== 'implied')
  return {
    ...answer,
    fit: 'unknown',
    query: { ...query, aspects: query.aspects.map((aspect) => ({ ...aspect, covered: null })) },
    results: results.map((one) => ({ ...one, score: null, fit: 'unknown' })),
    peers: peers.map((one) => ({ ...one, score: null })),
    understanding: {
      technologies: stated(understanding.technologies),
      processAreas: stated(understanding.processAreas),
    },
  }
}
