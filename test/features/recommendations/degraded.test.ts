import { expect } from 'chai'
import { needDraft } from '../../../src/domain/index.js'
import { readAnswer } from '../../../src/features/matches/answer-store.js'
import { readMatches, transitionNeed } from '../../../src/features/matches/index.js'
import { gapsAmong, reviewQueue } from '../../../src/features/matches/review-queue.js'
import { NeedReader, NeedVectors, putLook, saveDraft } from '../../../src/features/needs/index.js'
import { recommendation } from '../../../src/features/recommendations/answer.js'
import { newMatches, SuggestionMaker } from '../../../src/features/recommendations/index.js'
import { aRequest } from '../../support/builders.js'
import { anEngineWithoutEncoder, quiet, recommendBy } from '../../support/shared.js'
import { memberOfBF } from '../../support/viewers.js'

const need = 'Our post cannot capture electronic advance data'

describe('without the encoder', function () {
  this.timeout(120_000)

  it('an answer reports that meaning was not compared', async () => {
    const { degraded } = await recommendBy(await anEngineWithoutEncoder(), aRequest(need))
    expect(degraded).to.deep.equal(['semantic'])
  })

  it('the log reports it once, without the text of the need', async () => {
    const logged: object[] = []
    const engine = await anEngineWithoutEncoder({ ...quiet, warn: (fields) => void logged.push(fields) })
    for (const text of ['Zqword one', 'Zqword two']) await recommendBy(engine, aRequest(text))
    expect(logged).to.deep.equal([
      { part: 'encoder', error: 'EncoderUnavailableError', code: 'ENCODER_UNAVAILABLE', notLogged: 0 },
    ])
  })

  it('an answer still has results, the correct one among the first', async () => {
    const { results } = await recommendBy(await anEngineWithoutEncoder(), aRequest(need))
    expect(results).to.have.lengthOf(10)
    expect(results.slice(0, 3).map(({ caseStudy }) => caseStudy.id)).to.include('id-postal-advance-data')
  })

  it('an answer still has peers and reasons', async () => {
    const { peers, results } = await recommendBy(await anEngineWithoutEncoder(), aRequest(need))
    expect(peers).to.not.deep.equal([])
    expect(results[0]!.why.passage!.highlights).to.not.deep.equal([])
  })

  it('an answer has its usual schema', async () => {
    const answer = await recommendBy(await anEngineWithoutEncoder(), aRequest(need))
    expect(() => recommendation.parse(answer)).to.not.throw()
  })

  it('a need without known words gets weak results, not an error', async () => {
    const { fit, results } = await recommendBy(await anEngineWithoutEncoder(), aRequest('qqqq zzzz'))
    expect(fit).to.equal('unknown')
    expect(results).to.have.lengthOf(10)
  })

  it('an answer has no fit, whether it is about customs or about bread', async () => {
    const engine = await anEngineWithoutEncoder()
    for (const text of [need, 'How do I bake bread with a scanner and risk management?', `${need}. Lorries queue.`]) {
      const { fit, query, results, peers, understanding } = await recommendBy(engine, aRequest(text))
      expect(fit, text).to.equal('unknown')
      expect(results).to.have.lengthOf(10)
      expect([...new Set(results.map((one) => `${one.fit} ${one.score}`))]).to.deep.equal(['unknown null'])
      expect(peers).to.not.deep.equal([])
      expect([...new Set(peers.map(({ score }) => score))]).to.deep.equal([null])
      expect([...new Set(query.aspects.map(({ covered }) => covered))]).to.deep.equal([null])
      const sources = [...understanding.technologies, ...understanding.processAreas].map(({ source }) => source)
      expect(sources).to.not.include('implied')
    }
  })

  it('an answer has its usual length with any minimum score', async () => {
    const { results, total } = await recommendBy(await anEngineWithoutEncoder(), aRequest(need, { minScore: 99 }))
    expect([results.length, total]).to.deep.equal([10, 248])
  })

  it('a saved need has suggestions without scores, is in the queue as uncertain, and is no gap', async () => {
    const engine = await anEngineWithoutEncoder()
    const { database } = engine
    const adviceParts = { engine, needs: new NeedReader(database), vectors: new NeedVectors(engine) }
    const advice = { ...adviceParts, suggestions: new SuggestionMaker(adviceParts) }
    const { id } = await saveDraft(advice, memberOfBF, needDraft.parse({ title: 'Post', description: need }))
    const submitted = await transitionNeed(advice, memberOfBF, { id, version: 1 }, 'submit')
    const answer = (await readAnswer(database, id))!
    expect(answer).to.include({ fit: 'unknown', bestScore: null, degraded: true })
    const matches = await readMatches(database, id)
    expect(matches).to.have.lengthOf(20)
    expect([...new Set(matches.map(({ score, fit }) => `${fit} ${score}`))]).to.deep.equal(['unknown null'])
    const answers = new Map([[id, answer]])
    const now = new Date(submitted.submittedAt!)
    const [queued] = reviewQueue([submitted], { answers, assignees: new Map() }, now)
    expect(queued).to.include({ fit: 'unknown', bestScore: null, urgency: 1 })
    expect(gapsAmong([submitted], answers, new Set())).to.deep.equal([])
  })

  it('nothing is reported as new', async () => {
    const engine = await anEngineWithoutEncoder()
    const { database } = engine
    const advice = { engine, needs: new NeedReader(database), vectors: new NeedVectors(engine) }
    const saved = await saveDraft(advice, memberOfBF, needDraft.parse({ title: 'Post', description: need }))
    await database.transaction((queries) => putLook(queries, saved.id, ['lv-electronic-queue']))
    expect(await newMatches(advice, memberOfBF, [saved], { since: 'lastKnown' })).to.deep.equal([])
  })

  it('filters are still exact', async () => {
    const engine = await anEngineWithoutEncoder()
    const { results } = await recommendBy(engine, aRequest(need, { filters: { technologies: ['blockchain'] } }))
    expect(results).to.have.lengthOf(10)
    for (const { caseStudy } of results) expect(caseStudy.technologies.map(({ id }) => id)).to.include('blockchain')
  })
})
