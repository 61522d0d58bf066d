import { z } from 'zod'
import { withRules } from './stated-rule.js'

/**
 * More combining marks (such as accents) on one letter than any language uses. Unicode's Stream-Safe Text Format (UAX
 * 15) allows thirty; normalisation sorts them, which takes quadratic time.
 */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu

/**
 * Normalises a text before it is stored and searched: Unicode NFC, without control characters and unpaired surrogates,
 * which databases and tokenizers treat differently.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(tooManyMarks, '$1')
      .normalize('NFC')
      // Normalisation may split one mark into two.
      .replace(tooManyMarks, '$1')
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]/g, ' ')
      .trim()
  )
}

/** At least one letter or digit is required in every text. */
export const letterOrDigit = /[\p{L}\p{N}]/u
export const noLetterOrDigit = 'must contain at least one letter or digit'

/** A text with a maximum length, counted in code points as in JSON Schema: an emoji is one, not two. */
export function textUpTo(maximum: number) {
  return withRules(z.string(), {
    holds: (text) => text.length <= maximum || (text.length <= 2 * maximum && [...text].length <= maximum),
    message: `must have at most ${maximum} characters`,
    abort: true,
    says: { maxLength: maximum },
  })
}

/**
 * A text that a person writes: normalised, with at least one letter or digit. A text that is too long is not processed.
 */
export function plainText(maximum: number) {
  return textUpTo(maximum).overwrite(cleanText).regex(letterOrDigit, noLetterOrDigit)
}
