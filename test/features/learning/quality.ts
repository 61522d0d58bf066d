import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot, readConfig } from '../../../src/config.js'
import {
  type Evaluation,
  evaluate,
  modelsFor,
  readCollection,
  systemsFrom,
  topicForms,
  translatedForms,
} from '../../../src/features/learning/index.js'
import { theEngine } from '../../support/one-engine.js'

/** What a change may lose against the committed figures; less is noise between processors. */
const allowed = 0.01
/** Ten topics each: where a processor rounds otherwise, one of them alone can move their mean by more. */
const allowedInTranslation = 0.03
const dev = path.join(projectRoot, 'data/evaluation/dev')

describe('the quality of ranking', function () {
  this.timeout(300_000)
  let evaluation: Evaluation
  let committed: Record<string, number>

  before(async () => {
    committed = JSON.parse(await readFile(path.join(dev, 'figures.json'), 'utf8'))['ndcg@10']
    const { snapshot } = await theEngine()
    const collection = await readCollection(dev)
    const modelFor = await modelsFor(readConfig({}).rankingFoldsFile, snapshot.ranking)
    const systems = systemsFrom(snapshot).filter(({ name }) => name === 'passerelle')
    const forms = [...topicForms, ...translatedForms]
    evaluation = await evaluate(collection, snapshot, { systems, modelFor, forms })
  })

  const figureOf = (form: string, metric: 'ndcg@10' | 'peers@5' | 'useful@50' = 'ndcg@10') =>
    evaluation.measurements.find((one) => one.form === form)!.means[metric]!

  for (const [forms, less] of [
    [topicForms, allowed],
    [translatedForms, allowedInTranslation],
  ] as const) {
    for (const form of forms) {
      it(`does not fall for topics in ${form}`, () => {
        expect(figureOf(form)).to.be.at.least(committed[form]! - less)
      })
    }
  }

  for (const form of ['fr', 'es']) {
    it(`is about the same in ${form} as in English`, () => {
      expect(figureOf(form)).to.be.at.least(figureOf('en') - 0.03 - allowed)
    })
  }

  for (const form of translatedForms) {
    it(`in ${form}, of which the catalogue has no text, is at least 80 % of that in English`, () => {
      const { topics } = evaluation.measurements.find((one) => one.form === form)!
      const english = evaluation.measurements.find((one) => one.form === 'en')!.topics
      const ids = Object.keys(topics)
      const same = ids.reduce((sum, id) => sum + english[id]!['ndcg@10']!, 0) / ids.length
      expect(figureOf(form) / same).to.be.at.least(0.8 - allowed)
    })
  }

  for (const form of topicForms) {
    it(`finds members to ask for topics in ${form}`, () => {
      expect(figureOf(form, 'peers@5')).to.be.at.least(0.7 - allowed)
    })

    it(`finds nine in ten of the useful case studies among fifty for topics in ${form}`, () => {
      expect(figureOf(form, 'useful@50')).to.be.at.least(0.9 - 2 * allowed)
    })
  }
})
