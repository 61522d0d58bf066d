import { expect } from 'chai'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const implied = 'Trucks that only pass through our country vanish and their load is sold here untaxed'

describe('what a need is taken to be about', function () {
  this.timeout(120_000)

  it('is implied by what answers it, although no word of it is in the text', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied))
    const transit = understanding.processAreas.find(({ id }) => id === 'transit')
    expect(transit?.source).to.equal('implied')
    expect(transit?.confidence).to.be.greaterThan(0.5)
  })

  it('is named where the text names it', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest('We want drones along the coast'))
    expect(understanding.technologies.find(({ id }) => id.includes('drone'))?.source).to.equal('named')
  })

  it('is in the language of the reader, the surest first', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied, { outputLanguage: 'fr' }))
    const { technologies } = (await theEngine()).catalogue
    for (const { id, name } of understanding.technologies) expect(name).to.equal(technologies.get(id)!.name.fr)
    const confidences = understanding.technologies.map(({ confidence }) => confidence)
    expect(confidences).to.deep.equal([...confidences].sort((left, right) => right - left))
  })

  it('is what the caller gives, when the caller gives something', async () => {
    const { understanding } = await recommendBy(await theEngine(), aRequest(implied, { processAreas: ['passenger'] }))
    expect(understanding.processAreas.map(({ id, confidence, source }) => [id, confidence, source])).to.deep.equal([
      ['passenger', 1, 'given'],
    ])
  })

  it('moves results: case studies of the area given come further up', async () => {
    const engine = await theEngine()
    const ofPassengers = async (processAreas: string[]) => {
      const { results } = await recommendBy(engine, aRequest(implied, { processAreas, limit: 20 }))
      return results.filter(({ caseStudy }) => caseStudy.processAreas.some(({ id }) => id === 'passenger')).length
    }
    expect(await ofPassengers(['passenger'])).to.be.greaterThan(await ofPassengers([]))
  })

  it('is nothing in particular for a need that nothing answers', async () => {
    const { understanding, fit } = await recommendBy(
      await theEngine(),
      aRequest('A recipe for chocolate cake with cherries and cream'),
    )
    expect(fit).to.equal('none')
    expect([...understanding.technologies, ...understanding.processAreas]).to.deep.equal([])
  })
})
