import type { Reader } from '../kit/reader.js'

/** The page of the desk with the history of a dossier, or of one fact in it. */
export function historyAddress(to: Reader['to'], technologyId: string, factId?: string): string {
  const address = to('desk', 'dossiers', 'history', technologyId)
  return factId === undefined ? address : `${address}?fact=${factId}`
}
