import { expect } from 'chai'
import { matchWords } from '../../../src/features/recommendations/match-words.js'
import type { TokenVectors } from '../../../src/platform/encoder/index.js'
import type { PassageTokens } from '../../../src/ranking/index.js'

/** The pairs of words when the model finds the given pairs alike. */
function pairsOf(need: string, passage: string, alike: readonly (readonly [string, string, number])[]) {
  const span = (text: string, word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const
  const found = alike.map(([left, right, strength]) => ({
    need: span(need, left),
    passage: span(passage, right),
    strength,
  }))
  // What the model finds is not the matter here, only which of it is shown.
  const tokens = { matches: () => found } as unknown as PassageTokens
  const texts = [
    { text: need, language: 'fr' },
    { id: 1, text: passage, language: 'fr' },
  ] as const
  return matchWords(texts[0], {} as TokenVectors, texts[1], tokens).map((match) => [
    match.need.text,
    match.passage.text,
  ])
}

describe('pairs of words', () => {
  const need = 'Au bureau de Ouagadougou, 300 camions attendent chaque semaine.'
  const passage = 'En Ouganda, 30 poids lourds passent le poste en une heure.'

  it('are shown when the model finds them much alike', () => {
    expect(pairsOf(need, passage, [['camions', 'lourds', 0.9]])).to.deep.equal([['camions', 'lourds']])
  })

  it('are not shown when they only stand at like places', () => {
    expect(pairsOf(need, passage, [['semaine', 'heure', 0.8]])).to.deep.equal([])
  })

  it('are never names', () => {
    expect(pairsOf(need, passage, [['Ouagadougou', 'Ouganda', 0.95]])).to.deep.equal([])
  })

  it('are never numbers', () => {
    expect(pairsOf(need, passage, [['300', '30', 0.95]])).to.deep.equal([])
  })
})
