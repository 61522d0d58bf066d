import { expect } from 'chai'
import {
  anonymous,
  type Match,
  type Need,
  type NeedDraft,
  type TransitionName,
  type Viewer,
} from '../../../src/domain/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import type { Rule } from '../../../src/features/rules/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const wording = { title: 'Postal data', description: 'Our post cannot capture electronic advance data of parcels.' }
const outsiders = { 'its member': memberOfBF, 'another member': memberOfGH, anybody: anonymous }

describe('a published answer', () => {
  const service = needsService()
  const answerTo = (viewer: Viewer, need: Need, rest: object = {}) =>
    service.ask<Recommendation>(viewer, 'POST', '/recommendations', { needId: need.id, limit: 50, peers: 20, ...rest })
  const idsIn = ({ results }: Recommendation) => results.map(({ caseStudy }) => caseStudy.id)
  const decide = (need: Need, caseStudyId: string, body: object) =>
    service.ask<Match>(curator, 'PUT', `/needs/${need.id}/matches/${caseStudyId}`, body)
  const step = (viewer: Viewer, need: Need, transition: TransitionName) =>
    service.ask<Need>(viewer, 'POST', `/needs/${need.id}/transitions`, { transition })

  /** All that everybody but staff is told of a need and of what was decided on it. */
  async function told(need: Need): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {}
    for (const [who, viewer] of Object.entries(outsiders)) {
      answers[`${who}: answer`] = await answerTo(viewer, need)
      answers[`${who}: matches`] = await service.ask(viewer, 'GET', `/needs/${need.id}/matches`)
      // Decisions teach the ranking of like texts.
      const like = { text: `${wording.description} What can be done?`, limit: 50, peers: 20 }
      answers[`${who}: a like text`] = await service.ask(viewer, 'POST', '/recommendations', like)
    }
    const { needs } = await service.ask<{ needs: { id: string; matches: unknown }[] }>(
      memberOfBF,
      'GET',
      '/needs/export-of-member',
    )
    answers['its member: export'] = needs.find(({ id }) => id === need.id)!.matches
    return answers
  }

  /** A need for which the second suggestion was approved with a note, and the first rejected. */
  async function answered(content: Partial<NeedDraft> = {}): Promise<{ need: Need; ids: string[] }> {
    const submitted = await service.aNeed(
      memberOfBF,
      { ...wording, visibility: 'public', ...content },
      'submit',
      'review',
    )
    const ids = idsIn(await answerTo(curator, submitted))
    await decide(submitted, ids[1]!, { state: 'approved', note: 'As published.' })
    await decide(submitted, ids[0]!, { state: 'rejected', reason: 'too-costly' })
    return { need: await step(curator, submitted, 'publish'), ids }
  }
  const forget = (need: Need) => service.ask(memberOfBF, 'DELETE', `/needs/${need.id}`)

  it('stays as it was published while staff work on it again, and changes when it is published again', async () => {
    const { need, ids } = await answered()
    const before = await told(need)
    await step(memberOfBF, need, 'reopen')
    await step(curator, need, 'review')
    await decide(need, ids[1]!, { state: 'rejected', reason: 'other', comment: 'Zqnew', note: 'Zqnew' })
    await decide(need, ids[0]!, { state: 'approved', note: 'Zqnew' })
    await decide(need, ids[30]!, { state: 'approved', position: 1, note: 'Zqnew' })
    expect(await told(need)).to.deep.equal(before)
    expect(idsIn(await answerTo(curator, need))[0], 'staff see what they decide').to.equal(ids[30])

    await step(curator, need, 'publish')
    for (const viewer of Object.values(outsiders)) expect(idsIn(await answerTo(viewer, need))[0]).to.equal(ids[30])
    const { items } = await service.ask<{ items: { decision: { note: string } | null }[] }>(
      memberOfBF,
      'GET',
      `/needs/${need.id}/matches`,
    )
    expect(items.map(({ decision }) => decision?.note)).to.include('Zqnew')
    await forget(need)
  })

  it('stays as it was published when staff decide otherwise without taking it back', async () => {
    const { need, ids } = await answered()
    const before = await told(need)
    await decide(need, ids[1]!, { state: 'hidden' })
    await service.ask(curator, 'PUT', `/needs/${need.id}/pins`, { caseStudyIds: [ids[20]!] })
    expect(await told(need)).to.deep.equal(before)
    await forget(need)
  })

  it('is not reordered by a rule made since', async () => {
    const { need, ids } = await answered()
    const others = await Promise.all(Object.values(outsiders).map((viewer) => answerTo(viewer, need)))
    const condition = { words: ['electronic advance data'] }
    const rules: Rule[] = []
    for (const rule of [
      { action: { type: 'pin', position: 1 }, caseStudies: [ids[40]!] },
      { action: { type: 'boost', strength: 100 }, caseStudies: [ids[30]!] },
      { action: { type: 'hide' }, caseStudies: [ids[3]!] },
    ]) {
      rules.push(await service.ask<Rule>(curator, 'POST', '/rules', { name: 'Made since', condition, ...rule }))
    }
    expect(await Promise.all(Object.values(outsiders).map((viewer) => answerTo(viewer, need)))).to.deep.equal(others)
    const ofStaff = idsIn(await answerTo(curator, need))
    expect(ofStaff[0]).to.equal(ids[40])
    expect(ofStaff).to.not.include(ids[3])

    await step(curator, need, 'reopen')
    await step(curator, need, 'review')
    await step(curator, need, 'publish')
    const published = idsIn(await answerTo(memberOfBF, need))
    expect(published[0], 'rules hold for what is published now').to.equal(ids[40])
    for (const { id } of rules) await service.ask(curator, 'DELETE', `/rules/${id}`)
    expect(idsIn(await answerTo(memberOfBF, need)), 'and stay when they are deleted').to.deep.equal(published)
    await forget(need)
  })

  it('names the case study into which an approved one was merged', async () => {
    const { need, ids } = await answered()
    const [, from, into] = ids as [string, string, string]
    const options = { body: { into }, headers: { 'if-match': '*' } }
    expect((await service.call(curator, 'POST', `/case-studies/${from}/merge`, options)).status).to.equal(200)
    const { items } = await service.ask<{ items: { caseStudy: { id: string }; decision: { note: string } | null }[] }>(
      memberOfBF,
      'GET',
      `/needs/${need.id}/matches`,
    )
    expect(items.find(({ caseStudy }) => caseStudy.id === into)?.decision?.note).to.equal('As published.')
    expect(idsIn(await answerTo(memberOfGH, need))[0]).to.equal(into)
    await forget(need)
  })

  it('has something approved or a note in it', async () => {
    const need = await service.aNeed(memberOfBF, wording, 'submit', 'review')
    const [first, second] = idsIn(await answerTo(curator, need)) as [string, string]
    const publish = () =>
      service.call(curator, 'POST', `/needs/${need.id}/transitions`, { body: { transition: 'publish' } })
    const refused = async () => {
      const answer = await publish()
      expect(expectProblem(answer, 409)).to.deep.equal(['decisions'])
      expect(JSON.parse(answer.text)).to.include({ code: 'NOTHING_TO_PUBLISH' })
    }
    await refused()
    await decide(need, first, { state: 'rejected', reason: 'not-relevant' })
    await decide(need, second, { state: 'hidden', note: 'The member never sees what is hidden.' })
    await refused()
    const { status, version } = await service.ask<Need>(memberOfBF, 'GET', `/needs/${need.id}`)
    expect({ status, version }, 'nothing was changed').to.deep.equal({ status: 'in-review', version: need.version })
    await decide(need, first, { state: 'rejected', reason: 'not-relevant', note: 'Nobody has solved this yet.' })
    expect((await publish()).status).to.equal(200)
    await forget(need)
  })
})
