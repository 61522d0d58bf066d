import { expect } from 'chai'
import { type Verdict, verdict } from '../../../src/domain/index.js'
import { approved, hidden, noted, pinned, rejected } from '../../../src/features/matches/index.js'

const first: Verdict = { state: 'suggested', position: 2, reason: null, comment: null, note: 'Ask them.' }
const aside = rejected('other', 'Too cold')(first)

describe('a change of a verdict', () => {
  it('leaves the note, whatever is decided', () => {
    for (const change of [approved, hidden, rejected('too-costly', null), pinned(1), pinned(null)]) {
      expect(change(first).note).to.equal('Ask them.')
    }
    expect(noted(null)(first)).to.deep.equal({ ...first, note: null })
  })

  it('keeps the place of what is approved, and of nothing that is set aside', () => {
    expect(approved(first)).to.include({ state: 'approved', position: 2 })
    expect(aside).to.include({ state: 'rejected', position: null, reason: 'other', comment: 'Too cold' })
    expect(hidden(first)).to.include({ state: 'hidden', position: null })
  })

  it('brings back with a place what was set aside, without the reason', () => {
    expect(pinned(1)(aside)).to.include({ state: 'suggested', position: 1, reason: null, comment: null })
    expect(pinned(null)(aside)).to.deep.equal(aside)
  })

  it('comes to a verdict that may be given', () => {
    for (const before of [first, aside, approved(first), hidden(first)]) {
      for (const change of [approved, hidden, rejected('other', 'So'), pinned(3), pinned(null), noted('A note')]) {
        expect(verdict.safeParse(change(before)).success).to.equal(true)
      }
    }
  })
})
