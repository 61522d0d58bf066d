import { runRefit } from '../features/learning/index.js'
import type { Leases } from '../platform/database/index.js'
import { RepeatedWork } from '../platform/outbound/index.js'

const hour = 3_600_000

/**
 * Refits at a fixed interval, in a process of its own because fitting would block requests. The service then loads a
 * refit that was accepted. Of all services on a database, one refits.
 * @param ended called after each refit with its exit code, `null` when it was stopped or did not start
 */
export function scheduledRefits(
  everyHours: number,
  leases: Leases,
  ended: (exitCode: number | null) => void,
): RepeatedWork {
  return new RepeatedWork({
    name: 'refits',
    leases,
    work: async (signal) => ended(await runRefit(signal)),
    interval: everyHours * hour,
    failed: () => ended(null),
  })
}
