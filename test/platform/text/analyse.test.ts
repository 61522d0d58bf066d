import { expect } from 'chai'
import fc from 'fast-check'
import { analyse, fold, stems } from '../../../src/platform/text/index.js'

/** Each word as written in the text. */
function wordsIn(text: string, language: string): string[] {
  return analyse(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('analysis', () => {
  const sameStem: Readonly<Record<string, readonly [language: string, one: string, other: string]>> = {
    'English singular and plural': ['en', 'declaration', 'declarations'],
    'English verbs': ['en', 'scanned', 'scanning'],
    'French singular and plural': ['fr', 'douanier', 'douaniers'],
    'French adjectives': ['fr', 'électronique', 'électroniques'],
    'Spanish singular and plural': ['es', 'declaración', 'declaraciones'],
    'Portuguese singular and plural': ['pt', 'fronteira', 'fronteiras'],
    'Russian cases': ['ru', 'таможня', 'таможни'],
    'Arabic words with and without the article': ['ar', 'شحنة', 'الشحنة'],
    'capitals and small letters': ['en', 'ASYCUDA', 'asycuda'],
    'letters with and without accents': ['fr', 'dédouanement', 'dedouanement'],
    'composed and decomposed accents': ['fr', 'contrôle'.normalize('NFC'), 'contrôle'.normalize('NFD')],
    'full-width and ordinary letters': ['en', 'ｓｃａｎｎｅｒ', 'scanner'],
    'ligatures and their letters': ['en', 'ﬁle', 'file'],
    'straight and curly elision': ['fr', "l'analyse", 'l’analyse'],
    'words with and without elision': ['fr', "l'analyse", 'analyse'],
  }
  for (const [what, [language, one, other]] of Object.entries(sameStem)) {
    it(`returns the same stems for ${what}`, () => {
      expect(stems(one, language)).to.deep.equal(stems(other, language)).and.to.have.lengthOf(1)
    })
  }

  const emptyWords = {
    en: 'the and of with',
    fr: 'le la les des avec qui',
    es: 'el la los con que',
    pt: 'os das uma que',
    ru: 'и на что',
    ar: 'في من على',
  }
  for (const [language, text] of Object.entries(emptyWords)) {
    it(`leaves out the stop words of ${language}`, () => {
      expect(stems(text, language)).to.deep.equal([])
    })
  }

  it('keeps every word of an unsupported language', () => {
    expect(stems('die Anmeldung der Waren', 'de')).to.deep.equal(['die', 'anmeldung', 'der', 'waren'])
  })

  it('keeps numbers and words with digits', () => {
    expect(stems('ICS2 5G 2026', 'en')).to.deep.equal(['ics2', '5g', '2026'])
  })

  it('returns the position of each word', () => {
    expect(wordsIn("Contrôle de l'image", 'fr')).to.deep.equal(['Contrôle', 'image'])
  })

  it('finds nothing in a text without letters and digits', () => {
    expect(analyse('— … !? 🙂', 'en')).to.deep.equal([])
  })
})

describe('analysis of scripts without spaces', () => {
  it('splits Chinese into pairs of characters', () => {
    expect(stems('海关数据', 'zh')).to.deep.equal(['海关', '关数', '数据'])
  })

  it('splits Japanese into pairs of characters, both kana and kanji', () => {
    expect(stems('税関データ', 'ja')).to.deep.equal(['税関', '関デ', 'デー', 'ータ'])
  })

  it('splits Thai into pairs of characters', () => {
    expect(stems('ภาษี', 'th').length).to.be.above(1)
  })

  it('returns a single character', () => {
    expect(stems('税', 'zh')).to.deep.equal(['税'])
  })

  it('returns the position of each pair', () => {
    expect(wordsIn('在 海关数据', 'zh')).to.deep.equal(['在', '海关', '关数', '数据'])
  })

  it('counts characters beyond the basic plane as one', () => {
    expect(wordsIn('𠀋𠮷野', 'ja')).to.deep.equal(['𠀋𠮷', '𠮷野'])
  })

  it('does not separate a mark from its character', () => {
    expect(wordsIn('か\u3099税', 'ja')).to.deep.equal(['か\u3099税'])
  })

  it('keeps an acronym in Chinese text without spaces', () => {
    expect(stems('实施AEO制度', 'zh')).to.include('aeo')
  })
})

describe('analysis of any text', () => {
  const languages = fc.constantFrom('en', 'fr', 'es', 'pt', 'ru', 'ar', 'zh', 'ja', 'th', 'de', 'xx')
  // Any characters, and some that are likely to cause errors.
  const tricky = fc.constantFrom(
    '½',
    '⑴',
    '⒈',
    'ﷺ',
    '㎏',
    'ͺ',
    'İ',
    'ß',
    'ǅ',
    'ﬃ',
    '"',
    "'",
    '*',
    '^',
    'é',
    '税',
    'ไ',
    'ﾃ',
    'ﾞ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 3 }))).map((parts) => parts.join('')),
  )

  it('returns valid positions, in order', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let before = 0
        for (const { start, end } of analyse(text, language)) {
          expect(start).to.be.at.least(before)
          expect(end).to.be.above(start).and.at.most(text.length)
          before = start
        }
      }),
    )
  })

  it('returns the stem of the word at each position', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const { stem, start, end } of analyse(text, language)) {
          expect(stems(text.slice(start, end), language)).to.include(stem)
        }
      }),
    )
  })

  it('never returns a stem that could be FTS5 syntax', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const stem of stems(text, language)) expect(stem).to.match(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
    )
  })

  it('returns the same the second time', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(analyse(text, language)).to.deep.equal(analyse(text, language))
      }),
    )
  })
})

describe('no character', () => {
  it('gives a stem with anything but letters, digits and marks', () => {
    const escaped: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      if (!stems(character, 'en').every((stem) => /^[\p{L}\p{N}\p{M}]+$/u.test(stem))) escaped.push(character)
    }
    expect(escaped.join(' ')).to.equal('')
  })
})

describe('folding', () => {
  it('removes accents and capitals', () => {
    expect(fold('ÉCHANTILLON Señor Ångström')).to.equal('echantillon senor angstrom')
  })

  it('of folded text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text))
      }),
    )
  })
})
