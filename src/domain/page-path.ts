import type { InterfaceLanguage } from './language.js'

/** The path of a page for people: `/fr/case-studies/gh-scanner-images`. */
export function pagePath(language: InterfaceLanguage, ...segments: readonly string[]): string {
  return `/${[language, ...segments.map(encodeURIComponent)].join('/')}`
}
