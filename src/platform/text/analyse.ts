import { createRequire } from 'node:module'
import { newStemmer } from 'snowball-stemmers'

// JSON modules are experimental in Node 20.
const stopWordsByLanguage = createRequire(import.meta.url)('stopwords-iso') as Record<string, readonly string[]>

/** Increase it when the same text gives other words: stored words are then analysed again. */
export const analyserVersion = 2

/** A word for search, and its position in the text (UTF-16 offsets). */
export interface Word {
  readonly stem: string
  readonly start: number
  readonly end: number
}

interface Rules {
  readonly stem: (word: string) => string
  readonly stopWords: ReadonlySet<string>
}

const rules: Readonly<Record<string, Rules>> = {
  en: rulesFor('english', stopWordsByLanguage.en),
  fr: rulesFor('french', stopWordsByLanguage.fr),
  es: rulesFor('spanish', stopWordsByLanguage.es),
  pt: rulesFor('portuguese', stopWordsByLanguage.pt),
  ru: rulesFor('russian', stopWordsByLanguage.ru),
  ar: rulesFor('arabic', stopWordsByLanguage.ar),
}
const noRules: Rules = { stem: (word) => word, stopWords: new Set() }

const script =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u30FC\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** Scripts without spaces between words; they are searched by pairs of characters. */
const withoutSpaces = new RegExp(`[${script}]`, 'u')
/** A run of such characters, or a word of another script. */
const wordPattern = new RegExp(`[${script}][${script}\\p{M}]*|(?:(?![${script}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
/** A character of these scripts with the marks of no script (such as U+3099) that belong to it. */
const characterPattern = new RegExp(`.(?:(?![${script}])\\p{M})*`, 'gsu')
const acronym = /^[\p{Lu}\p{N}]{2,5}$/u

/** The words of a text for search: without stop words, stemmed by the rules of its language, without accents. */
export function analyse(text: string, language: string): Word[] {
  return analyseBy(rules[language] ?? noRules, text)
}

/** The stems of all words, including stop words: for names, where "self-service" must not match "service". */
export function allStems(text: string, language: string): string[] {
  const { stem } = rules[language] ?? noRules
  return analyseBy({ stem, stopWords: noRules.stopWords }, text).map((word) => word.stem)
}

function analyseBy({ stem, stopWords }: Rules, text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    if (withoutSpaces.test(match[0])) {
      words.push(...bigrams(match[0], match.index).filter((word) => word.stem !== ''))
      continue
    }
    const lower = lettersOf(match[0])
    // In capitals it is an acronym, whatever the same letters mean in lower case.
    if (stopWords.has(lower) && !acronym.test(match[0])) continue
    const stemmed = fold(stem(lower))
    if (stemmed !== '') words.push({ stem: stemmed, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** The stems only, in order. */
export function stems(text: string, language: string): string[] {
  return analyse(text, language).map((word) => word.stem)
}

/** In lower case and Unicode compatibility form, without marks that this form may add. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

/** Without accents and in lower case. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

function bigrams(run: string, offset: number): Word[] {
  const characters = run.match(characterPattern) ?? []
  if (characters.length === 1) return [{ stem: lettersOf(run), start: offset, end: offset + run.length }]
  const words: Word[] = []
  let start = offset
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = characters[index]! + characters[index + 1]!
    words.push({ stem: lettersOf(pair), start, end: start + pair.length })
    start += characters[index]!.length
  }
  return words
}

function rulesFor(algorithm: string, stopWords: readonly string[] = []): Rules {
  const stemmer = newStemmer(algorithm)
  return { stem: remembering((word) => stemmer.stem(word)), stopWords: new Set(stopWords) }
}

/** Words cached per stemmer: most words of a text were seen before, and stemming is slower than a look-up. */
const rememberedWords = 20_000

function remembering(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= rememberedWords) known.clear()
    const fresh = stem(word)
    known.set(word, fresh)
    return fresh
  }
}
