import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect } from 'chai'
import { servicesOver } from '../../src/app.js'
import { type Match, type Need, needDraft } from '../../src/domain/index.js'
import type { Engine } from '../../src/engine/index.js'
import { readMatches, transitionNeed } from '../../src/features/matches/index.js'
import { areSuggestionsPending, saveDraft } from '../../src/features/needs/index.js'
import { aCaseContent } from '../support/case-drafts.js'
import { needsService } from '../support/needs-service.js'
import { serverUrl } from '../support/postgres.js'
import { anEngine, openServices, preparedFolder, quiet } from '../support/shared.js'
import { curator, memberOfBF } from '../support/viewers.js'

interface Matches {
  readonly fit: string | null
  readonly pending: boolean
  readonly items: readonly Match[]
}

const drones = { title: 'Drones', description: 'We want to look for smugglers at sea with drones.' }
const parcels = { title: 'Postal data', description: 'Our post cannot capture electronic advance data of parcels.' }

const execute = ({ database }: Engine, sql: string) => database.transaction((queries) => queries.run(sql))
const [refuse, take] = serverUrl
  ? [
      'ALTER TABLE need_answers ADD CONSTRAINT not_now CHECK (fit IS NULL) NOT VALID',
      'ALTER TABLE need_answers DROP CONSTRAINT not_now',
    ]
  : [
      "CREATE TRIGGER not_now BEFORE INSERT ON need_answers BEGIN SELECT RAISE(ABORT, 'not now'); END",
      'DROP TRIGGER not_now',
    ]
/** Makes the database refuse suggestions. */
const refuseSuggestions = (engine: Engine) => execute(engine, refuse!)
const takeSuggestions = (engine: Engine) => execute(engine, take!)

describe('a failure after a write', () => {
  const service = needsService()
  const matchesOf = (need: Need) => service.ask<Matches>(curator, 'GET', `/needs/${need.id}/matches`)

  /** Makes the database refuse suggestions during some work. */
  async function withoutSuggestions(work: () => Promise<void>): Promise<void> {
    await refuseSuggestions(service.engine)
    try {
      await work()
    } finally {
      await takeSuggestions(service.engine)
    }
  }

  /** Resolves when a need has suggestions for its newest text. */
  async function suggested(need: Need): Promise<Matches> {
    const found = await matchesOf(need)
    if (!found.pending) return found
    await setTimeout(50)
    return suggested(need)
  }

  it('does not undo the submission of a need, and is repaired later', async () => {
    let need = await service.aNeed(memberOfBF, parcels)
    await withoutSuggestions(async () => {
      const where = `/needs/${need.id}/transitions`
      const answer = await service.call(memberOfBF, 'POST', where, { body: { transition: 'submit' } })
      expect(answer.status, answer.text).to.equal(200)
      need = JSON.parse(answer.text) as Need
      expect(need.status).to.equal('submitted')
      expect(await matchesOf(need)).to.deep.equal({ fit: null, pending: true, items: [] })
    })
    service.engine.watch()
    const { fit, items } = await suggested(need)
    expect(fit).to.equal('strong')
    expect(items).to.have.lengthOf(20)
  })

  it('does not undo a change of text, and is repaired later', async () => {
    const need = await service.aNeed(memberOfBF, parcels, 'submit')
    const { items } = await matchesOf(need)
    await withoutSuggestions(async () => {
      const change = { body: drones, headers: { 'if-match': `"${need.version}"` } }
      const answer = await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, change)
      expect(answer.status, answer.text).to.equal(200)
      expect(JSON.parse(answer.text)).to.include(drones)
      expect(await matchesOf(need)).to.include({ pending: true })
    })
    service.engine.watch()
    expect((await suggested(need)).items).to.not.deep.equal(items)
  })

  it('is also repaired after a restart', async () => {
    const folder = await preparedFolder()
    const first = await openServices(folder)
    await first.engine.whenReady()
    const { id } = await saveDraft(first, memberOfBF, needDraft.parse(parcels))
    await refuseSuggestions(first.engine)
    await transitionNeed(first, memberOfBF, { id }, 'submit')
    expect(await areSuggestionsPending(first.database, id)).to.equal(true)
    await first.close()

    const second = await anEngine({ folder })
    await takeSuggestions(second)
    second.watch()
    while (await areSuggestionsPending(second.database, id)) await setTimeout(50)
    expect(await readMatches(second.database, id)).to.have.lengthOf(20)
  })

  it('is logged, without the text of the need', async () => {
    const logged: [object, string][] = []
    const error = (fields: object, message: string) => void logged.push([fields, message])
    const engine = await anEngine({ log: { ...quiet, error } })
    const advice = servicesOver(engine)
    const parts = advice
    const { id } = await saveDraft(parts, memberOfBF, needDraft.parse({ ...parcels, title: 'Zqtitle' }))
    await refuseSuggestions(engine)
    await transitionNeed(parts, memberOfBF, { id }, 'submit')
    expect(logged.map(([, message]) => message)).to.deep.equal([
      'suggestions could not be made; they will be tried again',
    ])
    expect(logged[0]![0]).to.include({ needId: id }).and.to.have.property('err')
    expect(inspect(logged, { depth: null })).to.not.match(/zqtitle/i)
  })

  it('does not undo the publication of a case study', async () => {
    const { id, version } = await service.ask<Need>(curator, 'POST', '/case-study-drafts', aCaseContent())
    await execute(service.engine, 'ALTER TABLE learned_model_in_use RENAME TO learned_model_away')
    try {
      const answer = await service.call(curator, 'POST', `/case-study-drafts/${id}/publish`, {
        headers: { 'if-match': `"${version}"` },
      })
      expect(answer.status, answer.text).to.equal(200)
    } finally {
      await execute(service.engine, 'ALTER TABLE learned_model_away RENAME TO learned_model_in_use')
    }
    await service.engine.refresh()
    expect([...service.engine.catalogue.caseStudies.values()].map(({ texts }) => texts.en?.title)).to.include(
      'Camel caravans counted by thermal balloons',
    )
  })
})
