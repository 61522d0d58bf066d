import { z } from 'zod'

/**
 * A text as it is kept and searched for: Unicode in composed form, without control characters and halves of characters,
 * which databases and tokenizers do not agree on.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]/g, ' ')
    .trim()
}

/** A text that somebody writes: cleaned, and it says something. */
export function plainText(maximum: number) {
  return z
    .string()
    .max(maximum, `must have at most ${maximum} characters`)
    .overwrite(cleanText)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'must hold at least one letter or digit')
}
