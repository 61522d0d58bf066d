import type { Request } from 'express'
import { type InterfaceLanguage, interfaceLanguage, interfaceLanguages } from '../../domain/index.js'

/** The query parameter by which a caller chooses the language of names and texts. */
export const languageParameter = interfaceLanguage.optional().describe('Language of names and texts')

/** The language that was asked for, else the one the caller's program prefers. */
export function languageFor(request: Request, asked: InterfaceLanguage | undefined): InterfaceLanguage {
  if (asked) return asked
  request.res?.vary('Accept-Language')
  const accepted = request.acceptsLanguages([...interfaceLanguages])
  return interfaceLanguages.find((language) => language === accepted) ?? 'en'
}
