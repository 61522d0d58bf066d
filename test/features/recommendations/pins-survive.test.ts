import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import type { Services } from '../../../src/app.js'
import type { Need } from '../../../src/domain/index.js'
import type { Engine } from '../../../src/engine/index.js'
import { decideMatch } from '../../../src/features/matches/index.js'
import { addDrafts } from '../../../src/features/needs/index.js'
import { advise, requestOf } from '../../../src/features/recommendations/index.js'
import { createRule, ruleContent } from '../../../src/features/rules/index.js'
import { Encoder, loadManifest, modelKey } from '../../../src/platform/encoder/index.js'
import { aBundle, aCaseStudy } from '../../support/builders.js'
import { aNeedContent, move } from '../../support/needs.js'
import { itOverSqlite } from '../../support/postgres.js'
import { configFor, onTidyUp, quiet, servicesFrom, shared, temporaryFolder } from '../../support/shared.js'
import { administrator, curator, memberOfBF } from '../../support/viewers.js'

const study = (id: string, problem: string, year: number) =>
  aCaseStudy({ id, year, en: { title: `About ${id}`, problem, solution: `What was done about it: ${problem}` } })
const caseStudies = [
  study('xx-lorries', 'Lorries queued for days at the border because each was opened by hand.', 2020),
  study('xx-queue', 'Lorries waited at the border without knowing when their turn would come.', 2024),
  study('xx-parcels', 'Parcels of the post came without any data.', 2019),
  study('xx-orchids', 'Orchids were hidden in suitcases of passengers.', 2023),
  study('xx-boats', 'Boats came at night and nobody saw them.', 2018),
]
const pinnedByRule = 'xx-orchids'
const pinnedByHand = 'xx-boats'

describe('a pinned case study', function () {
  this.timeout(120_000)

  async function open(folder: string, domainDir: string, encoder = shared.encoder!): Promise<Services> {
    const services = await servicesFrom({ ...configFor(folder), domainDir }, { log: quiet, encoder })
    await services.engine.whenReady()
    return services
  }

  /** The ids in the answer to a need, first to last. */
  async function answerTo(need: Need, services: Services, filters: object = {}): Promise<string[]> {
    const request = requestOf(need, 5)
    const { results } = await advise(
      services,
      curator,
      { ...request, filters: { ...request.filters, ...filters } },
      { saved: need },
    )
    return results.map(({ caseStudy }) => caseStudy.id)
  }

  async function aPinnedNeed(engine: Engine): Promise<Need> {
    const { database } = engine
    const [{ id } = { id: '' }] = await addDrafts(database, memberOfBF, 'BF', [aNeedContent()])
    const need = await move(database, memberOfBF, { id }, 'submit')
    const byHand = { state: 'approved', position: 2, reason: null, comment: null, note: null } as const
    await decideMatch(engine, curator, { needId: id, caseStudyId: pinnedByHand }, byHand)
    const rule = {
      name: 'Orchids first',
      condition: { words: ['lorries'] },
      action: { type: 'pin', position: 1 },
      caseStudies: [pinnedByRule],
    }
    await createRule(engine, administrator, ruleContent.parse(rule))
    return need
  }

  // Over PostgreSQL, tests begin with the bundled catalogue.
  itOverSqlite('keeps its position when the index is rebuilt, the model changes, and filters allow it', async () => {
    const bundle = await aBundle({ caseStudies })
    const folder = await temporaryFolder()
    const first = await open(folder, bundle)
    const need = await aPinnedNeed(first.engine)
    const before = await answerTo(need, first)
    expect(before.slice(0, 2)).to.deep.equal([pinnedByRule, pinnedByHand])
    expect(before[2], 'what ranking puts first').to.be.oneOf(['xx-lorries', 'xx-queue'])
    await first.close()

    await rm(path.join(folder, 'index'), { recursive: true, force: true })
    const reindexed = await open(folder, bundle)
    expect(await answerTo(need, reindexed)).to.deep.equal(before)
    expect(
      (await answerTo(need, reindexed, { yearFrom: 2020 })).slice(0, 2),
      'a filter that only one of them meets',
    ).to.deep.equal([pinnedByRule, before[2]])
    await reindexed.close()

    const encoder = await anotherModel()
    const other = await open(folder, bundle, encoder)
    onTidyUp(() => other.close())
    const vectors = await other.database.all<{ model: string }>('SELECT DISTINCT model FROM vectors')
    expect(vectors.map(({ model }) => model)).to.include(modelKey(encoder.manifest))
    expect((await answerTo(need, other)).slice(0, 2)).to.deep.equal([pinnedByRule, pinnedByHand])
  })

  /** The bundled weights under another name and with another prefix: vectors of both are never mixed. */
  async function anotherModel(): Promise<Encoder> {
    const modelDir = path.join(await temporaryFolder(), 'models')
    await cp(configFor('unused').modelDir, modelDir, { recursive: true })
    const file = path.join(modelDir, 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as object
    const prefixes = { need: 'question: ', field: 'answer: ', whole: 'answer: ' }
    await writeFile(file, JSON.stringify({ ...manifest, revision: 'another', prefixes }))
    const encoder = new Encoder(modelDir, await loadManifest(modelDir))
    onTidyUp(() => encoder.close())
    return encoder
  }
})
