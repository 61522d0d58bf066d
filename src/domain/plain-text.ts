import { z } from 'zod'
import { withRules } from './stated-rule.js'

/**
 * Marks that stand on one letter, as accents do. Unicode's Stream-Safe Text Format (UAX 15) knows no language that needs
 * more than thirty; sorting them, which composing does, takes the square of their number.
 */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu

/**
 * A text as it is kept and searched for: Unicode in composed form, without control characters and halves of characters,
 * which databases and tokenizers do not agree on.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(tooManyMarks, '$1')
      .normalize('NFC')
      // Composing may take marks apart, one into two.
      .replace(tooManyMarks, '$1')
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]/g, ' ')
      .trim()
  )
}

/** What every text that says something holds. */
export const letterOrDigit = /[\p{L}\p{N}]/u
export const saysNothing = 'must hold at least one letter or digit'

/** A text of at most so many characters, counted as people and JSON Schema count them: an emoji is one, not two. */
export function textUpTo(maximum: number) {
  return withRules(z.string(), {
    holds: (text) => text.length <= maximum || (text.length <= 2 * maximum && [...text].length <= maximum),
    message: `must have at most ${maximum} characters`,
    abort: true,
    says: { maxLength: maximum },
  })
}

/** A text that somebody writes: cleaned, and it says something. One that is too long is not even looked at. */
export function plainText(maximum: number) {
  return textUpTo(maximum).overwrite(cleanText).regex(letterOrDigit, saysNothing)
}
