import { expect } from 'chai'
import { addRefit, loadRankingModel } from '../../../src/engine/index.js'
import { modelKey } from '../../../src/platform/encoder/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { type DeskService, theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'
import { configFor, shared } from '../../support/shared.js'

const evidence = {
  sourceQuality: 'fair',
  problemBasis: 'stated',
  confidence: 'high',
  read: 'whole',
  sourceType: 'official',
}

interface Draft {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly note: string | null
}

async function memberOf(desk: DeskService) {
  const { key } = await aKey(desk.database, { role: 'member', memberCode: 'BF' })
  const ask = async <T>(method: string, path: string, body?: unknown, headers = {}) => {
    const { status, text } = await desk.as(key, method, path, body, headers)
    expect(status, text.slice(0, 500)).to.be.below(300)
    return JSON.parse(text) as T
  }
  return {
    ask,
    /** A draft that waits for review; it lacks nothing but what staff judge. */
    async submits(content: object): Promise<Draft> {
      const draft = await ask<Draft>('POST', '/case-study-drafts', { ...content, evidence: null })
      const version = { 'if-match': `"${draft.version}"` }
      return ask<Draft>('POST', `/case-study-drafts/${draft.id}/submit`, undefined, version)
    },
  }
}

describe('case studies at the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()
  let member: Awaited<ReturnType<typeof memberOf>>
  before(async () => {
    member = await memberOf(desk)
  })

  it('answer a form without a single field as one that names nothing', async () => {
    const { status } = await desk.submit('/en/desk/cases/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/publish', {})
    expect(status).to.equal(404)
  })

  it('come from drafts in review, once staff say how good the source is, and are found at once', async () => {
    const draft = await member.submits(aCaseContent())
    const page = await desk.page('/en/desk/cases')
    expect(page.text)
      .to.include('One draft is waiting for review')
      .and.include('Camel caravans counted by thermal balloons')
    const address = `/en/desk/cases/drafts/${draft.id}`
    const shown = await desk.page(address)
    expect(shown.text).to.include('nobody could count the camels').and.include('Burkina Faso')
    expect(shown.text).to.include('Similar case studies in the catalogue').and.include('https://example.org/balloons')

    const unjudged = await desk.submit(`${address}/publish`, { version: String(draft.version) })
    expect(unjudged.status).to.equal(400)
    expect(unjudged.text).to.include('Rate the source before you publish')

    const published = await desk.done(`${address}/publish`, { version: String(draft.version), ...evidence })
    expect(published.text).to.include('is now in the catalogue').and.include('No draft is waiting for review')
    const answer = await desk.recommend({ text: 'How do others count camels that cross the dunes at night?' })
    const [first] = (JSON.parse(answer.text) as { results: { caseStudy: { title: string } }[] }).results
    expect(first!.caseStudy.title).to.equal('Camel caravans counted by thermal balloons')
  })

  it('are found by what colleagues complain about, which staff add when they publish', async () => {
    const draft = await member.submits(aCaseContent({ en: { title: 'Sandbags with a chip' }, needsAnswered: [] }))
    const address = `/en/desk/cases/drafts/${draft.id}`
    const page = await desk.page(address)
    expect(page.text).to.include('How would a colleague complain about this problem?')
    const statements = '- Every dune on the northern track has a hole\r\n\r\n* our sand walks off at night, boss'
    const form = { version: String(draft.version), statementsIn: 'en', statements }
    const unjudged = await desk.submit(`${address}/publish`, form)
    expect(unjudged.text, 'what was written stays').to.include('our sand walks off at night, boss')
    await desk.done(`${address}/publish`, { ...form, ...evidence })
    const { text } = await desk.recommend({ text: 'sand walks off every night' })
    const [first] = (JSON.parse(text) as { results: { caseStudy: { title: string }; why: { reasons: string[] } }[] })
      .results
    expect(first!.caseStudy.title).to.equal('Sandbags with a chip')
    expect(first!.why.reasons[0]).to.equal('Answers a similar need: “our sand walks off at night, boss”')
  })

  it('are given back with what is missing', async () => {
    const draft = await member.submits(aCaseContent({ en: { title: 'Mules weighed on ice' }, sources: [] }))
    const address = `/en/desk/cases/drafts/${draft.id}`
    const refused = await desk.submit(`${address}/publish`, { version: String(draft.version), ...evidence })
    expect(refused.status).to.equal(400)
    expect(refused.text).to.include('not complete yet').and.include('sources')
    expect(refused.text, 'what was chosen stays chosen').to.match(/<option value="fair" selected/)
    const { version } = await member.ask<Draft>('GET', `/case-study-drafts/${draft.id}`)
    expect(version, 'nothing was written').to.equal(draft.version)
    await desk.done(`${address}/return`, { version: String(version), note: 'Please name a source.' })
    const after = await member.ask<Draft>('GET', `/case-study-drafts/${draft.id}`)
    expect(after).to.include({ status: 'draft', note: 'Please name a source.' })
    const page = await desk.page(address)
    expect(page.text).to.include('The administration is still writing').and.not.include('/publish"')
  })

  it('are not decided on by who saw another version', async () => {
    const draft = await member.submits(aCaseContent({ en: { title: 'Yaks led by light' } }))
    const { status, text } = await desk.submit(`/en/desk/cases/drafts/${draft.id}/return`, { version: '1', note: 'No' })
    expect(status).to.equal(412)
    expect(text).to.include('It was changed while you had it open')
    const after = await member.ask<Draft>('GET', `/case-study-drafts/${draft.id}`)
    expect(after.status).to.equal('in-review')
  })

  it('that are duplicates are merged, and can be restored', async () => {
    const { text } = await desk.page('/fr/desk/cases')
    const [address, one, other] = /\/fr\/desk\/cases\/pair\/([a-z0-9-]+)\/([a-z0-9-]+)/.exec(text)!
    const pair = await desk.page(address)
    expect(pair.text).to.include('S’agit-il de doublons')
    const merged = await desk.done(`/fr/desk/cases/${other}/merge`, { into: one!, version: '1' })
    expect(merged.text).to.include('Les deux études de cas ont été fusionnées')
    expect((await desk.get(`/fr/case-studies/${other}`, { accept: 'text/html' })).headers.location).to.include(one)
    expect((await desk.page(address)).status).to.equal(404)
    const kept = await desk.page(`/en/desk/cases/${other}`)
    expect(kept.text).to.include(`merged into ${one}`).and.include('Restore')
    await desk.done(`/en/desk/cases/${other}/restore`, { version: '2' })
    expect((await desk.page(address)).status).to.equal(200)
  })

  it('are taken out of the catalogue, with their history', async () => {
    const id = 'id-postal-advance-data'
    await desk.done(`/en/desk/cases/${id}/archive`, { version: '1' })
    expect((await desk.page(`/en/case-studies/${id}`)).status).to.equal(404)
    const again = await desk.submit(`/en/desk/cases/${id}/archive`, { version: '1' })
    expect(again.status).to.be.oneOf([409, 412])
    const { text } = await desk.page(`/en/desk/cases/${id}`)
    expect(text).to.include('archived on').and.include('<code>archived</code>')
  })
})

