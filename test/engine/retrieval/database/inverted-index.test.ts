import { expect } from 'chai'
import fc from 'fast-check'
import { readDirectory } from '../../../../src/engine/retrieval/database/directory.js'
import { blockSize } from '../../../../src/engine/retrieval/database/postings.js'
import { makeSchema } from '../../../../src/engine/retrieval/database/search-schema.js'
import { searchWords } from '../../../../src/engine/retrieval/database/search-words.js'
import { writeWords } from '../../../../src/engine/retrieval/database/write-words.js'
import { fieldWeights } from '../../../../src/engine/retrieval/passage-words-store.js'
import type { DerivedData } from '../../../../src/platform/database/index.js'
import { countStems, WordIndex, type WordsOfText } from '../../../../src/ranking/index.js'
import { describeOverPostgres } from '../../../support/postgres.js'
import { anEngine } from '../../../support/shared.js'

/** Numbers in two blocks, so that postings of both are searched together. */
const numbers = [0, 1, 2, blockSize, blockSize + 1]
const idOf = (number: number) => `case-${number}`
const stems = ['seal', 'lorri', 'wait', "l'air", 'scan']

const text = fc.record({
  language: fc.constantFrom('en', 'fr'),
  fields: fc.array(
    fc.array(fc.constantFrom(...stems), { maxLength: 4 }).map((some) => some.join(' ')),
    { minLength: 5, maxLength: 5 },
  ),
})
const textsOfCase = fc.uniqueArray(text, { maxLength: 2, selector: ({ language }) => language })
/** What happens to a case study: it gets other texts, or none. */
const change = fc.record({ number: fc.constantFrom(...numbers), texts: textsOfCase })

async function aSchema(derived: DerivedData, schema: string): Promise<void> {
  await derived.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
  await makeSchema(derived, schema, 3)
  for (const number of numbers)
    await derived.run(
      `INSERT INTO ${schema}.cases VALUES ($1, $2, '', 1, 0, 0, 0, '', '[]', '[1,0,0]', '', '', '', '')`,
      [number, idOf(number)],
    )
}

describeOverPostgres('the inverted index in the database', function () {
  this.timeout(120_000)

  it('scores as the index in memory does, whatever was changed before', async () => {
    const { derived } = (await anEngine()).database
    const schema = 'search_words_test'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (changes) => {
          await aSchema(derived!, schema)
          let inMemory = WordIndex.of([], fieldWeights)
          for (const together of changes) {
            const latest = new Map(together.map(({ number, texts }) => [number, texts]))
            const words = [...latest].flatMap(([number, texts]) =>
              texts.map((one): WordsOfText & { number: number } => ({ ...one, number, caseStudyId: idOf(number) })),
            )
            inMemory = inMemory.changed(new Set([...latest.keys()].map(idOf)), words)
            const texts = words.map(({ number, language, fields }) => {
              return { number, language, ...countStems(fields, fieldWeights), head: null }
            })
            await derived!.transaction((queries) => writeWords(queries, schema, [...latest.keys()], texts))
          }
          const directory = await readDirectory({ derived: derived!, schema })
          for (const wanted of [
            new Map([['en', stems]]),
            new Map([
              ['fr', ['seal', 'scan']],
              ['en', ['wait']],
            ]),
          ]) {
            const [found] = await searchWords(derived!, schema, [wanted], directory)
            const expected = inMemory.search(wanted)
            const places = inMemory.numbersOf(numbers.map(idOf))
            for (const [index, number] of numbers.entries())
              expect(found!.byNumber[number]).to.be.closeTo(
                places[index]! < 0 ? 0 : expected.byNumber[places[index]!]!,
                1e-5,
              )
          }
        },
      ),
      { numRuns: 25 },
    )
    await derived!.run(`DROP SCHEMA ${schema} CASCADE`)
  })
})
