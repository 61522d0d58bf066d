import { expect } from 'chai'
import { type DecisionContent, decisionContent } from '../../../src/domain/index.js'
import { approved, hidden, noted, pinned, rejected } from '../../../src/features/matches/index.js'

const first: DecisionContent = { state: 'suggested', position: 2, reason: null, comment: null, note: 'Ask them.' }
const removed = rejected('other', 'Too cold')(first)

describe('a step from one decision to the next', () => {
  it('leaves the note, whatever is decided', () => {
    for (const change of [approved, hidden, rejected('too-costly', null), pinned(1), pinned(null)]) {
      expect(change(first).note).to.equal('Ask them.')
    }
    expect(noted(null)(first)).to.deep.equal({ ...first, note: null })
  })

  it('keeps the place of what is approved, and of nothing that is rejected or hidden', () => {
    expect(approved(first)).to.include({ state: 'approved', position: 2 })
    expect(removed).to.include({ state: 'rejected', position: null, reason: 'other', comment: 'Too cold' })
    expect(hidden(first)).to.include({ state: 'hidden', position: null })
  })

  it('shows with a place what was rejected, without the reason', () => {
    expect(pinned(1)(removed)).to.include({ state: 'suggested', position: 1, reason: null, comment: null })
    expect(pinned(null)(removed)).to.deep.equal(removed)
  })

  it('makes a decision that may be taken', () => {
    for (const before of [first, removed, approved(first), hidden(first)]) {
      for (const change of [approved, hidden, rejected('other', 'So'), pinned(3), pinned(null), noted('A note')]) {
        expect(decisionContent.safeParse(change(before)).success).to.equal(true)
      }
    }
  })
})
