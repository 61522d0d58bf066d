import { expect } from 'chai'
import { contextLikeness } from '../../../src/domain/index.js'
import { membersHelped } from '../../../src/features/insights/members-helped.js'
import { theEngine } from '../../support/one-engine.js'

describe('members that a case study would help', () => {
  it('are those that wait, and those in much the same situation', async () => {
    const { catalogue } = await theEngine()
    const { waiting, likely } = membersHelped(catalogue, ['NE', 'BF', 'BF'], [])
    expect(waiting).to.deep.equal(['BF', 'NE'])
    expect(likely).to.include('ML').and.not.include.members(['BF', 'NE'])
    for (const code of likely) {
      const likeness = ['BF', 'NE'].map((other) =>
        contextLikeness(catalogue.members.get(code)!, catalogue.members.get(other)!),
      )
      expect(Math.max(...likeness), code).to.be.at.least(5 / 9)
    }
  })

  it('are none that have a case study in the areas of the theme', async () => {
    const { catalogue } = await theEngine()
    const { likely } = membersHelped(catalogue, ['BF'], [...catalogue.processAreas.keys()])
    const inAreas = likely.flatMap((code) => catalogue.experience.get(code) ?? []).filter((one) => one.processAreas[0])
    expect(inAreas).to.deep.equal([])
  })

  it('are not known where the catalogue does not know the member', async () => {
    const { catalogue } = await theEngine()
    expect(membersHelped(catalogue, ['ZZ'], [])).to.deep.equal({ waiting: ['ZZ'], likely: [] })
  })
})
