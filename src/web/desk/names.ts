import type { Engine } from '../../engine/index.js'
import type { QueuedNeed } from '../../features/matches/index.js'
import type { Reader } from '../kit/reader.js'

/** The name of a member; its code where the catalogue does not know it. */
export function memberName(code: string, { catalogue }: Engine, { language }: Reader): string {
  return catalogue.members.get(code)?.name[language] ?? code
}

/** A moment to the minute, in UTC: `2026-03-01 14:05`. */
export function moment(isoTime: string): string {
  return isoTime.slice(0, 16).replace('T', ' ')
}

/** How well the catalogue answers a need. */
export function fitInWords(fit: QueuedNeed['fit'], { t }: Reader): string {
  return t(`desk.fit.${fit ?? 'unasked'}`)
}
