import { expect } from 'chai'
import { mergeVersions } from '../../../src/web/needs/merge-versions.js'
import { type NeedForm, readNeedForm } from '../../../src/web/needs/need-form.js'

const aForm = (given: Partial<NeedForm> = {}): NeedForm => ({
  ...readNeedForm({ form: { title: 'Parcels', description: 'They arrive without data.', processArea: ['transit'] } }),
  ...given,
})

describe('two versions of a need', () => {
  it('come together where each changed something else', () => {
    const mine = aForm({ description: 'They arrive without any data.', deadline: '2027-06-30' })
    const theirs = aForm({ budget: '1m-to-10m', infrastructure: 'No network', visibility: 'members' })
    const { form, differing, contested } = mergeVersions(aForm(), mine, theirs)
    expect(form).to.deep.equal({
      ...mine,
      budget: '1m-to-10m',
      infrastructure: 'No network',
      visibility: 'members',
    })
    expect(differing).to.have.members(['description', 'deadline', 'budget', 'infrastructure', 'visibility'])
    expect(contested).to.deep.equal([])
  })

  it('leave to be chosen what both changed, each in its own way', () => {
    const mine = aForm({ title: 'Mail', budget: 'under-100k', anonymousLearning: true })
    const theirs = aForm({ title: 'Post', budget: 'under-100k' })
    const { form, differing, contested } = mergeVersions(aForm(), mine, theirs)
    expect(contested).to.deep.equal(['title'])
    expect(differing).to.have.members(['title', 'anonymousLearning'])
    expect(form).to.deep.equal(mine)
  })

  it('keep the process areas that neither took away and those that either added', () => {
    const base = aForm({ processArea: ['transit', 'passengers'] })
    const mine = aForm({ processArea: ['transit', 'cargo-inspection'] })
    const theirs = aForm({ processArea: ['transit', 'passengers', 'risk-management'] })
    const { form, contested } = mergeVersions(base, mine, theirs)
    expect(form.processArea).to.have.members(['transit', 'cargo-inspection', 'risk-management'])
    expect(contested).to.deep.equal([])
  })

  it('differ in nothing where only space and order do', () => {
    const mine = aForm({ infrastructure: 'None\n', processArea: ['transit', 'passengers'] })
    const theirs = aForm({ infrastructure: 'None', processArea: ['passengers', 'transit'] })
    expect(mergeVersions(undefined, mine, theirs).differing).to.deep.equal([])
  })

  it('leave every difference to be chosen where it is not known what they were made from, but keep all areas', () => {
    const mine = aForm({ deadline: '2027-06-30', processArea: ['passengers'] })
    const { form, contested } = mergeVersions(undefined, mine, aForm())
    expect(contested).to.deep.equal(['deadline'])
    expect(form.processArea).to.have.members(['transit', 'passengers'])
  })
})
