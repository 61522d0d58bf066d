import { expect } from 'chai'
import { readDonors } from '../../scripts/growth/donors.js'
import { growCaseStudy } from '../../scripts/growth/grow-case-study.js'
import { growDatabase } from '../../scripts/growth/grow-database.js'
import { databasePlace } from '../../src/config.js'
import { loadCatalogue } from '../../src/features/catalogue/load-catalogue.js'
import { type Database, openDatabase } from '../../src/platform/database/index.js'
import { loadConstants } from '../../src/platform/encoder/index.js'
import { countingEncoder } from '../support/counting-encoder.js'
import { serverUrl } from '../support/postgres.js'
import { configFor, openServices, preparedFolder, shared } from '../support/shared.js'

const bundled = 248
/** Some in one language, some in two. */
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
    const folder = await grownFolder(grown)
    const made = await onDatabase(folder, rowsOfAll)
    const asked = await start(folder)
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

  it('continues where an earlier run ended, with distinct texts, about fourteen a case study', async () => {
    const folder = await grownFolder(8)
    await growTo(folder, bundled + grown)
    const texts = await onDatabase(folder, grownTexts)
    expect(texts).to.deep.equal(await onDatabase(folder, textsByNumber))
    expect(new Set(texts).size).to.equal(texts.length)
    expect(texts.length / grown).to.be.within(12, 17)
  })
})

async function grownFolder(more: number): Promise<string> {
  const folder = await preparedFolder()
  // Where tests run over PostgreSQL, a start makes the database.
  if (serverUrl) await start(folder)
  await growTo(folder, bundled + more)
  return folder
}

async function growTo(folder: string, count: number): Promise<void> {
  const { modelDir } = configFor(folder)
  const { manifest } = shared.encoder!
  const constants = await loadConstants(modelDir, manifest)
  const growing = { manifest, constants, coder: constants.tokenCoder!, onProgress: () => undefined }
  await growDatabase(databasePlace(configFor(folder)), count, growing)
}

async function start(folder: string) {
  const { encoder, asked } = countingEncoder()
  const services = await openServices(folder, { encoder })
  await services.engine.whenReady()
  await services.close()
  return asked
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

/** The texts of the grown case studies, each made by itself. */
async function textsByNumber(database: Database): Promise<string[]> {
  const { manifest } = shared.encoder!
  const { tokenCoder } = await loadConstants(configFor('unused').modelDir, manifest)
  const donors = await readDonors(database, { manifest, coder: tokenCoder! })
  const members = [...(await loadCatalogue(database)).members.values()]
  return Array.from({ length: grown }, (_, index) => growCaseStudy(bundled + index, donors, members)).flatMap(
    ({ passages }) => passages.map(({ text }) => text),
  )
}

async function grownTexts(database: Database): Promise<string[]> {
  const rows = await database.all<{ text: string }>(
    "SELECT text FROM passages WHERE case_study_id LIKE 'grown-%' ORDER BY id",
  )
  return rows.map(({ text }) => text)
}
