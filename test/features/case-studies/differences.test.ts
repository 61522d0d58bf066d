import { expect } from 'chai'
import type { CaseStudy } from '../../../src/domain/index.js'
import { differencesBetween } from '../../../src/features/case-studies/index.js'
import { aCaseStudy } from '../../support/builders.js'

describe('differences', () => {
  it('are named by their place, lists as a whole', () => {
    const before: CaseStudy = aCaseStudy({ tags: ['one'], en: { title: 'Before', results: null } })
    const after: CaseStudy = aCaseStudy({ tags: ['one', 'two'], en: { title: 'After', results: null }, fr: {} })
    expect(differencesBetween(before, after)).to.have.deep.members([
      { path: 'texts.en.title', before: 'Before', after: 'After' },
      { path: 'texts.fr', before: null, after: after.texts.fr },
      { path: 'tags', before: ['one'], after: ['one', 'two'] },
    ])
  })

  it('are none where only the order of fields is another', () => {
    expect(differencesBetween({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).to.deep.equal([])
  })
})
