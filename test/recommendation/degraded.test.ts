import { expect } from 'chai'
import { readConfig } from '../../src/config.js'
import { Encoder } from '../../src/embedding/index.js'
import type { Engine } from '../../src/recommendation/index.js'
import { recommendation } from '../../src/recommendation/index.js'
import { aRequest } from '../support/builders.js'
import { anEngine, quiet, shared } from '../support/shared.js'

const need = 'Our post cannot capture electronic advance data'

/** An engine that was complete, and whose encoder is gone. */
async function anEngineWithoutEncoder(log = quiet): Promise<Engine> {
  const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest)
  const engine = await anEngine({ encoder, log })
  await encoder.close()
  return engine
}

describe('without the encoder', function () {
  this.timeout(120_000)

  it('an answer says that meaning had no part in it', async () => {
    const { degraded } = await (await anEngineWithoutEncoder()).recommend(aRequest(need))
    expect(degraded).to.deep.equal(['semantic'])
  })

  it('the log says so once, and not with the words of the need', async () => {
    const logged: object[] = []
    const engine = await anEngineWithoutEncoder({ ...quiet, warn: (fields) => void logged.push(fields) })
    for (const text of ['Zqword one', 'Zqword two']) await engine.recommend(aRequest(text))
    expect(logged).to.deep.equal([
      { part: 'encoder', error: 'EncoderUnavailableError', code: 'ENCODER_UNAVAILABLE', notLogged: 0 },
    ])
  })

  it('an answer has results all the same, the right one among the first', async () => {
    const { results } = await (await anEngineWithoutEncoder()).recommend(aRequest(need))
    expect(results).to.have.lengthOf(10)
    expect(results.slice(0, 3).map(({ caseStudy }) => caseStudy.id)).to.include('id-postal-advance-data')
  })

  it('an answer has peers and reasons all the same', async () => {
    const { peers, results } = await (await anEngineWithoutEncoder()).recommend(aRequest(need))
    expect(peers).to.not.deep.equal([])
    expect(results[0]!.why.passage!.highlights).to.not.deep.equal([])
  })

  it('an answer has the shape it always has', async () => {
    const answer = await (await anEngineWithoutEncoder()).recommend(aRequest(need))
    expect(() => recommendation.parse(answer)).to.not.throw()
  })

  it('a need of which no word is known is answered with weak results, not with an error', async () => {
    const { fit, results } = await (await anEngineWithoutEncoder()).recommend(aRequest('qqqq zzzz'))
    expect(fit).to.equal('none')
    expect(results).to.have.lengthOf(10)
  })

  it('filters are as exact as ever', async () => {
    const engine = await anEngineWithoutEncoder()
    const { results } = await engine.recommend(aRequest(need, { filters: { technologies: ['blockchain'] } }))
    expect(results).to.have.lengthOf(10)
    for (const { caseStudy } of results) expect(caseStudy.technologies.map(({ id }) => id)).to.include('blockchain')
  })
})

describe('without the search for words', () => {
  it('an answer says so, and so does the log, once and without the words of the need', async () => {
    const logged: object[] = []
    const engine = await anEngine({ log: { ...quiet, warn: (fields) => void logged.push(fields) } })
    await engine.database.transaction((queries) => queries.run('DROP TABLE passage_words'))
    for (const text of ['Zqword one', 'Zqword two']) {
      expect((await engine.recommend(aRequest(text))).degraded).to.deep.equal(['lexical'])
    }
    expect(logged).to.deep.equal([{ part: 'lexical', error: 'Error', code: 'SQLITE_ERROR', notLogged: 0 }])
  })
})
