import type { Request } from 'express'
import { type InterfaceLanguage, interfaceLanguage, interfaceLanguages } from '../../domain/index.js'

/** The query parameter for the language of names and texts. */
export const languageParameter = interfaceLanguage.optional().describe('Language of names and texts')

/** The requested language, else the one that the caller's program prefers. The answer is marked with it. */
export function languageFor(request: Request, asked: InterfaceLanguage | undefined): InterfaceLanguage {
  const language = asked ?? preferredLanguage(request)
  request.res?.setHeader('Content-Language', language)
  return language
}

function preferredLanguage(request: Request): InterfaceLanguage {
  request.res?.vary('Accept-Language')
  const accepted = request.acceptsLanguages([...interfaceLanguages])
  return interfaceLanguages.find((language) => language === accepted) ?? 'en'
}
