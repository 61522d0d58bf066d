import { expect } from 'chai'
import { spansOf } from '../../../src/platform/encoder/token-spans.js'
import { shared } from '../../support/shared.js'

/** The parts of a text where pieces were found. */
function found(text: string, pieces: readonly string[]): string[] {
  const spans = spansOf(text, pieces)
  return pieces.map((_, index) => text.slice(spans[index * 2], spans[index * 2 + 1]))
}

describe('the positions of tokens', () => {
  it('are those of their pieces', () => {
    expect(found('query: seal integrity', ['▁query', ':', '▁se', 'al', '▁integr', 'ity'])).to.deep.equal([
      'query',
      ':',
      'se',
      'al',
      'integr',
      'ity',
    ])
  })

  it('are found in composed, full-width and accented text', () => {
    expect(found('Ｘ線 douanière', ['▁X', '線', '▁douan', 'ière'])).to.deep.equal(['Ｘ', '線', 'douan', 'ière'])
    expect(found('douanie\u0300re', ['▁douan', 'ière'])).to.deep.equal(['douan', 'ie\u0300re'])
  })

  it('are empty for tokens without a part of the text', () => {
    expect(found('a b', ['', '▁a', '<unk>', '▁b'])).to.deep.equal(['', 'a', '', 'b'])
  })

  for (const text of [
    'Les scellés sont brisés en route',
    'ينتظر سائقو الشاحنات أياما',
    '卡车司机在边境排队等候',
    'Водители ждут на границе',
  ]) {
    it(`cover a real text: ${text}`, async () => {
      const { tokenStates } = await shared.encoder!.encode(`query: ${text}`)
      const { spans, weights } = tokenStates!
      const covered = new Set<number>()
      for (const index of weights.keys()) {
        for (let place = spans[index * 2]!; place < spans[index * 2 + 1]!; place++) covered.add(place)
      }
      const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index + 'query: '.length)
      expect(letters.filter((place) => !covered.has(place))).to.deep.equal([])
    })
  }
})

describe('parts of a text', () => {
  it('have their own vectors, nearer to their own content than to that of others', async () => {
    const text = 'query: Seals on containers are broken. Passengers hide cash in their baggage.'
    const middle = text.indexOf('Passengers')
    const parts = [
      { start: 7, end: middle },
      { start: middle, end: text.length },
    ]
    const { parts: vectors, vector } = await shared.encoder!.encode(text, 'live', parts)
    expect(vectors).to.have.length(2)
    for (const part of vectors) expect(part).to.have.length(vector.length)
    const alone = (await shared.encoder!.encode('query: Seals on containers are broken.')).vector
    const likeness = (left: Float32Array, right: Float32Array) =>
      left.reduce((sum, value, index) => sum + value * right[index]!, 0)
    expect(likeness(vectors[0]!, alone)).to.be.greaterThan(likeness(vectors[1]!, alone))
  })
})
