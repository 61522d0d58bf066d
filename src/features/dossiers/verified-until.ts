/**
 * Months after a moment, in UTC: the same day of the month, or the last one of a month that is shorter.
 * @param isoTime ISO 8601 in UTC
 */
export function verifiedUntil(isoTime: string, months: number): string {
  const from = new Date(isoTime)
  const until = new Date(isoTime)
  until.setUTCMonth(until.getUTCMonth() + months)
  // From 31 January on, "one month later" would be in March.
  if (until.getUTCDate() !== from.getUTCDate()) until.setUTCDate(0)
  return until.toISOString()
}
