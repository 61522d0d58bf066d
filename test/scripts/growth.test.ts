import { expect } from 'chai'
import { growDatabase } from '../../scripts/growth/grow-database.js'
import { databasePlace } from '../../src/config.js'
import { type Database, openDatabase } from '../../src/platform/database/index.js'
import { loadConstants } from '../../src/platform/encoder/index.js'
import { countingEncoder } from '../support/counting-encoder.js'
import { configFor, openServices, preparedFolder, shared } from '../support/shared.js'

/** Beyond the bundled ones, in two languages and in one. */
const grown = 22

/** What a start makes of the catalogue, in the order of a key. */
const derived = {
  passages: 'case_study_id, language, field, position',
  passage_words: 'passage_id',
  vectors: 'input_hash',
  token_vectors: 'input_hash',
  token_codes: 'input_hash',
  compared_rows: 'case_study_id',
}

describe('a grown catalogue', () => {
  it('is stored as a start stores it: words, codes and rows that are deleted are made the same again', async () => {
    const folder = await grownFolder()
    const made = await onDatabase(folder, rowsOfAll)
    const { asked } = await start(folder)
    expect(await onDatabase(folder, rowsOfAll)).to.deep.equal(made)
    await onDatabase(folder, (database) =>
      database.transaction(async (queries) => {
        for (const table of ['passageWords', 'tokenCodes', 'comparedRows'] as const)
          await queries.deleteFrom(table).execute()
      }),
    )
    await start(folder)
    expect(await onDatabase(folder, rowsOfAll)).to.deep.equal(made)
    expect(asked.bulk).to.equal(0)
  })

  it('has the same texts at every growing, and about fourteen a case study', async () => {
    const [one, other] = [await grownFolder(), await grownFolder()]
    const [texts, same] = [await onDatabase(one, grownTexts), await onDatabase(other, grownTexts)]
    expect(texts.length / grown).to.be.within(12, 17)
    expect(new Set(texts).size).to.equal(texts.length)
    expect(same).to.deep.equal(texts)
  })
})

async function grownFolder(): Promise<string> {
  const folder = await preparedFolder()
  // Where tests run over PostgreSQL, a start makes the database.
  const { caseStudies } = await start(folder)
  const config = configFor(folder)
  const { manifest } = shared.encoder!
  const constants = await loadConstants(config.modelDir, manifest)
  const growing = { manifest, constants, coder: constants.tokenCoder!, onProgress: () => undefined }
  await growDatabase(databasePlace(config), caseStudies + grown, growing)
  return folder
}

async function start(folder: string) {
  const { encoder, asked } = countingEncoder()
  const services = await openServices(folder, { encoder })
  await services.engine.whenReady()
  const caseStudies = services.engine.catalogue.caseStudies.size
  await services.close()
  return { asked, caseStudies }
}

async function onDatabase<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(databasePlace(configFor(folder)))
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function rowsOfAll(database: Database): Promise<unknown[]> {
  const tables = Object.entries(derived).map(([table, key]) => database.all(`SELECT * FROM ${table} ORDER BY ${key}`))
  return Promise.all(tables)
}

async function grownTexts(database: Database): Promise<string[]> {
  const rows = await database.all<{ text: string }>(
    "SELECT text FROM passages WHERE case_study_id LIKE 'grown-%' ORDER BY id",
  )
  return rows.map(({ text }) => text)
}
