import { expect } from 'chai'
import { matchWords } from '../../../src/features/recommendations/match-words.js'
import { analyse } from '../../../src/platform/text/index.js'

const analysed = (text: string) => ({ text, words: analyse(text, 'fr') })

/** The pairs of words when the model finds the given pairs alike. */
function pairsOf(need: string, passage: string, alike: readonly (readonly [string, string, number])[]) {
  const span = (text: string, word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const
  const found = alike.map(([left, right, strength]) => ({
    need: span(need, left),
    passage: span(passage, right),
    strength,
  }))
  const words = matchWords(analysed(need), analysed(passage), found)
  return words.map((match) => [match.need.text, match.passage.text])
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
