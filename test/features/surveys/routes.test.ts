import { expect } from 'chai'
import type { Questionnaire, SurveyRound } from '../../../src/domain/index.js'
import { advanceGeneration, writeQuestionnaire } from '../../../src/features/catalogue/state-store.js'
import type { MemberAnswers, PublishedCounts } from '../../../src/features/surveys/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

describe('survey rounds', function () {
  this.timeout(60_000)
  const service = needsService()
  const { ask, call } = service

  const open = (name = '2026', more: object = {}) =>
    ask<SurveyRound>(curator, 'POST', '/survey-rounds', { name, ...more })
  const answer = (round: SurveyRound, code: string, body: object) =>
    ask<MemberAnswers>(aViewer('member', code), 'PATCH', `/survey-rounds/${round.id}/answers/${code}`, body)

  it('ask the questionnaire of the domain pack', async () => {
    const round = await open()
    expect(round).to.include({ name: '2026', version: 1, closedAt: null, simulated: false })
    expect(round.questionnaire).to.include({ id: 'situation', version: 1 })
    const asked = await ask<{ sections: unknown[] }>(memberOfBF, 'GET', `/survey-rounds/${round.id}/questionnaire`)
    expect(asked.sections).to.have.length(8)
  })

  it('keep their questionnaire when another one is asked later', async () => {
    const { database, catalogue } = service.engine
    const first = await open()
    const asked = catalogue.questionnaire!
    await database.transaction(async (queries) => {
      await writeQuestionnaire(queries, { ...asked, version: 2, sections: asked.sections.slice(0, 1) })
      await advanceGeneration(queries)
    })
    await service.engine.refreshAfterWrite()
    const second = await open('2027')
    expect(second.questionnaire.version).to.equal(2)
    const sectionsOf = async ({ id }: SurveyRound) =>
      (await ask<Questionnaire>(curator, 'GET', `/survey-rounds/${id}/questionnaire`)).sections.length
    expect([await sectionsOf(first), await sectionsOf(second)]).to.deep.equal([8, 1])
    await database.transaction(async (queries) => {
      await writeQuestionnaire(queries, asked)
      await advanceGeneration(queries)
    })
    await service.engine.refreshAfterWrite()
  })

  it('save answers one by one, and say how many are missing', async () => {
    const round = await open()
    const first = await answer(round, 'BF', { questions: { 'it-strategy': { option: 'approved' } } })
    expect(first).to.include({ version: 1, memberCode: 'BF', reusable: null })
    const second = await answer(round, 'BF', {
      questions: { 'it-budget-share': { unknown: true } },
      technologies: { 'drones-robots': { stage: 'studying', obstacles: ['cost'] } },
    })
    expect(second.answers.questions).to.have.keys('it-strategy', 'it-budget-share')
    expect(second.answers.technologies['drones-robots']).to.deep.include({
      stage: 'studying',
      obstacles: ['cost'],
      needs: [],
    })
    expect(second.completeness).to.include({ answered: 3, unknown: 1 })
    const third = await answer(round, 'BF', { questions: { 'it-strategy': null } })
    expect(third.answers.questions).to.have.keys('it-budget-share')
  })

  for (const [what, body, path] of [
    ['a question that is not asked', { questions: { nonsense: { option: 'x' } } }, 'questions.nonsense'],
    [
      'an option that it does not have',
      { questions: { 'it-strategy': { option: 'x' } } },
      'questions.it-strategy.option',
    ],
    ['a text where options are asked for', { questions: { 'it-strategy': { text: 'yes' } } }, 'questions.it-strategy'],
    [
      'a number that is too large',
      { questions: { 'it-budget-share': { number: 101 } } },
      'questions.it-budget-share.number',
    ],
    ['a technology that does not exist', { technologies: { magic: { stage: 'pilot' } } }, 'technologies.magic'],
    [
      'an obstacle that is none',
      { technologies: { 'drones-robots': { stage: 'pilot', obstacles: ['x'] } } },
      'technologies.drones-robots.obstacles.0',
    ],
  ] as const) {
    it(`refuse ${what}, and name the field`, async () => {
      const round = await open()
      const refused = await call(memberOfBF, 'PATCH', `/survey-rounds/${round.id}/answers/BF`, { body })
      expect(expectProblem(refused, 400)).to.deep.equal([path])
    })
  }

  it('refuse a change that is based on an older version', async () => {
    const round = await open()
    await answer(round, 'BF', { questions: { 'it-strategy': { option: 'approved' } } })
    const stale = await call(memberOfBF, 'PATCH', `/survey-rounds/${round.id}/answers/BF`, {
      body: { questions: { 'it-strategy': { option: 'none' } } },
      headers: { 'if-match': '"0"' },
    })
    expectProblem(stale, 412)
  })

  it('take over the answers of the round before, except those given since', async () => {
    const before = await open('2025')
    await answer(before, 'ZM', {
      questions: { 'it-strategy': { option: 'none' }, budget: { option: 'donors' } },
      technologies: { 'drones-robots': { stage: 'studying' } },
    })
    const round = await open('2026')
    const begun = await answer(round, 'ZM', { questions: { 'it-strategy': { option: 'approved' } } })
    expect(begun.reusable).to.be.a('string')
    const reused = await ask<MemberAnswers>(
      aViewer('member', 'ZM'),
      'POST',
      `/survey-rounds/${round.id}/answers/ZM/reuse`,
    )
    expect(reused.answers.questions['it-strategy']).to.deep.equal({ option: 'approved' })
    expect(reused.answers.questions.budget).to.deep.equal({ option: 'donors' })
    expect(reused.answers.technologies['drones-robots']?.stage).to.equal('studying')
  })

  it('publish counts when they close, and change no more', async () => {
    const round = await open()
    const codes = [...service.engine.catalogue.members.keys()]
    for (const [index, code] of codes.slice(0, 40).entries()) {
      await answer(round, code, {
        questions: { 'it-strategy': { option: index % 2 === 0 ? 'approved' : 'none' } },
        technologies: { 'drones-robots': { stage: index < 3 ? 'stopped' : index % 2 === 0 ? 'pilot' : 'studying' } },
      })
    }
    expectProblem(await call(memberOfBF, 'GET', `/survey-rounds/${round.id}/counts`), 404)
    const exact = await ask<PublishedCounts>(
      curator,
      'GET',
      `/survey-rounds/${round.id}/exact-counts?topic=drones-robots`,
    )
    expect(exact.topics[0]!.groups[0]!.counts.stopped).to.equal(3)
    await ask(curator, 'POST', `/survey-rounds/${round.id}/close`)
    const counts = await ask<PublishedCounts>(memberOfBF, 'GET', `/survey-rounds/${round.id}/counts`)
    const of = (id: string) => counts.topics.find((topic) => topic.id === id)!.groups[0]!
    expect(of('it-strategy')).to.deep.include({ answered: 40 })
    expect(of('it-strategy').counts).to.include({ approved: 20, none: 20, 'in-use': null })
    expect(of('drones-robots').counts.stopped, 'three members').to.equal(null)
    expect(
      Object.values(of('drones-robots').counts).filter((count) => count !== null),
      'more is withheld',
    ).to.have.length(1)
    const late = await call(memberOfBF, 'PATCH', `/survey-rounds/${round.id}/answers/BF`, { body: {} })
    expectProblem(late, 409)
  })

  it('say who has not finished, and remind them', async () => {
    const round = await open()
    await answer(round, 'BF', { questions: { 'it-strategy': { option: 'approved' } } })
    const page = await ask<{ total: number; items: { memberCode: string; updatedAt: string | null }[] }>(
      curator,
      'GET',
      `/survey-rounds/${round.id}/answers?limit=200`,
    )
    expect(page.total).to.equal(service.engine.catalogue.members.size)
    expect(page.items.filter(({ updatedAt }) => updatedAt !== null).map(({ memberCode }) => memberCode)).to.deep.equal([
      'BF',
    ])
    const { members } = await ask<{ members: string[] }>(curator, 'POST', `/survey-rounds/${round.id}/reminders`)
    expect(members).to.have.length(page.total)
  })

  it('are imported from the template, with options by their text in any language', async () => {
    const round = await open()
    const template = await call(curator, 'GET', `/survey-rounds/${round.id}/template?member=BF&format=csv&language=fr`)
    const lines = template.text.trim().split(/\r?\n/)
    expect(lines[0]).to.include('member').and.include('answer')
    expect(lines).to.have.length(1 + 32 + service.engine.catalogue.technologies.size)
    const csv = [
      'member,id,answer,obstacles,needs',
      'BF,it-strategy,Approuvé,,',
      'BF,it-budget-share,"7,5",,',
      'BF,skills-needed,Cybersécurité; technical,,',
      'GH,budget,unknown,,',
      'GH,drones-robots,In service,Coût;skills,Funding',
    ].join('\n')
    const imported = await call(curator, 'POST', `/survey-rounds/${round.id}/import`, {
      body: csv,
      headers: { 'content-type': 'text/csv' },
    })
    expect(imported.status, imported.text).to.equal(200)
    expect(JSON.parse(imported.text)).to.deep.include({ imported: true, count: 5, members: 2, errorCount: 0 })
    const of = (code: string) => ask<MemberAnswers>(curator, 'GET', `/survey-rounds/${round.id}/answers/${code}`)
    expect((await of('BF')).answers.questions).to.deep.equal({
      'it-strategy': { option: 'approved' },
      'it-budget-share': { number: 7.5 },
      'skills-needed': { options: ['cybersecurity', 'technical'] },
    })
    const drones = (await of('GH')).answers.technologies['drones-robots']
    expect(drones).to.deep.equal({ stage: 'in-service', obstacles: ['cost', 'skills'], needs: ['funding'], note: null })
  })

  it('import nothing of a file with an error, and name its line and column', async () => {
    const round = await open()
    const csv = 'member,id,answer\nBF,it-strategy,approved\nBF,budget,lots\nXX,budget,donors\n'
    const refused = await call(curator, 'POST', `/survey-rounds/${round.id}/import`, {
      body: csv,
      headers: { 'content-type': 'text/csv' },
    })
    expect(expectProblem(refused, 400)).to.deep.equal(['line 3.answer', 'line 4.member'])
    const { version } = await ask<MemberAnswers>(curator, 'GET', `/survey-rounds/${round.id}/answers/BF`)
    expect(version).to.equal(0)
  })

  it('delete all answers when they are deleted', async () => {
    const round = await open()
    await answer(round, 'BF', { questions: { remarks: { text: 'zqremark about our border' } } })
    await ask(administrator, 'DELETE', `/survey-rounds/${round.id}`)
    expectProblem(await call(memberOfBF, 'GET', `/survey-rounds/${round.id}/answers/BF`), 404)
  })

  it('do not let a member import the answers of another', async () => {
    const round = await open()
    const refused = await call(memberOfGH, 'POST', `/survey-rounds/${round.id}/import`, {
      body: 'member,id,answer\nBF,it-strategy,none\n',
      headers: { 'content-type': 'text/csv' },
    })
    expectProblem(refused, 403)
  })
})
