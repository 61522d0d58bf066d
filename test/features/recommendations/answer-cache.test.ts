import { expect } from 'chai'
import { anonymous, type Viewer } from '../../../src/domain/index.js'
import { NeedReader, NeedVectors } from '../../../src/features/needs/index.js'
import { advise, recommendationRequest } from '../../../src/features/recommendations/index.js'
import { needsService } from '../../support/needs-service.js'
import { administrator, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const text = 'Lorries queue for days at our border because every one of them is opened by hand.'
const viewers: readonly Viewer[] = [anonymous, memberOfBF, memberOfGH, curator, administrator]
const found = 'id-postal-advance-data'

interface Answer {
  readonly results: readonly { readonly caseStudy: { readonly id: string } }[]
}

describe('remembered answers', function () {
  this.timeout(240_000)
  const service = needsService()

  /** The answer over HTTP, where it may be remembered. */
  const asked = (viewer: Viewer, body: object = { text }) =>
    service.ask<object>(viewer, 'POST', '/recommendations', body)

  /** The same, made anew. */
  const anew = async (viewer: Viewer) => {
    const { engine } = service
    const context = { engine, needs: new NeedReader(engine.database), vectors: new NeedVectors(engine) }
    const memberCode = viewer.memberCode ?? undefined
    const answer = await advise(context, viewer, recommendationRequest.parse({ text, memberCode }))
    return JSON.parse(JSON.stringify(answer)) as object
  }

  /** Every viewer asks twice, in turn: whatever is remembered for one must not reach another. */
  async function expectOwnAnswers(): Promise<void> {
    for (const viewer of [...viewers, ...viewers])
      expect(await asked(viewer), viewer.id ?? '').to.deep.equal(await anew(viewer))
  }

  it('are those that the viewer would get anew, for every viewer', async () => {
    // A private need of one member, solved; a shared one of another.
    const own = await service.aNeed(memberOfBF, {}, 'submit')
    await service.ask(curator, 'PUT', `/needs/${own.id}/matches/${found}`, { state: 'approved' })
    await service.aNeed(memberOfGH, { visibility: 'members' }, 'submit')
    await expectOwnAnswers()
    const seen = await Promise.all(viewers.map((viewer) => asked(viewer)))
    expect(new Set(seen.map((one) => JSON.stringify(one))).size, 'else the test would prove nothing').to.be.above(1)
  })

  it('are others for every part of the request', async () => {
    const answers = [
      await asked(anonymous),
      await asked(anonymous, { text, limit: 3 }),
      await asked(anonymous, { text, outputLanguage: 'fr' }),
      await asked(anonymous, { text, filters: { yearFrom: 2022 } }),
      await asked(anonymous, { text: `${text} Also at night.` }),
    ]
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).to.equal(answers.length)
  })

  const rule = (caseStudyId: string, position: number, validFrom: string | null = null) => ({
    name: `At place ${position}`,
    condition: { words: ['lorries'] },
    action: { type: 'pin', position },
    caseStudies: [caseStudyId],
    validFrom,
  })

  const writes: Record<string, () => Promise<unknown>> = {
    'a rule': () => service.ask(curator, 'POST', '/rules', rule(found, 2)),
    'a need that is shared': () => service.aNeed(memberOfGH, { visibility: 'members', title: 'Queues' }, 'submit'),
    'a decision on a need': async () => {
      const need = await service.aNeed(memberOfBF, { anonymousLearning: true }, 'submit')
      await service.ask(curator, 'PUT', `/needs/${need.id}/matches/${found}`, { state: 'approved' })
    },
    'a need that is deleted': async () => {
      const need = await service.aNeed(memberOfGH, { visibility: 'members' }, 'submit')
      await asked(memberOfBF)
      await service.ask(memberOfGH, 'DELETE', `/needs/${need.id}`)
    },
    'a case study that is archived': async () => {
      const { results } = (await asked(anonymous)) as Answer
      const { id } = results[4]!.caseStudy
      await service.ask(curator, 'POST', `/case-studies/${id}/archive`)
    },
  }
  for (const [what, write] of Object.entries(writes)) {
    it(`are made anew after ${what}`, async () => {
      await asked(anonymous)
      await write()
      await expectOwnAnswers()
    })
  }

  it('are made anew when a rule begins to hold, without a write', async () => {
    const begins = Date.now() + 1_500
    const { results } = (await asked(anonymous)) as Answer
    const last = results.at(-1)!.caseStudy.id
    await service.ask(curator, 'POST', '/rules', rule(last, 1, new Date(begins).toISOString()))
    const before = await asked(anonymous)
    await new Promise((resolve) => setTimeout(resolve, begins - Date.now() + 50))
    const after = await asked(anonymous)
    expect(after).to.not.deep.equal(before)
    await expectOwnAnswers()
  })
})
