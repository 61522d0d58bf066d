import { expect } from 'chai'
import { ruleContent, rulesFor } from '../../../src/features/rules/index.js'
import type { RuledNeed } from '../../../src/features/rules/rule.js'

const need: RuledNeed = {
  text: 'Lorries are waiting at the border because seals must be checked',
  language: 'en',
  processAreas: new Set(['transit']),
  technologies: new Set(['smart-seals']),
}
const now = new Date('2026-06-01T00:00:00Z')

function holds(condition: object, rest: object = {}, at = now): boolean {
  const rule = ruleContent.parse({ name: 'A rule', condition, action: { type: 'hide' }, caseStudies: ['xx'], ...rest })
  return rulesFor([rule], need, at).length === 1
}

describe('a rule holds for a need', () => {
  it('that lies in one of its process areas', () => {
    expect(holds({ processAreas: ['valuation', 'transit'] })).to.equal(true)
    expect(holds({ processAreas: ['valuation'] })).to.equal(false)
  })

  it('that names one of its technologies', () => {
    expect(holds({ technologies: ['smart-seals'] })).to.equal(true)
    expect(holds({ technologies: ['drones'] })).to.equal(false)
  })

  it('that has all words of one of its phrases, in any form', () => {
    expect(holds({ words: ['drone', 'lorry waits'] })).to.equal(true)
    expect(holds({ words: ['lorry sinks'] })).to.equal(false)
    expect(holds({ words: ['the'] }), 'a phrase of stop words says nothing').to.equal(false)
  })

  it('that meets every kind of condition given', () => {
    expect(holds({ processAreas: ['transit'], words: ['seals'] })).to.equal(true)
    expect(holds({ processAreas: ['transit'], words: ['drones'] })).to.equal(false)
  })

  it('from its first moment until before its last', () => {
    const window = { validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-07-01T00:00:00Z' }
    const holdsAt = (time: string) => holds({ words: ['seals'] }, window, new Date(time))
    expect(
      ['2026-05-31T23:59:59Z', '2026-06-01T00:00:00Z', '2026-06-30T23:59:59Z', '2026-07-01T00:00:00Z'].map(holdsAt),
    ).to.deep.equal([false, true, true, false])
  })

  it('only when it has a condition', () => {
    expect(() => holds({})).to.throw(/at least one condition/)
  })
})
