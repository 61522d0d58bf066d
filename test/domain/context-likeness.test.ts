import { expect } from 'chai'
import { contextLikeness, sharedContext } from '../../src/domain/index.js'
import { aMember } from '../support/builders.js'

const unlike = { officialLanguages: ['fr'], workingLanguage: 'fr', region: 'europe' as const }

describe('what two administrations have in common', () => {
  it('is nothing when region, language and everything else differ', () => {
    expect(sharedContext(aMember({ code: 'GH' }), aMember({ code: 'CH', ...unlike }))).to.deep.equal([])
    expect(contextLikeness(aMember({ code: 'GH' }), aMember({ code: 'CH', ...unlike }))).to.equal(0)
  })

  it('is the border between them', () => {
    const [ghana, togo] = [aMember({ code: 'GH' }), aMember({ code: 'TG', ...unlike })]
    expect(sharedContext({ ...ghana, borders: ['TG'] }, togo)).to.deep.equal(['neighbour'])
  })

  it('is a language that is official in both, whatever their working languages', () => {
    const one = aMember({ code: 'CM', officialLanguages: ['fr', 'en'], workingLanguage: 'fr', region: 'europe' })
    expect(sharedContext(one, aMember({ code: 'GH' }))).to.deep.equal(['sameLanguage'])
  })

  it('is a customs union that both belong to', () => {
    const one = aMember({ code: 'GH', unions: ['ecowas', 'other'] })
    expect(sharedContext(one, aMember({ code: 'CH', ...unlike, unions: ['ecowas'] }))).to.deep.equal(['sameUnion'])
  })

  for (const [name, key] of [
    ['bothLandlocked', 'landlocked'],
    ['bothIslands', 'island'],
    ['bothSmallIslandDevelopingStates', 'smallIslandDevelopingState'],
    ['bothLeastDeveloped', 'leastDeveloped'],
  ] as const) {
    it(`is ${key} only when both are`, () => {
      const [yes, no] = [{ context: { [key]: true } }, { context: {} }]
      const shared = (left: object, right: object) =>
        sharedContext(aMember({ code: 'GH', ...left }), aMember({ code: 'CH', ...unlike, ...right }))
      expect(shared(yes, yes)).to.deep.equal([name])
      expect(shared(yes, no)).to.deep.equal([])
      expect(shared(no, yes)).to.deep.equal([])
    })
  }

  it('is no income group when it is unknown for both', () => {
    const [one, other] = [aMember({ code: 'GH' }), aMember({ code: 'CH', ...unlike })]
    expect(sharedContext(one, other)).to.not.include('sameIncomeGroup')
  })

  it('grows with what is shared, up to one', () => {
    const everything = aMember({
      code: 'GH',
      borders: ['GH'],
      unions: ['ecowas'],
      context: {
        landlocked: true,
        island: true,
        smallIslandDevelopingState: true,
        leastDeveloped: true,
        incomeGroup: 'low',
      },
    })
    expect(contextLikeness(everything, everything)).to.equal(1)
    expect(contextLikeness(everything, aMember({ code: 'CI' })))
      .to.be.greaterThan(0)
      .and.lessThan(1)
  })
})
