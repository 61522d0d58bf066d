import { createInterface } from 'node:readline'
import type { Service } from '../service.js'

/** What a running service logs that should not be there. */
export interface LogWatch {
  /** Lines about lock timeouts. */
  readonly lockTimeOuts: readonly string[]
  /** All other lines about errors. */
  readonly errors: readonly string[]
}

/** Level of pino for errors. */
const errorLevel = 50

/** Collects lines of the log from now on. */
export function watchLog(service: Service): LogWatch {
  const lockTimeOuts: string[] = []
  const errors: string[] = []
  createInterface({ input: service.process.stdout! }).on('line', (line) => {
    if (/SQLITE_(BUSY|LOCKED)|STORAGE_BUSY|database is locked/.test(line)) lockTimeOuts.push(line)
    else if ((JSON.parse(line) as { level: number }).level >= errorLevel) errors.push(line)
  })
  return { lockTimeOuts, errors }
}
