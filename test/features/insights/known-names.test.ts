import { expect } from 'chai'
import { knownNames } from '../../../src/features/insights/known-names.js'
import { wordsAndPairsIn } from '../../../src/features/insights/text-terms.js'
import { theEngine } from '../../support/one-engine.js'

describe('names that the catalogue knows', () => {
  /** Of two words, the pair is asked about. */
  const isKnown = async (text: string, language = 'en') => {
    const { catalogue } = await theEngine()
    return knownNames(catalogue, language)(wordsAndPairsIn(text, language).at(-1)!.key)
  }

  for (const [text, language] of [
    ['machine learning', 'en'],
    ['apprentissage automatique', 'fr'],
    ['Ghana', 'en'],
    ['December', 'en'],
    ['lundi', 'fr'],
  ] as const) {
    it(`hold “${text}”`, async () => {
      expect(await isKnown(text, language)).to.equal(true)
    })
  }

  it('do not hold a new term, though one of its words is known', async () => {
    expect(await isKnown('quantum scanners')).to.equal(false)
  })
})
