import { expect } from 'chai'
import { groupBy } from '../../src/domain/index.js'

describe('groupBy', () => {
  it('keeps the order of groups and of the items in each', () => {
    const groups = groupBy(['bee', 'ant', 'bug', 'ape'], (word) => word[0])
    expect([...groups]).to.deep.equal([
      ['b', ['bee', 'bug']],
      ['a', ['ant', 'ape']],
    ])
  })
})
