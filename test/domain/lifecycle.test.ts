import { expect } from 'chai'
import {
  NotAllowedError,
  needStatus,
  statusAfter,
  transitionName,
  transitions,
  WrongStatusError,
} from '../../src/domain/index.js'
import { errorOf } from '../support/errors.js'
import { aNeed } from '../support/needs.js'
import { curator, memberOfBF, memberOfGH } from '../support/viewers.js'

describe('the life of a need', () => {
  it('goes from draft to published by its member and staff in turn', () => {
    const steps = [
      ['submit', memberOfBF, 'submitted'],
      ['review', curator, 'in-review'],
      ['publish', curator, 'published'],
      ['close', memberOfBF, 'closed'],
      ['reopen', memberOfBF, 'submitted'],
    ] as const
    let need = aNeed({ status: 'draft' })
    for (const [step, viewer, status] of steps) {
      need = { ...need, status: statusAfter(step, need, viewer) }
      expect(need.status).to.equal(status)
    }
  })

  it('can reach every status from every other', () => {
    for (const start of needStatus.options) {
      const reached = new Set([start])
      for (const from of reached) {
        for (const step of Object.values(transitions)) if (step.from.includes(from)) reached.add(step.to)
      }
      expect([...reached]).to.have.members(needStatus.options)
    }
  })

  it('allows no step from a wrong status', async () => {
    for (const step of transitionName.options) {
      for (const status of needStatus.options.filter((one) => !transitions[step].from.includes(one))) {
        const viewer = step === 'review' || step === 'publish' ? curator : memberOfBF
        expect(await errorOf(() => statusAfter(step, aNeed({ status }), viewer))).to.be.instanceOf(WrongStatusError)
      }
    }
  })

  it('allows no step by another member', async () => {
    for (const step of transitionName.options) {
      const need = aNeed({ status: transitions[step].from[0]!, visibility: 'public' })
      expect(await errorOf(() => statusAfter(step, need, memberOfGH))).to.be.instanceOf(NotAllowedError)
    }
  })

  it('is published by staff only', async () => {
    expect(await errorOf(() => statusAfter('publish', aNeed({ status: 'in-review' }), memberOfBF))).to.be.instanceOf(
      NotAllowedError,
    )
  })
})
