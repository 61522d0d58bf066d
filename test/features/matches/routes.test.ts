import { expect } from 'chai'
import { servicesOver } from '../../../src/app.js'
import type { Match, Need, Viewer } from '../../../src/domain/index.js'
import { byWordsAlone } from '../../../src/engine/index.js'
import { readEntries, verifyAudit } from '../../../src/features/audit/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { suggest } from '../../../src/features/recommendations/advise.js'
import { type Recommendation, recommend } from '../../../src/features/recommendations/index.js'
import type { Rule } from '../../../src/features/rules/index.js'
import { aCaseStudy, aRequest } from '../../support/builders.js'
import { needsService } from '../../support/needs-service.js'
import { theEngine } from '../../support/one-engine.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

type Shown = Omit<Match, 'caseStudyId'> & { caseStudy: { id: string } }
interface Matches {
  readonly fit: string | null
  readonly items: Shown[]
}

const wording = { title: 'Postal data', description: 'Our post cannot capture electronic advance data of parcels.' }
const text = `${wording.title}\n${wording.description}`

describe('curation', () => {
  const service = needsService()

  const matchesFor = (viewer: Viewer, need: Need) => service.ask<Matches>(viewer, 'GET', `/needs/${need.id}/matches`)
  const decide = (need: Need, caseStudyId: string, body: object) =>
    service.ask<Match>(curator, 'PUT', `/needs/${need.id}/matches/${caseStudyId}`, body)
  const answerTo = (viewer: Viewer, need: Need, rest: object = {}) =>
    service.ask<Recommendation>(viewer, 'POST', '/recommendations', { needId: need.id, ...rest })
  const idsIn = ({ results }: Recommendation) => results.map(({ caseStudy }) => caseStudy.id)
  const aSubmitted = (rest: object = {}) => service.aNeed(memberOfBF, { ...wording, ...rest }, 'submit')
  const farAway = (need: Need) => answerTo(curator, need, { limit: 50, offset: 100 }).then((found) => idsIn(found)[20]!)

  describe('of a need', () => {
    it('begins with suggestions when it is submitted', async () => {
      const draft = await service.aNeed(memberOfBF, wording)
      expect(await matchesFor(memberOfBF, draft)).to.deep.equal({ fit: null, pending: false, items: [] })
      const need = await service.ask<Need>(memberOfBF, 'POST', `/needs/${draft.id}/transitions`, {
        transition: 'submit',
      })
      const { fit, items } = await matchesFor(curator, need)
      expect(fit).to.equal('strong')
      expect(items.map(({ rank }) => rank)).to.deep.equal(Array.from({ length: 20 }, (_, index) => index + 1))
      expect(items.map(({ caseStudy }) => caseStudy.id)).to.deep.equal(
        idsIn(await answerTo(curator, need, { limit: 20 })),
      )
    })

    it('is for staff', async () => {
      const need = await aSubmitted()
      const where = `/needs/${need.id}/matches/id-postal-advance-data`
      expectProblem(await service.call(memberOfBF, 'PUT', where, { body: { state: 'approved' } }), 403)
      expectProblem(await service.call(memberOfBF, 'POST', `${where}/undo`), 403)
      expect((await service.call(administrator, 'PUT', where, { body: { state: 'approved' } })).status).to.equal(200)
    })

    it('cannot be done on drafts, nor with case studies that do not exist', async () => {
      const draft = await service.aNeed(memberOfBF)
      const body = { state: 'approved' }
      const where = (need: Need, id: string) => `/needs/${need.id}/matches/${id}`
      expectProblem(await service.call(curator, 'PUT', where(draft, 'id-postal-advance-data'), { body }), 404)
      expectProblem(await service.call(curator, 'PUT', where(await aSubmitted(), 'xx-none'), { body }), 404)
    })

    it('asks for a reason to reject, and for words where it is another', async () => {
      const where = `/needs/${(await aSubmitted()).id}/matches/id-postal-advance-data`
      const faults = async (body: object) => expectProblem(await service.call(curator, 'PUT', where, { body }), 400)
      expect(await faults({ state: 'rejected' })).to.deep.equal(['reason'])
      expect(await faults({ state: 'rejected', reason: 'other' })).to.deep.equal(['comment'])
      expect(await faults({ state: 'approved', reason: 'too-costly' })).to.deep.equal(['reason'])
      expect(await faults({ state: 'hidden', position: 1 })).to.deep.equal(['position'])
    })

    it('shows in the answer: approved first, pins at their place, rejected and hidden not at all', async () => {
      const need = await aSubmitted()
      const [first, second, third, fourth] = idsIn(await answerTo(curator, need)) as [string, string, string, string]
      await decide(need, first, { state: 'rejected', reason: 'not-relevant' })
      await decide(need, second, { state: 'hidden' })
      await decide(need, fourth, { state: 'approved' })
      await decide(need, third, { state: 'approved', position: 3 })
      const answer = await answerTo(curator, need)
      expect(idsIn(answer)).to.not.include.members([first])
      expect(idsIn(answer)).to.not.include.members([second])
      expect([idsIn(answer)[0], idsIn(answer)[2]]).to.deep.equal([fourth, third])
      expect(answer.results[0]!.why.reasons[0]).to.equal('Approved by staff for this need')
      expect(answer.results[2]!.why.reasons.slice(0, 2)).to.deep.equal([
        'Pinned by staff',
        'Approved by staff for this need',
      ])
      expect(answer.results.map(({ pinned }) => pinned).slice(0, 4)).to.deep.equal([false, false, true, false])
      expect(answer.total).to.equal(service.engine.catalogue.caseStudies.size - 2)
    })

    it('reaches the member with the published answer', async () => {
      const need = await aSubmitted({ visibility: 'members' })
      const id = await farAway(need)
      const [top] = idsIn(await answerTo(memberOfBF, need)) as [string]
      await decide(need, id, { state: 'approved', position: 1, note: 'Call them first.' })
      await decide(need, top, { state: 'rejected', reason: 'other', comment: 'They gave it up.' })
      expect(idsIn(await answerTo(memberOfBF, need))[0]).to.equal(top)
      const before = await matchesFor(memberOfBF, need)
      expect(before.items.map(({ decision }) => decision)).to.deep.equal(before.items.map(() => null))
      expect(JSON.stringify(before)).to.not.include(`"${id}"`)

      for (const transition of ['review', 'publish']) {
        await service.ask(curator, 'POST', `/needs/${need.id}/transitions`, { transition })
      }
      expect(idsIn(await answerTo(memberOfBF, need))[0]).to.equal(id)
      const { items } = await matchesFor(memberOfBF, need)
      const found = (which: string) => items.find(({ caseStudy }) => caseStudy.id === which)?.decision
      expect(found(id)).to.include({ state: 'approved', note: 'Call them first.', byHand: true, author: null })
      expect(found(top)).to.include({ state: 'rejected', comment: 'They gave it up.' })

      const others = await matchesFor(memberOfGH, need)
      expect(others.items.map(({ caseStudy }) => caseStudy.id)).to.deep.equal([id])
      expect(others.items[0]!.decision).to.include({ state: 'approved', note: null, comment: null, author: null })
    })

    it('can be undone, step by step', async () => {
      const need = await aSubmitted()
      const id = await farAway(need)
      const where = `/needs/${need.id}/matches/${id}`
      await decide(need, id, { state: 'approved' })
      await decide(need, id, { state: 'rejected', reason: 'too-costly' })
      expect((await service.ask<Match>(curator, 'POST', `${where}/undo`)).decision?.state).to.equal('approved')
      expect(await service.ask(curator, 'POST', `${where}/undo`)).to.equal(null)
      expectProblem(await service.call(curator, 'POST', `${where}/undo`), 409)
      expect((await matchesFor(curator, need)).items).to.have.lengthOf(20)
    })

    it('puts case studies in an order of its own', async () => {
      const need = await aSubmitted()
      const [first, second, third] = idsIn(await answerTo(curator, need)) as [string, string, string]
      const pin = (...caseStudyIds: string[]) => service.ask(curator, 'PUT', `/needs/${need.id}/pins`, { caseStudyIds })
      await pin(third, first, second)
      expect(idsIn(await answerTo(curator, need)).slice(0, 3)).to.deep.equal([third, first, second])
      await pin(second)
      const answer = await answerTo(curator, need)
      expect(idsIn(answer)[0]).to.equal(second)
      expect(answer.results.filter(({ pinned }) => pinned)).to.have.lengthOf(1)
    })

    it('outlives new suggestions', async () => {
      const need = await aSubmitted()
      const id = await farAway(need)
      await decide(need, id, { state: 'approved' })
      const { headers } = await service.call(memberOfBF, 'GET', `/needs/${need.id}`)
      const body = { title: 'Drones', description: 'We want to look for smugglers at sea with drones.' }
      await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, { body, headers: { 'if-match': headers.etag! } })
      const { items } = await matchesFor(curator, need)
      expect(items.map(({ caseStudy }) => caseStudy.id)).to.include(id)
      expect(items.filter(({ rank }) => rank !== null)).to.have.lengthOf(20)
      expect(items.length).to.be.oneOf([20, 21])
    })

    it('is made of the newest words, whichever answer comes last', async () => {
      const first = await aSubmitted()
      const body = { title: 'Drones', description: 'We want to look for smugglers at sea with drones.' }
      const change = { body, headers: { 'if-match': `"${first.version}"` } }
      expect((await service.call(memberOfBF, 'PATCH', `/needs/${first.id}`, change)).status).to.equal(200)
      const { items } = await matchesFor(curator, first)
      const { engine } = service
      const parts = servicesOver(engine)
      await suggest(first, parts)
      expect((await matchesFor(curator, first)).items, 'the slow answer to the first words').to.deep.equal(items)
    })

    it('is in the audit, without what was written to or about the member', async () => {
      const need = await aSubmitted()
      const id = 'id-postal-advance-data'
      await decide(need, id, { state: 'rejected', reason: 'other', comment: 'Zqcomment', note: 'Zqnote' })
      const entries = await readEntries(service.engine.database, 0, 10_000)
      const entry = entries.find(({ entityId }) => entityId === `${need.id}/${id}`)
      expect(entry).to.include({ action: 'rejected', actor: curator.id, before: null })
      expect(entry!.after).to.equal('{"state":"rejected","position":null,"reason":"other"}')
      expect(JSON.stringify(entries)).to.not.match(/Zq/)
      expect((await verifyAudit(service.engine)).brokenAt).to.equal(null)
    })

    it('lets nobody be a peer by what was rejected', async () => {
      const need = await aSubmitted()
      const peers = async () =>
        (await answerTo(curator, need, { peers: 20 })).peers.flatMap(({ evidence }) =>
          evidence.map(({ caseStudyId }) => caseStudyId),
        )
      expect(await peers()).to.include('id-postal-advance-data')
      await decide(need, 'id-postal-advance-data', { state: 'rejected', reason: 'not-relevant' })
      expect(await peers()).to.not.include('id-postal-advance-data')
    })
  })

  describe('by pins', () => {
    const condition = { words: ['electronic advance data'] }
    let rules: Rule[] = []
    const aRule = async (rule: object) => {
      rules.push(await service.ask<Rule>(curator, 'POST', '/rules', { name: 'A rule', condition, ...rule }))
    }
    afterEach(async () => {
      for (const { id } of rules) await service.ask(curator, 'DELETE', `/rules/${id}`)
      rules = []
    })
    const ask = (rest: object = {}) =>
      service.ask<Recommendation>(memberOfGH, 'POST', '/recommendations', { text, ...rest })
    const somewhere = async () => idsIn(await ask({ limit: 50, offset: 100 }))[10]!

    it('holds whatever diversity, least score and page are asked for', async () => {
      const id = await somewhere()
      await aRule({ action: { type: 'pin', position: 2 }, caseStudies: [id] })
      for (const rest of [{ diversity: 0 }, { diversity: 1 }, { minScore: 60 }, { limit: 2 }]) {
        const answer = await ask(rest)
        expect(idsIn(answer)[1], JSON.stringify(rest)).to.equal(id)
        expect(answer.results[1]!.pinned).to.equal(true)
      }
      const pages = [await ask({ limit: 1 }), await ask({ limit: 1, offset: 1 }), await ask({ limit: 1, offset: 2 })]
      expect(pages.flatMap(idsIn)).to.deep.equal(idsIn(await ask({ limit: 3 })))
    })

    it('holds under every filter that the pinned case study meets, and under no other', async () => {
      const id = await somewhere()
      await aRule({ action: { type: 'pin', position: 1 }, caseStudies: [id] })
      const study = service.engine.catalogue.caseStudies.get(id)!
      const met = [
        { technologies: study.technologies.slice(0, 1) },
        { processAreas: study.processAreas },
        ...(study.year ? [{ yearFrom: study.year }] : []),
        ...(study.maturity ? [{ maturity: [study.maturity] }] : []),
      ]
      for (const filters of met) expect(idsIn(await ask({ filters }))[0], JSON.stringify(filters)).to.equal(id)
      expect(idsIn(await ask({ filters: { yearFrom: 2100 } }))).to.deep.equal([])
    })

    it('holds for needs that meet the condition only', async () => {
      const id = await somewhere()
      await aRule({ action: { type: 'pin' }, caseStudies: [id] })
      const other = await service.ask<Recommendation>(memberOfGH, 'POST', '/recommendations', { text: 'Drones at sea' })
      expect(other.results.some((result) => result.pinned)).to.equal(false)
    })

    it('holds in its window only', async () => {
      const id = await somewhere()
      await aRule({ action: { type: 'pin' }, caseStudies: [id], validUntil: '2020-01-01T00:00:00Z' })
      await aRule({ action: { type: 'pin' }, caseStudies: [id], validFrom: '2100-01-01T00:00:00Z' })
      expect((await ask()).results.some((result) => result.pinned)).to.equal(false)
    })

    it('holds when the catalogue has changed and is indexed anew', async () => {
      const id = await somewhere()
      await aRule({ action: { type: 'pin' }, caseStudies: [id] })
      const { id: _, technologies: __, processAreas: ___, ...rest } = aCaseStudy()
      const [area, technology] = [
        [...service.engine.catalogue.processAreas.keys()][0]!,
        [...service.engine.catalogue.technologies.keys()][0]!,
      ]
      const study = { ...rest, id: 'gh-one-more', processAreas: [area], technologies: [technology] }
      await importCaseStudies(service.engine, [study])
      await service.engine.refresh()
      expect(service.engine.catalogue.caseStudies.has('gh-one-more')).to.equal(true)
      expect(idsIn(await ask())[0]).to.equal(id)
    }).timeout(60_000)

    it('is known to staff, and to the log of who did what', async () => {
      await aRule({ action: { type: 'hide' }, caseStudies: ['id-postal-advance-data'] })
      const [made] = rules
      expectProblem(await service.call(memberOfGH, 'GET', '/rules'), 403)
      expect((await service.ask<{ items: Rule[] }>(curator, 'GET', '/rules')).items).to.deep.equal([made])
      const entries = await readEntries(service.engine.database, 0, 10_000)
      expect(entries.at(-1)).to.include({ entity: 'rule', action: 'created', entityId: made!.id })
    })
  })

  describe('by rules', () => {
    const make = (rule: object) =>
      service.ask<Rule>(curator, 'POST', '/rules', { name: 'A rule', condition: { words: ['parcels'] }, ...rule })
    const ask = async () =>
      idsIn(await service.ask<Recommendation>(memberOfGH, 'POST', '/recommendations', { text, limit: 50 }))

    it('boosts, buries and hides, and says so', async () => {
      const before = await ask()
      const [top, second] = before as [string, string]
      const low = before[40]!
      const made = [
        await make({ action: { type: 'bury', strength: 100 }, caseStudies: [top] }),
        await make({ action: { type: 'hide' }, caseStudies: [second] }),
        await make({ action: { type: 'boost', strength: 100 }, caseStudies: [low] }),
      ]
      const answer = await service.ask<Recommendation>(memberOfGH, 'POST', '/recommendations', { text, limit: 50 })
      const after = idsIn(answer)
      expect(after).to.not.include(second)
      expect(after.indexOf(low)).to.be.lessThan(10)
      expect(after.indexOf(top)).to.not.equal(0)
      const reasons = answer.results.find(({ caseStudy }) => caseStudy.id === low)!.why.reasons
      expect(reasons[0]).to.equal('Moved up by staff for needs of this kind')
      for (const { id } of made) await service.ask(curator, 'DELETE', `/rules/${id}`)
      expect(await ask()).to.deep.equal(before)
    })

    it('is changed only by a caller who read the newest version', async () => {
      const {
        id,
        version: _,
        ...content
      } = await make({
        action: { type: 'hide' },
        caseStudies: ['id-postal-advance-data'],
      })
      const change = (etag?: string) =>
        service.call(curator, 'PUT', `/rules/${id}`, { body: content, headers: etag ? { 'if-match': etag } : {} })
      expectProblem(await change(), 428)
      expect((await change('"1"')).headers.etag).to.equal('"2"')
      expectProblem(await change('"1"'), 412)
      await service.ask(curator, 'DELETE', `/rules/${id}`)
      expectProblem(await service.call(curator, 'GET', `/rules/${id}`), 404)
    })

    it('names only what exists', async () => {
      const body = {
        name: 'A rule',
        condition: { processAreas: ['nowhere'], technologies: ['nothing'] },
        action: { type: 'hide' },
        caseStudies: ['xx-none'],
      }
      expect(expectProblem(await service.call(curator, 'POST', '/rules', { body }), 400)).to.have.members([
        'condition.processAreas.0',
        'condition.technologies.0',
        'caseStudies.0',
      ])
    })
  })

  it('shows staff what waits, and what the catalogue cannot answer', async () => {
    const nonsense = { title: 'Tomatoes', description: 'How do I cook a sauce of tomatoes and basil for ten guests?' }
    const need = await service.aNeed(memberOfBF, nonsense, 'submit')
    const { items } = await service.ask<{ items: { need: Need; fit: string }[] }>(curator, 'GET', '/review-queue')
    expect(items[0]!.fit).to.equal('none')
    expect(items.map((one) => one.need.id)).to.include(need.id)
    const gaps = () =>
      service
        .ask<{ items: { need: Need }[] }>(curator, 'GET', '/gaps')
        .then(({ items: found }) => found.map((one) => one.need.id))
    expect(await gaps()).to.deep.equal([need.id])
    await decide(need, 'id-postal-advance-data', { state: 'approved' })
    expect(await gaps()).to.deep.equal([])
    expectProblem(await service.call(memberOfBF, 'GET', '/gaps'), 403)
  })
})

describe('a pin', () => {
  it('holds while only words can be compared', async () => {
    const { snapshot } = await theEngine()
    const decisions = [{ caseStudyId: 'id-postal-advance-data', state: 'suggested' as const, position: 2 }]
    const curation = { rules: [], decisions, processAreas: [], neighbours: [], taught: [] }
    const answer = await recommend(aRequest(text), { ...snapshot, search: byWordsAlone(snapshot.search) }, curation)
    expect(answer.degraded).to.deep.equal(['semantic'])
    expect(answer.results[1]).to.include({ pinned: true })
    expect(answer.results[1]!.caseStudy.id).to.equal('id-postal-advance-data')
  })
})
