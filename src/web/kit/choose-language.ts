import type { Request, Response } from 'express'
import { type InterfaceLanguage, interfaceLanguage, interfaceLanguages } from '../../domain/index.js'
import { readCookie } from '../../platform/http/index.js'

const cookieName = 'language'
const oneYear = 365 * 24 * 3600 * 1000

/** The language in which somebody read last, else the one the browser prefers. */
export function preferredLanguage(request: Request): InterfaceLanguage {
  const remembered = interfaceLanguage.safeParse(readCookie(request, cookieName))
  if (remembered.success) return remembered.data
  const accepted = request.acceptsLanguages([...interfaceLanguages])
  return interfaceLanguages.find((language) => language === accepted) ?? 'en'
}

/** Remembers the language of the address that was asked for. Its cookie names nobody. */
export function rememberLanguage(language: InterfaceLanguage, request: Request, response: Response): void {
  if (readCookie(request, cookieName) === language) return
  response.cookie(cookieName, language, { maxAge: oneYear, sameSite: 'lax', httpOnly: true, path: '/' })
}
