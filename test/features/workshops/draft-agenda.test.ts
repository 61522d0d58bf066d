import { expect } from 'chai'
import fc from 'fast-check'
import { draftAgenda, type Hours, type Slot } from '../../../src/features/workshops/kit/draft-agenda.js'

const hours = fc.record({
  days: fc.integer({ min: 1, max: 5 }),
  opens: fc.integer({ min: 6 * 60, max: 14 * 60 + 59 }),
  length: fc.integer({ min: 3, max: 9 }).map((whole) => whole * 60),
})
const topics = fc.nat(30).map((count) => Array.from({ length: count }, (_, index) => `topic-${index + 1}`))

const forAll = (check: (given: Hours, topicIds: readonly string[], agenda: readonly Slot[]) => void) =>
  fc.assert(fc.property(hours, topics, (given, ids) => check(given, ids, draftAgenda(given, ids))))

describe('the draft of an agenda', () => {
  it('fills each day from its beginning to its end, without gaps', () => {
    forAll(({ days, opens, length }, _, agenda) => {
      for (let day = 1; day <= days; day++) {
        const slots = agenda.filter((slot) => slot.day === day)
        expect(slots[0]!.starts).to.equal(opens)
        expect(slots.at(-1)!.ends).to.equal(opens + length)
        for (const [index, { starts, ends }] of slots.entries()) {
          expect(ends).to.be.above(starts)
          if (index > 0) expect(starts).to.equal(slots[index - 1]!.ends)
        }
      }
    })
  })

  it('speaks of the first topics, each once, in their order', () => {
    forAll((_, ids, agenda) => {
      const spokenOf = agenda.flatMap(({ topicId }) => topicId ?? [])
      expect(spokenOf).to.deep.equal(ids.slice(0, spokenOf.length))
      if (ids.length > 0) expect(spokenOf).to.not.be.empty
    })
  })

  it('has sessions that nobody finds too short or too long', () => {
    forAll((_, __, agenda) => {
      for (const { kind, starts, ends } of agenda) {
        if (kind === 'topic' || kind === 'groups') expect(ends - starts).to.be.within(35, 130)
      }
    })
  })

  it('opens once, closes once, and lets people eat on a whole day', () => {
    forAll(({ days, opens, length }, _, agenda) => {
      const count = (kind: string) => agenda.filter((slot) => slot.kind === kind).length
      expect([count('opening'), count('closing')]).to.deep.equal([1, 1])
      if (opens <= 10 * 60 && opens + length >= 16 * 60) expect(count('lunch')).to.equal(days)
    })
  })
})
