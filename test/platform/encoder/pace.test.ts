import { expect } from 'chai'
import { Pace } from '../../../src/platform/encoder/pace.js'

describe('the pace', () => {
  it('is not known until one is taken while another waits', () => {
    const pace = new Pace()
    pace.note(0, false)
    pace.note(1_000, false)
    expect(pace.milliseconds).to.equal(0)
  })

  it('is the time between two that are taken while others wait', () => {
    const pace = new Pace()
    for (let taken = 0; taken < 20; taken++) pace.note(taken * 30, true)
    expect(pace.milliseconds).to.equal(30)
  })

  it('does not count the time in which nothing waited', () => {
    const pace = new Pace()
    pace.note(0, true)
    pace.note(30, false)
    pace.note(10_000, true)
    pace.note(10_030, true)
    expect(pace.milliseconds).to.equal(30)
  })

  it('follows a change', () => {
    const pace = new Pace()
    for (let taken = 0; taken <= 10; taken++) pace.note(taken * 10, true)
    for (let taken = 1; taken <= 60; taken++) pace.note(100 + taken * 100, true)
    expect(pace.milliseconds).to.be.closeTo(100, 1)
  })
})