describe('learning at the desk', () => {
  const desk = theDesk()

  it('shows each refit with its figures, and leads back to an earlier ranking', async () => {
    const ranking = await loadRankingModel(configFor('unused').rankingFile)
    const figures = { 'nDCG@10': 0.71, calibrationError: 0.01, aurocFar: 0.98, aurocNear: 0.9, 'nDCG@10 fr': 0.7 }
    const add = (after: object, worse: string[]) =>
      desk.database.transaction((queries) =>
        addRefit(queries, modelKey(shared.encoder!.manifest), '2026-11-20T10:00:00.000Z', {
          ranking,
          folds: [],
          decidedNeeds: 3,
          before: figures,
          after: { ...figures, ...after },
          worse,
        }),
      )
    await add({ 'nDCG@10': 0.72 }, [])
    await add({ 'nDCG@10': 0.69 }, ['nDCG@10'])
    const page = await desk.page('/en/desk/learning', 'admin')
    expect(page.text).to.include('0.7200').and.include('Accepted').and.include('Rejected').and.include('worse')
    expect(page.text).to.include('The built-in ranking is in use')
    expect(page.text).to.include('Use refit 1').and.not.include('Use refit 2')
    expect((await desk.page('/en/desk/learning')).text, 'staff look only').to.not.include('Use refit')

    expect((await desk.submit('/en/desk/learning', { number: '1' })).status, 'staff').to.equal(404)
    const chosen = await desk.done('/en/desk/learning', { number: '1' }, 'admin')
    expect(chosen.text).to.include('Refit 1 is in use').and.include('Return to the built-in ranking')
    expect((await desk.submit('/en/desk/learning', { number: '2' }, 'admin')).status, 'refused').to.equal(404)
    const back = await desk.done('/en/desk/learning', { number: '' }, 'admin')
    expect(back.text).to.include('The built-in ranking is in use')
  })
})
