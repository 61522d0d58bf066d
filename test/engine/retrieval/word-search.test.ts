import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy } from '../../../src/domain/index.js'
import { readPassages } from '../../../src/engine/passages/passage-store.js'
import { updatePassages } from '../../../src/engine/passages/update-passages.js'
import { fieldWeights, readPassageWords } from '../../../src/engine/retrieval/passage-words-store.js'
import { updatePassageWords } from '../../../src/engine/retrieval/update-passage-words.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { WordIndex } from '../../../src/ranking/index.js'
import { aCaseStudy, aDatabaseWith, aNeedInWords, aTerm } from '../../support/builders.js'

async function wordsOf(...studies: CaseStudy[]): Promise<WordIndex> {
  const database = await aDatabaseWith(...studies)
  const catalogue = await loadCatalogue(database)
  await updatePassages(database, { studies }, { need: '', field: '', whole: '' })
  await updatePassageWords(database, catalogue, await readPassages(database))
  return WordIndex.of(await readPassageWords(database), fieldWeights)
}

function ids(words: WordIndex, text: string, allowed?: ReadonlySet<string>, limit = 10): string[] {
  return words.best(words.search(aNeedInWords(text).words), limit, allowed)
}

const filler = (id: string) => aCaseStudy({ id, en: { title: 'Other', problem: 'Other things.', solution: 'Done.' } })

describe('the search for words', () => {
  it('finds the case study that has the word', async () => {
    const words = await wordsOf(aCaseStudy({ id: 'dhows', en: { problem: 'Dhows at the quay.' } }), filler('other-b'))
    expect(ids(words, 'our dhow')).to.deep.equal(['dhows'])
  })

  it('ranks a word in the title above the same word in the body', async () => {
    const inBody = aCaseStudy({ id: 'a-body', en: { title: 'Portals', problem: 'Scales', solution: 'Drones' } })
    const inTitle = aCaseStudy({ id: 'b-title', en: { title: 'Drones', problem: 'Scales', solution: 'Portals' } })
    const words = await wordsOf(inBody, inTitle, filler('other-c'), filler('other-d'), filler('other-e'))
    expect(ids(words, 'drones')).to.deep.equal(['b-title', 'a-body'])
  })

  it('ranks a text with more of the words higher', async () => {
    const one = aCaseStudy({ id: 'a-one', en: { problem: 'Drones watch the coast.' } })
    const both = aCaseStudy({ id: 'b-both', en: { problem: 'Drones find ivory.' } })
    const words = await wordsOf(one, both, filler('other-c'), filler('other-d'))
    expect(ids(words, 'ivory drones')).to.deep.equal(['b-both', 'a-one'])
  })

  it('finds nothing for words that no case study has', async () => {
    expect(ids(await wordsOf(filler('other-a')), 'zeppelins')).to.deep.equal([])
  })

  it('finds nothing for a need of stop words', async () => {
    expect(ids(await wordsOf(filler('other-a')), 'of the and')).to.deep.equal([])
  })

  it('finds a text in one language by the acronym of another', async () => {
    const term = aTerm({ en: { short: 'NII', long: null }, fr: { short: 'INI', long: null } })
    const words = await wordsOf(aCaseStudy({ id: 'nii', en: { problem: 'We need NII.' } }), filler('other-b'))
    const { words: stems } = aNeedInWords('Notre INI', 'fr', [term])
    expect(words.best(words.search(stems), 10)).to.deep.equal(['nii'])
  })

  it('returns at most the limit', async () => {
    const words = await wordsOf(...['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones' } })))
    expect(ids(words, 'drones', undefined, 2)).to.have.lengthOf(2)
  })

  it('returns only what a filter allows', async () => {
    const words = await wordsOf(...['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones' } })))
    expect(ids(words, 'drones', new Set(['b2']))).to.deep.equal(['b2'])
  })

  it('finds what a filter allows even if others match better', async () => {
    const better = ['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones drones drones' } }))
    const words = await wordsOf(...better, aCaseStudy({ id: 'last', en: { lessons: 'One was about drones.' } }))
    expect(ids(words, 'drones', new Set(['last']), 1)).to.deep.equal(['last'])
  })

  it('returns nothing when a filter allows nothing', async () => {
    expect(ids(await wordsOf(filler('other-a')), 'other', new Set())).to.deep.equal([])
  })

  const syntax = [
    '"',
    '" OR "',
    'drones*',
    'title:drones',
    'NEAR(a b)',
    '^drones',
    '-drones',
    '{title}:y',
    "'; --",
    '½ ⑴',
    '(',
  ]
  for (const text of syntax) {
    it(`treats ${JSON.stringify(text)} as words, not as syntax`, async () => {
      const words = await wordsOf(filler('other-a'))
      expect(ids(words, `${text} zeppelin`)).to.deep.equal([])
    })
  }

  it('never fails, whatever the text', async () => {
    const words = await wordsOf(filler('other-a'))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void ids(words, text)))
  })

  it('gives the scores of BM25, of the better of two languages', async () => {
    const texts = [
      { caseStudyId: 'a', language: 'en', fields: ['dron', 'ivori coast dron', '', '', ''] },
      { caseStudyId: 'a', language: 'fr', fields: ['dron', '', '', '', ''] },
      { caseStudyId: 'b', language: 'en', fields: ['scale port', '', '', '', ''] },
      { caseStudyId: 'c', language: 'en', fields: ['quay', 'port', '', '', ''] },
    ]
    const words = WordIndex.of(texts, fieldWeights)
    const found = words.search(new Map([['en', ['dron', 'port']]]))
    const bm25 = (count: number, length: number, having: number) =>
      (Math.max(1e-6, Math.log((4 - having + 0.5) / (having + 0.5))) * count * 2.2) /
      (count + 1.2 * (0.25 + (0.75 * length) / (9 / 4)))
    const expected = { a: bm25(2 + 1.5, 4, 2), b: bm25(2, 2, 2), c: bm25(1.5, 2, 2) }
    const ids = Object.keys(expected) as (keyof typeof expected)[]
    for (const [place, number] of words.numbersOf(ids).entries())
      expect(found.byNumber[number]).to.be.closeTo(expected[ids[place]!], 1e-5)
  })

  it('is the same after changes as when made anew', () => {
    const stem = fc.constantFrom('dron', 'ivori', 'coast', 'port', 'scale', 'quay')
    const fields = fc.tuple(fc.array(stem), fc.array(stem)).map((both) => both.map((stems) => stems.join(' ')))
    const text = fc.record({
      caseStudyId: fc.constantFrom('a', 'b', 'c', 'd'),
      language: fc.constantFrom('en', 'fr'),
      fields,
    })
    const catalogue = fc.uniqueArray(text, { selector: ({ caseStudyId, language }) => `${caseStudyId} ${language}` })
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        const without = new Set([...before, ...after].map(({ caseStudyId }) => caseStudyId))
        const changed = WordIndex.of(before, [2, 1]).changed(without, after)
        const anew = WordIndex.of(after, [2, 1])
        const wanted = new Map([['en', ['dron', 'port']]])
        const scoresIn = (words: WordIndex) => {
          const { byNumber, caseStudies } = words.search(wanted)
          const numbers = [...words.numbersOf(['a', 'b', 'c', 'd'])]
          return { caseStudies, scores: numbers.map((number) => byNumber[number] ?? 0) }
        }
        expect(scoresIn(changed)).to.deep.equal(scoresIn(anew))
      }),
    )
  })
})
