import { expect } from 'chai'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const need = 'We want to track cargo in transit with electronic seals'

async function page(offset: number, limit: number, diversity: number): Promise<Recommendation['results']> {
  const engine = await theEngine()
  return (await recommendBy(engine, aRequest(need, { offset, limit, diversity, peers: 0 }))).results
}
const idsOf = (results: Recommendation['results']) => results.map(({ caseStudy }) => caseStudy.id)

describe('pages', function () {
  this.timeout(120_000)

  for (const diversity of [0, 0.3, 1]) {
    describe(`at diversity ${diversity}`, () => {
      it('together equal one large page', async () => {
        const whole = await page(0, 50, diversity)
        const parts: string[] = []
        for (const offset of [0, 7, 14, 21, 28, 35, 42]) parts.push(...idsOf(await page(offset, 7, diversity)))
        expect(parts).to.deep.equal(idsOf(whole).slice(0, 49))
      })

      it('show every case study exactly once', async () => {
        const { catalogue } = await theEngine()
        const seen: string[] = []
        for (let offset = 0; offset < catalogue.caseStudies.size; offset += 50)
          seen.push(...idsOf(await page(offset, 50, diversity)))
        expect(seen).to.have.lengthOf(catalogue.caseStudies.size)
        expect(seen).to.have.members([...catalogue.caseStudies.keys()])
      })
    })
  }

  it('continue the ranks of the page before', async () => {
    expect((await page(10, 3, 0.3)).map(({ rank }) => rank)).to.deep.equal([11, 12, 13])
  })

  it('after the last page are empty', async () => {
    expect(await page(9_000, 10, 0.3)).to.deep.equal([])
  })

  it('have the same total', async () => {
    const engine = await theEngine()
    const [first, last] = [aRequest(need, { limit: 5 }), aRequest(need, { limit: 5, offset: 170 })]
    expect((await recommendBy(engine, first)).total).to.equal((await recommendBy(engine, last)).total)
  })
})
