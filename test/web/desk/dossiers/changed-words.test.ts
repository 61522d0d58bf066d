import { expect } from 'chai'
import fc from 'fast-check'
import { changedWords } from '../../../../src/web/desk/dossiers/changed-words.js'

describe('the changed words of two texts', () => {
  it('are what stands between the same beginning and the same end', () => {
    expect(changedWords('A scanner costs 2 million euros.', 'A scanner costs some 3 million euros.')).to.deep.equal({
      start: 'A scanner costs ',
      before: '2',
      after: 'some 3',
      end: ' million euros.',
    })
  })

  it('make up both texts again, whatever these are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '1,5', 'é')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { start, before, after, end } = changedWords(one, other)
        expect(start + before + end).to.equal(one)
        expect(start + after + end).to.equal(other)
        if (one === other) expect(before + after).to.equal('')
      }),
    )
  })
})
