import { expect } from 'chai'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const implied = 'Trucks that only pass through our country vanish and their load is sold here untaxed'

describe('the detected topics of a need', function () {
  this.timeout(120_000)

  it('are implied by the results, even without their words in the text', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied))
    const transit = understanding.processAreas.find(({ id }) => id === 'transit')
    expect(transit?.source).to.equal('implied')
    expect(transit?.confidence).to.be.greaterThan(0.5)
  })

  it('are named when the text names them', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest('We want drones along the coast'))
    expect(understanding.technologies.find(({ id }) => id.includes('drone'))?.source).to.equal('named')
  })

  it('are in the language of the reader, most confident first', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied, { outputLanguage: 'fr' }))
    const { technologies } = (await theEngine()).catalogue
    for (const { id, name } of understanding.technologies) expect(name).to.equal(technologies.get(id)!.name.fr)
    const confidences = understanding.technologies.map(({ confidence }) => confidence)
    expect(confidences).to.deep.equal([...confidences].sort((left, right) => right - left))
  })

  it('are those of the caller, if given', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied, { processAreas: ['passenger'] }))
    expect(understanding.processAreas.map(({ id, confidence, source }) => [id, confidence, source])).to.deep.equal([
      ['passenger', 1, 'given'],
    ])
  })

  it('affect results: case studies of the given area move up', async () => {
    const engine = await theEngine()
    const ofPassengers = async (processAreas: string[]) => {
      const { results } = await recommendBy(engine, aRequest(implied, { processAreas, limit: 20 }))
      return results.filter(({ caseStudy }) => caseStudy.processAreas.some(({ id }) => id === 'passenger')).length
    }
    expect(await ofPassengers(['passenger'])).to.be.greaterThan(await ofPassengers([]))
  })

  it('are empty for a need without an answer', async () => {
    const { understanding, fit } = await recommendBy(
      await theEngine(),
      aRequest('A recipe for chocolate cake with cherries and cream'),
    )
    expect(fit).to.equal('none')
    expect([...understanding.technologies, ...understanding.processAreas]).to.deep.equal([])
  })
})
