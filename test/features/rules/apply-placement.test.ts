import { expect } from 'chai'
import fc from 'fast-check'
import type { Decided } from '../../../src/domain/index.js'
import { applyPlacement, placementOf, type RuleContent } from '../../../src/features/rules/index.js'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const anyId = fc.constantFrom(...ids)

const rankedIds = (items: readonly { caseStudyId: string }[]) => items.map(({ caseStudyId }) => caseStudyId)

function aRule(action: RuleContent['action'], ...caseStudies: string[]): RuleContent {
  const condition = { processAreas: ['transit'], technologies: [], words: [] }
  return { name: 'A rule', condition, action, caseStudies, validFrom: null, validUntil: null }
}

const anyRanking = fc
  .uniqueArray(fc.record({ caseStudyId: anyId, probability: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    selector: ({ caseStudyId }) => caseStudyId,
  })
  .map((items) => items.sort((left, right) => right.probability - left.probability))

const anyAction = fc.oneof(
  fc.record({ type: fc.constant('boost' as const), strength: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ type: fc.constant('bury' as const), strength: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ type: fc.constant('hide' as const) }),
  fc.record({ type: fc.constant('pin' as const), position: fc.integer({ min: 1, max: 10 }) }),
)
const anyRule = fc
  .tuple(anyAction, fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }))
  .map(([action, caseStudies]) => aRule(action, ...caseStudies))
const anyDecision: fc.Arbitrary<Decided> = fc.oneof(
  fc.record({
    caseStudyId: anyId,
    state: fc.constantFrom('suggested' as const, 'approved' as const),
    position: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  fc.record({
    caseStudyId: anyId,
    state: fc.constantFrom('rejected' as const, 'hidden' as const),
    position: fc.constant(null),
  }),
)
const anyRules = fc.array(anyRule, { maxLength: 4 })
const anyDecisions = fc.uniqueArray(anyDecision, { selector: ({ caseStudyId }) => caseStudyId, maxLength: 5 })

describe('curation of a ranked list', () => {
  it('changes nothing without decisions', () => {
    fc.assert(
      fc.property(anyRanking, (ranked) => {
        expect(applyPlacement(ranked, placementOf([], []))).to.deep.equal(ranked)
      }),
    )
  })

  it('leaves out only hidden case studies, and shows the others once', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, (ranked, rules, decisions) => {
        const placement = placementOf(rules, decisions)
        const left = rankedIds(ranked).filter((id) => !placement.hidden.has(id))
        expect(rankedIds(applyPlacement(ranked, placement)).sort()).to.deep.equal(left.sort())
      }),
    )
  })

  it('changes no item, not even its score', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, (ranked, rules, decisions) => {
        for (const item of applyPlacement(ranked, placementOf(rules, decisions))) expect(ranked).to.include(item)
      }),
    )
  })

  it('puts each pin at its position, or at the end of a shorter list', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, (ranked, rules, decisions) => {
        const placement = placementOf(rules, decisions)
        const list = rankedIds(applyPlacement(ranked, placement))
        const pins = [...placement.pins].filter(([id]) => list.includes(id))
        for (const [index, [id, place]] of pins.entries()) {
          // In a list that is too short, the last pins move up, in their order.
          const latest = list.length - (pins.length - index)
          expect(list.indexOf(id)).to.equal(Math.min(place - 1, Math.max(latest, index)))
        }
      }),
    )
  })

  it('keeps pins in place with any diversity', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, (ranked, rules, decisions) => {
        const placement = placementOf(rules, decisions)
        const [plain, reversed] = [
          rankedIds(applyPlacement(ranked, placement)),
          rankedIds(applyPlacement(ranked, placement, (list) => list.toReversed())),
        ]
        for (const id of placement.pins.keys()) expect(reversed.indexOf(id)).to.equal(plain.indexOf(id))
      }),
    )
  })

  it('has the same beginning when the end is cut off', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, fc.nat(8), (ranked, rules, decisions, end) => {
        const placement = placementOf(rules, decisions)
        const whole = applyPlacement(ranked, placement).slice(0, end)
        expect(applyPlacement(ranked, placement, (list) => list.slice(0, end)).slice(0, end)).to.deep.equal(whole)
      }),
    )
  })

  it('never moves boosted case studies down or buried ones up', () => {
    fc.assert(
      fc.property(anyRanking, anyId, fc.integer({ min: 1, max: 100 }), (ranked, id, strength) => {
        const place = rankedIds(ranked).indexOf(id)
        const placeUnder = (type: 'boost' | 'bury') =>
          rankedIds(applyPlacement(ranked, placementOf([aRule({ type, strength }, id)], []))).indexOf(id)
        expect(placeUnder('boost')).to.be.at.most(place)
        expect(placeUnder('bury')).to.be.at.least(place)
      }),
    )
  })

  it('puts approved case studies before others, except pins', () => {
    fc.assert(
      fc.property(anyRanking, anyRules, anyDecisions, (ranked, rules, decisions) => {
        const placement = placementOf(rules, decisions)
        const list = rankedIds(applyPlacement(ranked, placement)).filter((id) => !placement.pins.has(id))
        const first = list.findIndex((id) => !placement.approved.has(id))
        expect(list.slice(first === -1 ? list.length : first).some((id) => placement.approved.has(id))).to.equal(false)
      }),
    )
  })

  const ranked = ids.map((caseStudyId, index) => ({ caseStudyId, probability: 0.9 - index / 10 }))

  it('gives a decision on this need priority over a rule', () => {
    const approved: Decided = { caseStudyId: 'c', state: 'approved', position: null }
    const rejected: Decided = { caseStudyId: 'd', state: 'rejected', position: null }
    const rules = [aRule({ type: 'hide' }, 'c'), aRule({ type: 'pin', position: 1 }, 'd')]
    const list = rankedIds(applyPlacement(ranked, placementOf(rules, [approved, rejected])))
    expect(list.slice(0, 3)).to.deep.equal(['c', 'a', 'b'])
    expect(list).to.not.include('d')
  })

  it('gives a position with two pins to the earlier one, and the next position to the other', () => {
    const rules = [aRule({ type: 'pin', position: 2 }, 'g', 'h'), aRule({ type: 'pin', position: 2 }, 'f')]
    expect(rankedIds(applyPlacement(ranked, placementOf(rules, []))).slice(0, 5)).to.deep.equal([
      'a',
      'g',
      'h',
      'f',
      'b',
    ])
  })
})
