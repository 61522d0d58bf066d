import type { Reader } from '../kit/reader.js'

/** A finding as a sentence of its own, or after what it is about. */
export function titleOf(finding: string, about: string | undefined, { language }: Pick<Reader, 'language'>): string {
  if (about !== undefined) return `${about}${language === 'fr' ? '\u00a0' : ''}: ${finding}`
  return finding.charAt(0).toLocaleUpperCase(language) + finding.slice(1)
}
