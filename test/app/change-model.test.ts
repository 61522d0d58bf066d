import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { createServices, type Services } from '../../src/app.js'
import type { Config } from '../../src/config.js'
import { anonymous } from '../../src/domain/index.js'
import { importCaseStudies } from '../../src/features/catalogue/index.js'
import { advise, recommendationRequest } from '../../src/features/recommendations/index.js'
import { aBundle, aCaseStudy } from '../support/builders.js'
import { errorOf } from '../support/errors.js'
import { configFor, modelOfAnotherRevision, onTidyUp, quiet, temporaryFolder } from '../support/shared.js'

/** Services with an encoder of their own, and a few case studies. */
async function someServices(): Promise<{ services: Services; config: Config }> {
  const domainDir = await aBundle({
    caseStudies: ['lorries', 'parcels', 'ships'].map((what) =>
      aCaseStudy({ id: `xx-${what}`, en: { title: `Scanners for ${what}`, problem: `Too many ${what} wait.` } }),
    ),
  })
  const config = { ...configFor(await temporaryFolder()), domainDir }
  const services = await createServices(config, { log: quiet })
  onTidyUp(() => services.close())
  await services.engine.whenReady()
  return { services, config }
}

let asked = 0
/** A new text each time, which the model must read. */
function ask(services: Services) {
  asked += 1
  return advise(services, anonymous, recommendationRequest.parse({ text: `Parcels wait for ${asked} days` }))
}

describe('a change of the model while the service runs', function () {
  this.timeout(120_000)

  it('is made at once when the other model has read everything, and every answer is complete', async () => {
    const { services, config } = await someServices()
    const modelDir = await modelOfAnotherRevision()
    let isOver = false
    const changing = services.changeModel({ ...config, modelDir }).finally(() => {
      isOver = true
    })
    const revisions = new Set<string>()
    while (!isOver) {
      const { degraded, results, model } = await ask(services)
      expect(degraded).to.deep.equal([])
      expect(results).to.have.lengthOf(3)
      revisions.add(model.revision)
    }
    expect(await changing).to.match(/@another$/)
    revisions.add((await ask(services)).model.revision)
    expect([...revisions]).to.deep.equal(['1', 'another'])
    expect(services.engine.status).to.include({ state: 'ready', failure: undefined })
  })

  it('does not keep what is published waiting', async () => {
    const { services, config } = await someServices()
    const changing = services.changeModel({ ...config, modelDir: await modelOfAnotherRevision() })
    await importCaseStudies(services, [aCaseStudy({ id: 'xx-trains', en: { title: 'Scanners for trains' } })])
    await services.engine.refreshAfterWrite()
    const ids = async () => (await ask(services)).results.map(({ caseStudy }) => caseStudy.id)
    expect(await ids()).to.include('xx-trains')
    await changing
    expect(await ids()).to.include('xx-trains')
  })

  it('to the model in use does nothing', async () => {
    const { services, config } = await someServices()
    expect(await services.changeModel(config)).to.equal(undefined)
  })

  it('to one that is damaged changes nothing', async () => {
    const { services, config } = await someServices()
    const modelDir = path.join(await temporaryFolder(), 'model')
    await cp(await modelOfAnotherRevision(), modelDir, { recursive: true, dereference: true })
    const { folder } = JSON.parse(await readFile(path.join(modelDir, 'manifest.json'), 'utf8')) as { folder: string }
    await writeFile(path.join(modelDir, folder, 'tokenizer.json'), '{}')
    await errorOf(() => services.changeModel({ ...config, modelDir }))
    const { degraded, model } = await ask(services)
    expect(degraded).to.deep.equal([])
    expect(model.revision).to.equal('1')
  })
})
