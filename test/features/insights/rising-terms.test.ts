import { expect } from 'chai'
import { type DatedText, risingTerms } from '../../../src/features/insights/rising-terms.js'
import { wordsAndPairsIn } from '../../../src/features/insights/text-terms.js'
import { seededRandom } from '../../../src/ranking/index.js'

const nothingKnown = () => false
const common = ['lorry', 'border', 'parcel', 'office', 'declaration', 'duty', 'port', 'container', 'airport', 'train']

/** Texts with words of the trade; the recent ones, and those before, begin with what is given. */
function texts(recent: readonly string[], before: readonly string[], authors = 5): DatedText[] {
  const random = seededRandom(7)
  const filler = () => Array.from({ length: 4 }, () => common[Math.floor(random() * common.length)]).join(', ')
  const of = (year: number, count: number, given: readonly string[]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${year}-${String(index).padStart(3, '0')}`,
      year,
      isRecent: year === 2026,
      author: `M${index % authors}`,
      terms: wordsAndPairsIn(`${given[index] ?? ''}. ${filler()}`, 'en'),
    }))
  return [...of(2024, 60, before), ...of(2026, 40, recent)]
}

const twins = Array.from({ length: 8 }, () => 'We want a digital twin')

describe('terms that rise', () => {
  it('are those of more texts now than before, with counts, years and the texts that have them', () => {
    const [found, ...others] = risingTerms(texts(twins, []), nothingKnown)
    expect(others).to.deep.equal([])
    expect(found).to.deep.include({
      term: 'digital twin',
      recent: { found: 8, of: 40 },
      before: { found: 0, of: 60 },
      years: [{ year: 2026, found: 8, of: 40 }],
    })
    expect(found!.textIds).to.have.length(8).and.include('2026-007')
    expect(found!.chance).to.be.below(0.001)
  })

  it('are none that were as frequent before', () => {
    expect(risingTerms(texts(twins, [...twins, ...twins]), nothingKnown)).to.deep.equal([])
  })

  it('are none of one author alone, and none of two texts', () => {
    expect(risingTerms(texts(twins, [], 1), nothingKnown)).to.deep.equal([])
    expect(risingTerms(texts(twins.slice(0, 2), []), nothingKnown)).to.deep.equal([])
  })

  it('are none that the catalogue knows', () => {
    expect(risingTerms(texts(twins, []), (key) => /digit|twin/.test(key))).to.deep.equal([])
  })

  it('cannot be told without texts from before', () => {
    const recent = texts(twins, []).filter(({ isRecent }) => isRecent)
    expect(risingTerms(recent, nothingKnown)).to.deep.equal([])
  })
})
