import { expect } from 'chai'
import type { NeedVersion } from '../../../src/features/needs/index.js'
import { groupEdits } from '../../../src/web/needs/group-edits.js'

type Given = readonly [time: string, action: string, actor?: string]

const versionsOf = (...given: Given[]): NeedVersion[] =>
  given.map(([time, action, actor = 'awa'], index) => ({
    version: index + 1,
    at: `2026-11-30T${time}:00.000Z`,
    role: 'member',
    actor,
    action,
    need: {} as NeedVersion['need'],
  }))

const grouped = (...given: Given[]) =>
  groupEdits(versionsOf(...given)).map(({ entry: { version, action }, minutes }) => [version, action, minutes])

describe('the history of a need', () => {
  it('has what was saved while somebody typed as one entry, from when they began', () => {
    expect(grouped(['10:00', 'created'], ['10:01', 'edited'], ['10:05', 'edited'], ['10:12', 'edited'])).to.deep.equal([
      [1, 'created', 0],
      [4, 'edited', 12],
    ])
  })

  it('begins a new entry after a pause, and for somebody else', () => {
    expect(grouped(['10:00', 'edited'], ['10:10', 'edited'], ['11:00', 'edited'])).to.deep.equal([
      [2, 'edited', 10],
      [3, 'edited', 0],
    ])
    expect(grouped(['10:00', 'edited'], ['10:02', 'edited', 'kofi'])).to.deep.equal([
      [1, 'edited', 0],
      [2, 'edited', 0],
    ])
  })

  it('keeps each step', () => {
    expect(
      grouped(['10:00', 'created'], ['10:01', 'submit'], ['10:02', 'withdraw'], ['10:03', 'submit']),
    ).to.deep.equal([
      [1, 'created', 0],
      [2, 'submit', 0],
      [3, 'withdraw', 0],
      [4, 'submit', 0],
    ])
  })
})
