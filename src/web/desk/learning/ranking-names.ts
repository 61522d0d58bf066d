import type { Reader } from '../../kit/reader.js'

/** @param ranking 0 for the one that comes with the program; null where staff placed a result */
export function rankingName(ranking: number | null, { t }: Reader): string {
  if (ranking === null) return t('desk.ranking.staff')
  return ranking === 0 ? t('desk.ranking.bundled') : t('desk.ranking.refit', { number: ranking })
}
