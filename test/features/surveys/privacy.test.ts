import { expect } from 'chai'
import { anonymous, type SurveyRound, type Viewer } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const viewers = {
  anonymous,
  'the member itself': memberOfBF,
  'another member': memberOfGH,
  'a portal for the member': aViewer('portal', 'BF'),
  'a portal for another member': aViewer('portal', 'GH'),
  'a portal for nobody': aViewer('portal'),
  staff: curator,
  admin: administrator,
} satisfies Record<string, Viewer>
type Role = keyof typeof viewers

/** Defined here again, not taken from the product: answers are for the member and staff. */
const mayRead: readonly Role[] = ['the member itself', 'a portal for the member', 'staff', 'admin']

describe('answers to surveys', function () {
  this.timeout(60_000)
  const lines: string[] = []
  const { ask, call } = needsService(lines)
  let round: SurveyRound

  before(async () => {
    round = await ask<SurveyRound>(curator, 'POST', '/survey-rounds', { name: '2026' })
    await ask(memberOfBF, 'PATCH', `/survey-rounds/${round.id}/answers/BF`, {
      questions: { 'security-tests': { option: 'never' }, remarks: { text: 'zqremark' } },
      technologies: { 'drones-robots': { stage: 'stopped', note: 'zqnote' } },
    })
  })

  const reads = () => [
    '/survey-rounds',
    `/survey-rounds/${round.id}`,
    `/survey-rounds/${round.id}/questionnaire`,
    `/survey-rounds/${round.id}/counts?by=region`,
    `/survey-rounds/${round.id}/answers/BF`,
    `/survey-rounds/${round.id}/answers?limit=200`,
    `/survey-rounds/${round.id}/exact-counts?by=region`,
    `/survey-rounds/${round.id}/template?member=BF&format=csv`,
    '/needs/export-of-member?memberCode=BF',
    '/audit/export',
    '/members/BF',
  ]

  for (const who of Object.keys(viewers) as Role[]) {
    it(`are ${mayRead.includes(who) ? 'read' : 'not read'} by ${who}`, async () => {
      const viewer = viewers[who]
      let found = false
      for (const path of reads()) {
        const { text } = await call(viewer, 'GET', path)
        if (/zqremark|zqnote/.test(text)) found = true
      }
      expect(found).to.equal(mayRead.includes(who))
    })
  }

  it('are not even known to exist by others: an answer is the same as without any', async () => {
    for (const viewer of [anonymous, memberOfGH, aViewer('portal', 'GH'), aViewer('portal')]) {
      for (const path of [`/survey-rounds/${round.id}/answers/BF`, `/survey-rounds/${round.id}/answers`]) {
        const [given, none] = [await call(viewer, 'GET', path), await call(viewer, 'GET', path.replace('BF', 'ZM'))]
        expect(given.status).to.equal(none.status).and.be.oneOf([401, 403])
      }
    }
  })

  it('are changed by nobody else', async () => {
    for (const who of Object.keys(viewers) as Role[]) {
      const { status } = await call(viewers[who], 'PATCH', `/survey-rounds/${round.id}/answers/BF`, {
        body: { questions: { budget: { unknown: true } } },
      })
      expect(status, who).to.equal(mayRead.includes(who) ? 200 : who === 'anonymous' ? 401 : 403)
    }
  })

  it('are neither in the log nor in the audit', async () => {
    expect(lines.join('\n')).to.not.match(/zqremark|zqnote/)
    const { text } = await call(administrator, 'GET', '/audit/export')
    expect(text)
      .to.include('survey answers')
      .and.not.match(/zqremark|zqnote|never/)
  })
})
