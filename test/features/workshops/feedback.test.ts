import { expect } from 'chai'
import { servicesOver } from '../../../src/app.js'
import {
  anonymous,
  type CaseDraft,
  type FactProposal,
  type Need,
  type Viewer,
  type Workshop,
  type WorkshopFeedback,
} from '../../../src/domain/index.js'
import { newDraftToken } from '../../../src/features/needs/index.js'
import { giveWorkshopFeedback, meanUsefulness } from '../../../src/features/workshops/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

interface Listed<T> {
  readonly items: readonly T[]
}

const aNeed = { title: 'Zqneed: lorries wait', description: 'Zqneed: lorries wait for days at our land border.' }
const aCase = {
  language: 'fr',
  title: 'Zqcase : une file en ligne',
  problem: 'Zqcase : les camions attendaient.',
  solution: 'Zqcase : chaque camion réserve son passage.',
}
const aFact = {
  technologyId: 'biometrics',
  heading: 'costs',
  language: 'es',
  text: 'Zqfact: un lector cuesta poco.',
  source: { title: 'Zqsource', url: 'https://example.org/zqsource' },
}
const whole = { useful: 4, comment: 'Zqcomment', needs: [aNeed], caseStudies: [aCase], facts: [aFact] }

describe('feedback after a workshop', function () {
  this.timeout(60_000)
  const lines: string[] = []
  const service = needsService(lines)
  const { ask, call } = service

  const plan = {
    name: 'Regional workshop',
    startsOn: '2027-03-08',
    languages: ['fr'],
    participants: ['BF', 'SN'],
    technologies: ['biometrics'],
  }
  async function aWorkshop({ shared = true } = {}): Promise<Workshop> {
    const { id } = await ask<Workshop>(curator, 'POST', '/workshops', plan)
    const prepared = await ask<Workshop>(curator, 'POST', `/workshops/${id}/prepare`)
    return shared ? ask<Workshop>(curator, 'PUT', `/workshops/${id}/shared`, { shared }) : prepared
  }
  const answer = (by: Viewer, { id }: Pick<Workshop, 'id'>, body: object) =>
    call(by, 'POST', `/workshops/${id}/feedback`, { body })
  const given = (by: Viewer, { id }: Pick<Workshop, 'id'>, body: object) =>
    ask<WorkshopFeedback>(by, 'POST', `/workshops/${id}/feedback`, body)
  const listed = async (by: Viewer, { id }: Pick<Workshop, 'id'>) =>
    (await ask<Listed<WorkshopFeedback>>(by, 'GET', `/workshops/${id}/feedback`)).items
  /** Everything that feedback can write. */
  async function counts(): Promise<Record<string, number>> {
    const tables = ['workshop_feedback', 'needs', 'need_history', 'case_drafts', 'fact_proposals', 'audit']
    const rows = await Promise.all(
      tables.map((name) => service.engine.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${name}`)),
    )
    return Object.fromEntries(tables.map((name, index) => [name, rows[index]!.count]))
  }

  it('becomes a submitted need with suggestions, a draft in review and a proposal', async () => {
    const record = await given(memberOfBF, await aWorkshop(), whole)
    expect(record).to.include({ memberCode: 'BF', useful: 4, comment: 'Zqcomment', author: null })
    expect([record.needs, record.caseStudyDrafts, record.factProposals].map(({ length }) => length)).to.deep.equal([
      1, 1, 1,
    ])
    const need = await ask<Need>(memberOfBF, 'GET', `/needs/${record.needs[0]}`)
    expect(need).to.include({ ...aNeed, memberCode: 'BF', status: 'submitted', visibility: 'private', version: 2 })
    expect(need).to.include({ language: 'en', anonymousLearning: false })
    const matches = await ask<Listed<unknown>>(curator, 'GET', `/needs/${need.id}/matches`)
    expect(matches.items).to.not.deep.equal([])
    const draft = await ask<CaseDraft>(curator, 'GET', `/case-study-drafts/${record.caseStudyDrafts[0]}`)
    expect(draft).to.include({ memberCode: 'BF', status: 'in-review' })
    expect(draft.content.texts.fr).to.include({ title: aCase.title, problem: aCase.problem, results: null })
    expect(draft.content.implementers.map(({ member, role }) => `${member} ${role}`)).to.deep.equal(['BF lead'])
    const proposal = await ask<FactProposal>(curator, 'GET', `/fact-proposals/${record.factProposals[0]}`)
    expect(proposal).to.include({ memberCode: 'BF', status: 'proposed', technologyId: 'biometrics', heading: 'costs' })
    expect(proposal.after).to.deep.include({ writtenIn: ['es'], source: aFact.source })
  })

  it('is kept with a grade alone, or a comment alone, and not with nothing', async () => {
    const workshop = await aWorkshop()
    expect((await given(memberOfBF, workshop, { useful: 1 })).useful).to.equal(1)
    expect((await given(memberOfBF, workshop, { comment: 'Good' })).comment).to.equal('Good')
    for (const nothing of [{}, { useful: null, comment: null, needs: [], caseStudies: [], facts: [] }]) {
      const refused = await answer(memberOfBF, workshop, nothing)
      expect(expectProblem(refused, 400)).to.deep.equal(['useful'])
    }
  })

  it('names what is wrong, part by part, and writes nothing of it', async () => {
    const workshop = await aWorkshop()
    const before = await counts()
    const cases: [body: object, ...paths: string[]][] = [
      [{ ...whole, needs: [{ ...aNeed, title: '?' }] }, 'needs.0.title'],
      [{ ...whole, needs: [aNeed, { ...aNeed, processAreas: ['nowhere'] }] }, 'needs.1.processAreas.0'],
      [{ ...whole, caseStudies: [{ ...aCase, language: 'pt' }] }, 'caseStudies.0.language'],
      [{ ...whole, facts: [aFact, { ...aFact, technologyId: 'crystal-ball' }] }, 'facts.1.technologyId'],
      [{ ...whole, facts: [{ ...aFact, source: { title: 'A', url: 'javascript:1' } }] }, 'facts.0.source.url'],
      [{ ...whole, useful: 6, needs: Array(6).fill(aNeed) }, 'useful', 'needs'],
    ]
    for (const [body, ...paths] of cases) {
      const refused = await answer(memberOfBF, workshop, body)
      expect(expectProblem(refused, 400)).to.deep.equal(paths)
    }
    expect(await counts()).to.deep.equal(before)
  })

  it('is written as a whole or not at all when a quota is used up on the way', async () => {
    const workshop = await aWorkshop()
    const senegal = aViewer('member', 'SN')
    const change = { action: 'add', heading: 'costs', text: { en: 'A fact' }, source: aFact.source }
    for (let count = 0; count < 99; count++) {
      await ask(senegal, 'POST', '/technologies/biometrics/fact-proposals', change)
    }
    const before = await counts()
    const refused = await answer(senegal, workshop, { ...whole, facts: [aFact, aFact] })
    expect(JSON.parse(refused.text)).to.include({ code: 'QUOTA_EXCEEDED' })
    expect(await counts()).to.deep.equal(before)
    const kept = await given(senegal, workshop, whole)
    expect(kept.factProposals).to.have.length(1)
    const after = await counts()
    expect(after).to.deep.equal({
      workshop_feedback: before.workshop_feedback! + 1,
      needs: before.needs! + 1,
      need_history: before.need_history! + 2,
      case_drafts: before.case_drafts! + 1,
      fact_proposals: before.fact_proposals! + 1,
      audit: before.audit! + 6,
    })
  })

  it('is given once by a form that is sent several times, and again by one that says something else', async () => {
    const { id } = await aWorkshop()
    const token = newDraftToken()
    const services = servicesOver(service.engine)
    const content = { useful: 3, comment: null, needs: [], caseStudies: [], facts: [], memberCode: null }
    const send = (useful: number, by = memberOfBF) =>
      giveWorkshopFeedback(services, by, id, { ...content, useful }, { token })
    const first = await send(3)
    expect(await send(3)).to.deep.equal(first)
    expect((await send(4)).id).to.not.equal(first.id)
    expect((await send(3, aViewer('member', 'SN'))).id, 'of another member').to.not.equal(first.id)
    expect(await listed(curator, { id })).to.have.length(3)
  })

  describe('entered by staff from paper', () => {
    it('is that of the member, whose need stays private and whose fact is not accepted at once', async () => {
      const workshop = await aWorkshop({ shared: false })
      const record = await given(curator, workshop, { ...whole, memberCode: 'BF' })
      expect(record).to.include({ memberCode: 'BF', author: curator.id })
      const need = await ask<Need>(memberOfBF, 'GET', `/needs/${record.needs[0]}`)
      expect(need).to.include({ memberCode: 'BF', status: 'submitted', visibility: 'private' })
      expectProblem(await call(memberOfGH, 'GET', `/needs/${need.id}`), 404)
      const history = await ask<Listed<{ action: string; role: string }>>(
        memberOfBF,
        'GET',
        `/needs/${need.id}/history`,
      )
      expect(history.items.map(({ action, role }) => `${action} ${role}`)).to.have.members([
        'created staff',
        'submit staff',
      ])
      const proposal = await ask<FactProposal>(memberOfBF, 'GET', `/fact-proposals/${record.factProposals[0]}`)
      expect(proposal).to.include({ memberCode: 'BF', status: 'proposed' })
      const draft = await ask<CaseDraft>(memberOfBF, 'GET', `/case-study-drafts/${record.caseStudyDrafts[0]}`)
      expect(draft).to.include({ memberCode: 'BF', status: 'in-review' })
    })

    it('shares no need of a member', async () => {
      const needs = [{ ...aNeed, visibility: 'public' }]
      const refused = await answer(curator, await aWorkshop(), { needs, memberCode: 'BF' })
      expect(expectProblem(refused, 400)).to.deep.equal(['needs.0.visibility'])
      const own = await given(memberOfBF, await aWorkshop(), { needs })
      expect((await ask<Need>(anonymous, 'GET', `/needs/${own.needs[0]}`)).visibility).to.equal('public')
    })

    it('may name no member, where there is no need, and is for a participant', async () => {
      const workshop = await aWorkshop()
      const refused = await answer(curator, workshop, whole)
      expect(expectProblem(refused, 400)).to.deep.equal(['memberCode'])
      expect(expectProblem(await answer(curator, workshop, { useful: 5, memberCode: 'GH' }), 400)).to.deep.equal([
        'memberCode',
      ])
      const record = await given(curator, workshop, { ...whole, needs: [] })
      expect(record.memberCode).to.equal(null)
      const proposal = await ask<FactProposal>(curator, 'GET', `/fact-proposals/${record.factProposals[0]}`)
      expect(proposal).to.include({ memberCode: null, status: 'proposed' })
      expect(await listed(memberOfBF, workshop)).to.deep.equal([])
    })
  })

  describe('is given and read as the role allows', () => {
    /** Defined here again, not taken from the product: status of giving and of reading, before and after sharing. */
    const rights: readonly (readonly [who: string, viewer: Viewer, before: string, after: string])[] = [
      ['anonymous', anonymous, '401 401', '401 401'],
      ['a participant', memberOfBF, '404 404', '201 200'],
      ['a portal for a participant', aViewer('portal', 'BF'), '404 404', '201 200'],
      ['another member', memberOfGH, '404 404', '404 404'],
      ['a portal for another member', aViewer('portal', 'GH'), '404 404', '404 404'],
      ['a portal for nobody', aViewer('portal'), '404 404', '404 404'],
      ['staff', curator, '201 200', '201 200'],
      ['an administrator', administrator, '201 200', '201 200'],
    ]
    for (const [who, viewer, before, after] of rights) {
      it(who, async () => {
        for (const [shared, expected] of [
          [false, before],
          [true, after],
        ] as const) {
          const workshop = await aWorkshop({ shared })
          const posted = await answer(viewer, workshop, { useful: 3 })
          const read = await call(viewer, 'GET', `/workshops/${workshop.id}/feedback`)
          expect(`${posted.status} ${read.status}`, shared ? 'shared' : 'not shared').to.equal(expected)
        }
      })
    }

    it('by a member for itself alone', async () => {
      const workshop = await aWorkshop()
      expectProblem(await answer(memberOfBF, workshop, { useful: 3, memberCode: 'SN' }), 403)
      expect((await given(memberOfBF, workshop, { useful: 3, memberCode: 'BF' })).memberCode).to.equal('BF')
    })

    it('by its own member and staff, each with what they may see of it', async () => {
      const workshop = await aWorkshop()
      const record = await given(memberOfBF, workshop, whole)
      expect(await listed(aViewer('member', 'SN'), workshop), 'another participant').to.deep.equal([])
      expect(await listed(memberOfBF, workshop)).to.deep.equal([record])
      expect(await listed(curator, workshop)).to.deep.equal([{ ...record, author: memberOfBF.id }])
      await ask(memberOfBF, 'POST', `/needs/${record.needs[0]}/transitions`, { transition: 'withdraw' })
      expect((await listed(curator, workshop))[0]!.needs, 'taken back').to.deep.equal([])
      expect((await listed(memberOfBF, workshop))[0]!.needs).to.deep.equal(record.needs)
    })
  })

  it('says nothing of a private need to others, nor to the audit and the log', async () => {
    const workshop = await aWorkshop()
    const record = await given(memberOfBF, workshop, whole)
    const paths = [
      `/workshops/${workshop.id}`,
      `/workshops/${workshop.id}/kit`,
      `/workshops/${workshop.id}/feedback`,
      '/needs?limit=200',
      '/case-study-drafts?limit=200',
      '/fact-proposals?limit=200',
      '/needs/export-of-member',
    ]
    const readBy = async (viewer: Viewer) =>
      (await Promise.all(paths.map((path) => call(viewer, 'GET', path)))).map(({ text }) => text).join()
    for (const viewer of [anonymous, memberOfGH, aViewer('member', 'ML')]) {
      const text = await readBy(viewer)
      expect(text).to.not.match(/zq(need|case|fact|comment|source)/i)
      expect(text).to.not.include(record.needs[0])
      expectProblem(await call(viewer, 'GET', `/needs/${record.needs[0]}`), 404)
    }
    expect(await readBy(memberOfBF))
      .to.match(/zqneed/i)
      .and.match(/zqcomment/i)
    const audit = await call(administrator, 'GET', '/audit/export')
    expect(audit.text)
      .to.include('workshop feedback')
      .and.not.match(/zq(need|case|fact|comment|source)/i)
    expect(lines.join('\n')).to.not.match(/zq(need|case|fact|comment|source)/i)
  })

  it('is in what a member takes out, and gone for good with its workshop', async () => {
    const workshop = await aWorkshop()
    const record = await given(memberOfBF, workshop, { ...whole, comment: 'Zqgone' })
    const data = await ask<{ workshopFeedback: WorkshopFeedback[]; audit: { entityId: string }[] }>(
      memberOfBF,
      'GET',
      '/needs/export-of-member',
    )
    expect(data.workshopFeedback.find(({ id }) => id === record.id)).to.deep.equal(record)
    expect(data.audit.map(({ entityId }) => entityId)).to.include(record.id)
    await ask(curator, 'DELETE', `/workshops/${workshop.id}`)
    expectProblem(await call(memberOfBF, 'GET', `/workshops/${workshop.id}/feedback`), 404)
    const rows = await service.engine.database.all('SELECT * FROM workshop_feedback WHERE id = ?', record.id)
    expect(rows).to.deep.equal([])
    expect((await ask<Need>(memberOfBF, 'GET', `/needs/${record.needs[0]}`)).status).to.equal('submitted')
  })

  it('is counted by what those say who say it', () => {
    const graded = (useful: number | null) => ({ useful }) as WorkshopFeedback
    expect(meanUsefulness([])).to.equal(null)
    expect(meanUsefulness([graded(null)])).to.equal(null)
    expect(meanUsefulness([graded(5), graded(null), graded(2)])).to.deep.equal({ mean: 3.5, count: 2 })
  })
})
