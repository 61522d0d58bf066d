import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy } from '../../../src/domain/index.js'
import { updatePassages } from '../../../src/engine/passages/embed-passages.js'
import { readPassages } from '../../../src/engine/passages/passage-store.js'
import { lexicalRetriever } from '../../../src/engine/retrieval/lexical-retriever.js'
import { updatePassageWords } from '../../../src/engine/retrieval/update-passage-words.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import type { Retriever } from '../../../src/ranking/index.js'
import { aCaseStudy, aDatabaseWith, aNeedInWords, aTerm } from '../../support/builders.js'

async function retrieverOver(...studies: CaseStudy[]): Promise<Retriever> {
  const database = await aDatabaseWith(...studies)
  const catalogue = await loadCatalogue(database)
  await updatePassages(database, studies, { need: '', field: '', whole: '' })
  await updatePassageWords(database, catalogue, await readPassages(database))
  return lexicalRetriever(database)
}

async function ids(retriever: Retriever, text: string, allowed?: ReadonlySet<string>, limit = 10): Promise<string[]> {
  const passages = await retriever.retrieve(aNeedInWords(text), { limit, allowed })
  return passages.map(({ caseStudyId }) => caseStudyId)
}

const filler = (id: string) => aCaseStudy({ id, en: { title: 'Other', problem: 'Other things.', solution: 'Done.' } })

describe('lexical retrieval', () => {
  it('finds the case study that has the word', async () => {
    const retriever = await retrieverOver(
      aCaseStudy({ id: 'dhows', en: { problem: 'Dhows at the quay.' } }),
      filler('other-b'),
    )
    expect(await ids(retriever, 'our dhow')).to.deep.equal(['dhows'])
  })

  it('ranks a word in the title above the same word in the body', async () => {
    const inBody = aCaseStudy({ id: 'a-body', en: { title: 'Portals', problem: 'Scales', solution: 'Drones' } })
    const inTitle = aCaseStudy({ id: 'b-title', en: { title: 'Drones', problem: 'Scales', solution: 'Portals' } })
    const retriever = await retrieverOver(inBody, inTitle, filler('other-c'), filler('other-d'), filler('other-e'))
    expect(await ids(retriever, 'drones')).to.deep.equal(['b-title', 'a-body'])
  })

  it('ranks a text with more of the words higher', async () => {
    const one = aCaseStudy({ id: 'a-one', en: { problem: 'Drones watch the coast.' } })
    const both = aCaseStudy({ id: 'b-both', en: { problem: 'Drones find ivory.' } })
    const retriever = await retrieverOver(one, both, filler('other-c'), filler('other-d'))
    expect(await ids(retriever, 'ivory drones')).to.deep.equal(['b-both', 'a-one'])
  })

  it('finds nothing for words that no case study has', async () => {
    expect(await ids(await retrieverOver(filler('other-a')), 'zeppelins')).to.deep.equal([])
  })

  it('finds nothing for a need of stop words', async () => {
    expect(await ids(await retrieverOver(filler('other-a')), 'of the and')).to.deep.equal([])
  })

  it('finds a text in one language by the acronym of another', async () => {
    const term = aTerm({ en: { short: 'NII', long: null }, fr: { short: 'INI', long: null } })
    const retriever = await retrieverOver(aCaseStudy({ id: 'nii', en: { problem: 'We need NII.' } }), filler('other-b'))
    const found = await retriever.retrieve(aNeedInWords('Notre INI', 'fr', [term]), { limit: 10 })
    expect(found.map(({ caseStudyId }) => caseStudyId)).to.deep.equal(['nii'])
  })

  it('returns at most the limit', async () => {
    const retriever = await retrieverOver(
      ...['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones' } })),
    )
    expect(await ids(retriever, 'drones', undefined, 2)).to.have.lengthOf(2)
  })

  it('returns only what a filter allows', async () => {
    const retriever = await retrieverOver(
      ...['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones' } })),
    )
    expect(await ids(retriever, 'drones', new Set(['b2']))).to.deep.equal(['b2'])
  })

  it('finds what a filter allows even if others match better', async () => {
    const better = ['a1', 'b2', 'c3'].map((id) => aCaseStudy({ id, en: { title: 'Drones drones drones' } }))
    const retriever = await retrieverOver(
      ...better,
      aCaseStudy({ id: 'last', en: { lessons: 'One was about drones.' } }),
    )
    expect(await ids(retriever, 'drones', new Set(['last']), 1)).to.deep.equal(['last'])
  })

  it('returns nothing when a filter allows nothing', async () => {
    expect(await ids(await retrieverOver(filler('other-a')), 'other', new Set())).to.deep.equal([])
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
      const retriever = await retrieverOver(filler('other-a'))
      expect(await ids(retriever, `${text} zeppelin`)).to.deep.equal([])
    })
  }

  it('never fails, whatever the text', async () => {
    const retriever = await retrieverOver(filler('other-a'))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await ids(retriever, text)
      }),
    )
  })
})
