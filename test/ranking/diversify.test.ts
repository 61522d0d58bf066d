import { expect } from 'chai'
import type { Engine } from '../../src/engine/index.js'
import { importCaseStudies } from '../../src/features/catalogue/index.js'
import { aRequest } from '../support/builders.js'
import { theEngine } from '../support/one-engine.js'
import { anEngine, recommendBy } from '../support/shared.js'

const need = 'Our post cannot capture electronic advance data; how did others do it?'

async function idsAt(engine: Engine, diversity: number): Promise<string[]> {
  const { results } = await recommendBy(engine, aRequest(need, { diversity, limit: 50, peers: 0 }))
  return results.map(({ caseStudy }) => caseStudy.id)
}

/** An engine in which the best case study for the need exists twice, almost word for word. */
async function anEngineWithARepetition(): Promise<Engine> {
  const engine = await anEngine()
  const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
  const { en, fr } = study.texts
  const again = { en: { ...en!, title: `${en!.title}, again` }, fr: { ...fr!, title: `${fr!.title}, encore` } }
  await importCaseStudies(engine, [{ ...study, id: 'id-repetition', texts: again }])
  await engine.refresh()
  return engine
}

describe('diversity', function () {
  this.timeout(120_000)

  it('of 0 keeps the order by score', async () => {
    const engine = await theEngine()
    const { results } = await recommendBy(engine, aRequest(need, { diversity: 0, limit: 50 }))
    const scores = results.map(({ score }) => score!)
    expect(scores).to.deep.equal([...scores].sort((left, right) => right - left))
  })

  it('of 1 ranks a repetition lower than 0 does', async () => {
    const engine = await anEngineWithARepetition()
    const pair = new Set(['id-postal-advance-data', 'id-repetition'])
    // Not in the list counts as the lowest rank.
    const second = (ids: string[]) => ids.flatMap((id, index) => (pair.has(id) ? [index] : []))[1] ?? ids.length
    const [plain, diverse] = [await idsAt(engine, 0), await idsAt(engine, 1)]
    expect(second(plain), 'without diversity').to.be.at.most(2)
    expect(second(diverse), 'with diversity').to.be.above(second(plain) + 5)
  })

  it('of 1 does not move the best one', async () => {
    const engine = await theEngine()
    expect((await idsAt(engine, 1))[0]).to.equal((await idsAt(engine, 0))[0])
  })

  it('does not change any score', async () => {
    const engine = await theEngine()
    const scoresAt = async (diversity: number) => {
      const { results } = await recommendBy(engine, aRequest(need, { diversity, limit: 50 }))
      return new Map(results.map(({ caseStudy, score }) => [caseStudy.id, score]))
    }
    const [plain, diverse] = [await scoresAt(0), await scoresAt(1)]
    const both = [...plain.keys()].filter((id) => diverse.has(id))
    expect(both.map((id) => diverse.get(id))).to.deep.equal(both.map((id) => plain.get(id)))
  })

  it('does not change the number of results', async () => {
    const engine = await theEngine()
    const totalAt = async (diversity: number) => (await recommendBy(engine, aRequest(need, { diversity }))).total
    expect(await totalAt(1)).to.equal(await totalAt(0))
  })
})
