import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import type { NeedAnswer } from '../../../src/features/matches/index.js'
import { gapsAmong, reviewQueue } from '../../../src/features/matches/review-queue.js'
import { aNeed } from '../../support/needs.js'

const now = new Date('2026-06-01T00:00:00Z')
const submitted = (id: string, days: number, rest: Partial<Need> = {}) =>
  aNeed({ id, submittedAt: new Date(now.getTime() - days * 86_400_000).toISOString(), ...rest })
const answers = (...list: (Partial<NeedAnswer> & { needId: string })[]) =>
  new Map(
    list.map((one) => [
      one.needId,
      { fit: 'strong' as const, bestScore: 90, degraded: false, at: now.toISOString(), ...one },
    ]),
  )

describe('the review queue', () => {
  const order = (needs: Need[], known: ReadonlyMap<string, NeedAnswer>) =>
    reviewQueue(needs, { answers: known, assignees: new Map() }, now).map(({ need }) => need.id)

  it('begins with what nothing fits, then what is unsure', () => {
    const needs = [submitted('sure', 1), submitted('unsure', 1), submitted('none', 1)]
    const known = answers(
      { needId: 'sure' },
      { needId: 'unsure', fit: 'partial', bestScore: 40 },
      { needId: 'none', fit: 'none', bestScore: 15 },
    )
    expect(order(needs, known)).to.deep.equal(['none', 'unsure', 'sure'])
  })

  it('brings up what waits long', () => {
    const needs = [submitted('new', 0), submitted('old', 29)]
    const known = answers({ needId: 'new', fit: 'partial', bestScore: 40 }, { needId: 'old' })
    expect(order(needs, known)).to.deep.equal(['old', 'new'])
  })

  it('holds what waits for staff only', () => {
    const needs = (['draft', 'submitted', 'in-review', 'published', 'closed'] as const).map((status) =>
      submitted(status, 1, { status }),
    )
    expect(order(needs, new Map())).to.have.members(['submitted', 'in-review'])
  })

  it('takes a need that was never answered for one that nothing fits', () => {
    expect(reviewQueue([submitted('one', 0)], { answers: new Map(), assignees: new Map() }, now)[0]).to.include({
      fit: null,
      urgency: 1,
    })
  })
})

describe('gaps', () => {
  it('are needs that nothing fits and nobody found anything for', () => {
    const needs = ['none', 'found', 'fits', 'degraded', 'draft'].map((id) =>
      submitted(id, 1, id === 'draft' ? { status: 'draft' } : {}),
    )
    const none = { fit: 'none', bestScore: 10 } as const
    const known = answers(
      { needId: 'none', ...none },
      { needId: 'found', ...none },
      { needId: 'fits' },
      { needId: 'degraded', ...none, degraded: true },
      { needId: 'draft', ...none },
    )
    expect(gapsAmong(needs, known, new Set(['found'])).map(({ need }) => need.id)).to.deep.equal(['none'])
  })
})
