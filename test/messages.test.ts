import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { IntlMessageFormat } from 'intl-messageformat'
import { projectRoot } from '../src/config.js'
import { interfaceLanguages } from '../src/domain/index.js'
import { type MessageKey, messages, translate } from '../src/messages/translate.js'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The values that a message asks for. */
function valuesOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const inside = 'options' in element ? Object.values(element.options).flatMap(({ value }) => valuesOf(value)) : []
    return 'value' in element && element.type !== 0 ? [String(element.value), ...inside] : inside
  })
}

const astOf = (language: 'en' | 'fr' | 'es', key: MessageKey) =>
  new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true }).getAst()
const keys = Object.keys(messages.en) as MessageKey[]

describe('the messages', () => {
  for (const language of interfaceLanguages) {
    it(`are all there in ${language}, and no others`, () => {
      expect(Object.keys(messages[language]).sort()).to.deep.equal([...keys].sort())
      for (const key of keys) expect(messages[language][key].trim(), key).to.not.equal('')
    })

    it(`ask for the same values in ${language} as in English`, () => {
      for (const key of keys) {
        const [ours, english] = [valuesOf(astOf(language, key)), valuesOf(astOf('en', key))]
        expect([...new Set(ours)].sort(), key).to.deep.equal([...new Set(english)].sort())
      }
    })
  }

  it('are not English in another language, but for words that both have', () => {
    const shared =
      /^(Menu|Technologies|Dossiers|Administrations?|Pages|Solutions|Contact|Sources|Situation|Unions|technologies|public|Budget)$/
    for (const key of keys) {
      for (const language of ['fr', 'es'] as const) {
        if (messages[language][key] === messages.en[key])
          expect(messages.en[key], `${language} ${key}`).to.match(shared)
      }
    }
  })

  it('are all used somewhere', async () => {
    const folder = path.join(projectRoot, 'src')
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
    const sources = await Promise.all(
      files.filter((name) => !name.startsWith('messages')).map((name) => readFile(path.join(folder, name), 'utf8')),
    )
    const text = sources.join('\n')
    const patterns = [...text.matchAll(/(?:\bt\(|\btext\(|translate\([\w.]+, )`([^`]+)`/g)].map(
      ([, template]) => new RegExp(`^${template!.replaceAll(/\$\{[^}]+\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`),
    )
    // The script that other sites load names its messages without their prefix.
    const embedded = await readFile(path.join(folder, 'web', 'assets', 'embed.js'), 'utf8')
    const isUsed = (key: string) =>
      text.includes(`'${key}'`) ||
      patterns.some((pattern) => pattern.test(key)) ||
      (key.startsWith('embed.') && embedded.includes(`'${key.slice('embed.'.length)}'`))
    const unused = keys.filter((key) => !isUsed(key))
    expect(unused).to.deep.equal([])
  })

  it('count as the language does', () => {
    const count = (language: 'en' | 'fr' | 'es', value: number) => translate(language, 'browse.count', { count: value })
    expect([0, 1, 2].map((value) => count('en', value))).to.deep.equal([
      'No case study',
      '1 case study',
      '2 case studies',
    ])
    expect([0, 1, 2].map((value) => count('fr', value))).to.deep.equal([
      'Aucune étude de cas',
      '1 étude de cas',
      '2 études de cas',
    ])
    expect(count('es', 1234)).to.equal('1234 estudios de caso')
  })

  it('cannot be said without a value that they name', () => {
    expect(() => translate('en', 'browse.count')).to.throw(/count/)
  })
})
