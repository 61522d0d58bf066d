import { expect } from 'chai'
import { InvalidInputError, type Match, NotAllowedError } from '../../../src/domain/index.js'
import { moveMatch, rejected, reviseDecision, saveSuggestions } from '../../../src/features/matches/index.js'
import { addDrafts, changeStatus } from '../../../src/features/needs/index.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { errorOf } from '../../support/errors.js'
import { aNeedContent } from '../../support/needs.js'
import { curator, memberOfBF } from '../../support/viewers.js'

const ids = ['xx-first', 'xx-second', 'xx-third', 'xx-fourth']

/** A submitted need with four suggestions. */
async function aNeedWithMatches() {
  const engine = await engineOn(await aDatabaseWith(...ids.map((id) => aCaseStudy({ id }))))
  const { database } = engine
  const [draft] = await addDrafts(database, memberOfBF, 'BF', [aNeedContent()])
  const need = await database.transaction((queries) => changeStatus(queries, memberOfBF, draft!, 'submit'))
  const answer = { needId: need.id, fit: 'strong', bestScore: 80, degraded: false, at: need.updatedAt } as const
  const suggestions = ids.map((caseStudyId, index) => ({ caseStudyId, rank: index + 1, score: 80, fit: 'strong' }))
  await saveSuggestions(database, answer, need.version, suggestions)
  return { engine, needId: need.id }
}

const pinsOf = (matches: readonly Match[]) =>
  Object.fromEntries(
    matches.flatMap(({ caseStudyId, decision }) => (decision?.position ? [[caseStudyId, decision.position]] : [])),
  )

describe('moving a match', () => {
  it('pins all down to where it goes, and keeps what is pinned below in its order', async () => {
    const { engine, needId } = await aNeedWithMatches()
    const move = (order: string[], caseStudyId: string, direction: 'up' | 'down') =>
      moveMatch(engine, curator, needId, { order, caseStudyId, direction })
    expect(pinsOf(await move(ids, 'xx-second', 'down'))).to.deep.equal({
      'xx-first': 1,
      'xx-third': 2,
      'xx-second': 3,
    })
    const order = ['xx-first', 'xx-third', 'xx-second', 'xx-fourth']
    expect(pinsOf(await move(order, 'xx-third', 'up'))).to.deep.equal({ 'xx-third': 1, 'xx-first': 2, 'xx-second': 3 })
  })

  it('changes nothing when the list is another by now, or there is no such place', async () => {
    const { engine, needId } = await aNeedWithMatches()
    await reviseDecision(engine, curator, { needId, caseStudyId: 'xx-third' }, rejected('too-costly', null))
    for (const move of [
      { order: ids, caseStudyId: 'xx-second', direction: 'down' },
      { order: [...ids, 'xx-fifth'], caseStudyId: 'xx-fourth', direction: 'up' },
      { order: ids, caseStudyId: 'xx-first', direction: 'up' },
      { order: ids, caseStudyId: 'xx-fourth', direction: 'down' },
      { order: ids, caseStudyId: 'xx-fifth', direction: 'up' },
    ] as const) {
      const error = await errorOf(() => moveMatch(engine, curator, needId, move))
      expect(error).to.be.instanceOf(InvalidInputError)
    }
    const move = { order: ids, caseStudyId: 'xx-second', direction: 'up' } as const
    expect(await errorOf(() => moveMatch(engine, memberOfBF, needId, move))).to.be.instanceOf(NotAllowedError)
    expect(await engine.database.all("SELECT 1 FROM matches WHERE decision ->> 'position' IS NOT NULL")).to.have.length(
      0,
    )
  })
})
