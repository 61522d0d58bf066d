import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import fc from 'fast-check'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { recommendationRequest } from '../../src/features/recommendations/index.js'
import { expectProblem } from '../support/problems.js'
import { type Answer, type Service, theService } from '../support/service.js'

/** Leaves time to shrink a failing example before mocha stops. */
const runs = { numRuns: 60, interruptAfterTimeLimit: 120_000 }
const patience = 180_000

const text = 'Lorries queue for days at our border'

function expectAnswerOrProblem(answer: Answer): void {
  if (answer.status !== 200) expectProblem(answer, answer.status < 500 ? answer.status : 400)
  else expect(recommendation.parse(JSON.parse(answer.text)).degraded).to.deep.equal([])
}

describe('for any input,', () => {
  const service = theService()

  const lengths = { minLength: 1, maxLength: 5000, size: 'max' } as const
  const anyCharacters = fc.string({ ...lengths, unit: 'binary' })
  const anyCodeUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }), lengths)
    .map((units) => String.fromCharCode(...units))
  const texts = {
    'a text of any characters, whole or halves,': fc.oneof(anyCharacters, anyCodeUnits),
    'a text of a few graphemes': fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  }
  for (const [what, anyText] of Object.entries(texts)) {
    it(`${what} is answered or refused by name`, async () => {
      await fc.assert(
        fc.asyncProperty(anyText, async (given) => {
          const answer = await service.recommend({ text: given })
          if (answer.status === 200) expectAnswerOrProblem(answer)
          else expect(expectProblem(answer, 400)).to.deep.equal(['text'])
        }),
        runs,
      )
    }).timeout(patience)
  }

  it('a body of any JSON is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (body) => expectAnswerOrProblem(await service.recommend(body))),
      runs,
    )
  }).timeout(patience)

  it('a body of any bytes is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), async (bytes) =>
        expectAnswerOrProblem(await service.recommend(Buffer.from(bytes))),
      ),
      runs,
    )
  }).timeout(patience)

  it('any JSON in any field is answered or refused', async () => {
    const field = fc.constantFrom(...Object.keys(recommendationRequest.shape))
    const filter = fc.constantFrom(...Object.keys(recommendationRequest.shape.filters.unwrap().shape))
    const anyValue = fc.oneof(fc.jsonValue(), fc.integer(), fc.double(), fc.array(fc.string()))
    const fields = fc.dictionary(field, anyValue, { maxKeys: 3 })
    const filters = fc.dictionary(filter, anyValue, { maxKeys: 3 })
    await fc.assert(
      fc.asyncProperty(fields, fc.option(filters), async (given, givenFilters) => {
        const request = { text, ...given, ...(givenFilters && { filters: givenFilters }) }
        expectAnswerOrProblem(await service.recommend(request))
      }),
      runs,
    )
  }).timeout(patience)
})

describe('the log', () => {
  const lines: string[] = []
  const service = theService({}, lines)

  type Headers = Record<string, string>
  const ways: Record<string, (service: Service, need: string, headers: Headers) => Promise<Answer>> = {
    'asked as it should be': ({ recommend }, need, headers) => recommend({ text: need }, headers),
    'too long': ({ recommend }, need, headers) => recommend({ text: need.padEnd(5_001, 'x') }, headers),
    'far too long': ({ recommend }, need, headers) => recommend({ text: need.padEnd(500_000, 'x') }, headers),
    'in broken JSON': ({ recommend }, need, headers) => recommend(`{"text":"${need}`, headers),
    'that is the whole body': ({ recommend }, need, headers) => recommend(need, headers),
    'in place of a technology': ({ recommend }, need, headers) =>
      recommend({ text, filters: { technologies: [need] } }, headers),
    'in a field that does not exist': ({ recommend }, need, headers) => recommend({ need, [need]: need }, headers),
    'sent as plain text': ({ recommend }, need, headers) =>
      recommend(need, { ...headers, 'content-type': 'text/plain' }),
    'sent in the query of the address': ({ get }, need, headers) =>
      get(`/api/v1/recommendations?text=${encodeURIComponent(need)}`, headers),
    'sent in the query of a list': ({ get }, need, headers) =>
      get(`/api/v1/case-studies?cursor=${encodeURIComponent(need)}`, headers),
  }
  const words = fc.array(fc.stringMatching(/^[g-z]{8,14}$/), { minLength: 1, maxLength: 8 })

  for (const [way, ask] of Object.entries(ways)) {
    it(`contains no word of a need ${way}`, async () => {
      await fc.assert(
        fc.asyncProperty(words, fc.uuid(), async (need, id) => {
          await ask(service, need.join(' '), { 'x-request-id': id })
          // The line may be written shortly after the answer.
          while (!lines.some((line) => line.includes(id))) await setTimeout(1)
          expect(need.filter((word) => lines.some((line) => line.includes(word)))).to.deep.equal([])
        }),
        { ...runs, numRuns: 20 },
      )
    }).timeout(patience)
  }
})
