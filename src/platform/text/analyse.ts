import { createRequire } from 'node:module'
import { newStemmer } from 'snowball-stemmers'

// JSON modules are experimental in Node 20.
const stopWordsByLanguage = createRequire(import.meta.url)('stopwords-iso') as Record<string, readonly string[]>

/** Grows when the same text would give other words: what was analysed before is then analysed anew. */
export const analyserVersion = 1

/** A word as it is searched for, and where it stands in the text (UTF-16 offsets). */
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
/** Scripts that put no space between words; they are searched by pairs of characters. */
const withoutSpaces = new RegExp(`[${script}]`, 'u')
/** A run of such characters, or a word of any other. */
const wordPattern = new RegExp(`[${script}][${script}\\p{M}]*|(?:(?![${script}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const acronym = /^[\p{Lu}\p{N}]{2,5}$/u

/** The words of a text that say something: without stop words, stemmed as its language does, accents folded. */
export function analyse(text: string, language: string): Word[] {
  return analyseBy(rules[language] ?? noRules, text)
}

/** Every word of a text, stop words too, stemmed alike: for names, where "self-service" must not be found in "service". */
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
    // In capitals it is an acronym, whatever the same letters mean otherwise.
    if (stopWords.has(lower) && !acronym.test(match[0])) continue
    const stemmed = fold(stem(lower))
    if (stemmed !== '') words.push({ stem: stemmed, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** The stems alone, in order. */
export function stems(text: string, language: string): string[] {
  return analyse(text, language).map((word) => word.stem)
}

/** In lower case and compatible forms, without the signs that such forms may bring along. */
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
  const characters = [...run]
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

/** Words remembered by one stemmer; a text has few that no text had before, and stemming takes longer than looking up. */
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
