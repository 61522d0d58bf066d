import { setTimeout } from 'node:timers/promises'
import { percentile } from '../../src/ranking/index.js'
import { memoryOf, startService } from '../service.js'

export interface OverloadResult {
  readonly callers: number
  readonly seconds: number
  readonly accepted: number
  readonly refused: number
  /** Refusals without `Retry-After`, and any other status. */
  readonly wrong: number
  /** Milliseconds. */
  readonly acceptedP50: number
  readonly acceptedP99: number
  readonly healthP50: number
  readonly healthP99: number
  /** Bytes after the first quarter of the time, and at the end. */
  readonly memory: { readonly early: number; readonly late: number }
}

/** Callers wait this long after a refusal, which is much less than they are asked to. */
const pauseAfterRefusal = 100
const pauseBetweenChecks = 100

/** Many more callers than can be served, each with a new text as soon as it has an answer. */
export async function overload(
  folder: string,
  texts: readonly string[],
  { callers, seconds }: { callers: number; seconds: number },
): Promise<OverloadResult> {
  const service = await startService(folder)
  const accepted: number[] = []
  const health: number[] = []
  let refused = 0
  let wrong = 0
  let asked = 0
  const begin = performance.now()
  const isOver = () => performance.now() - begin > seconds * 1000
  const ask = async () => {
    while (!isOver()) {
      const start = performance.now()
      const response = await fetch(`${service.url}/api/v1/recommendations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: `${texts[asked % texts.length]} (${asked++})` }),
      })
      await response.arrayBuffer()
      if (response.ok) accepted.push(performance.now() - start)
      else if (response.status === 503 && response.headers.has('retry-after')) refused += 1
      else wrong += 1
      if (!response.ok) await setTimeout(pauseAfterRefusal)
    }
  }
  const check = async () => {
    while (!isOver()) {
      const start = performance.now()
      await (await fetch(`${service.url}/api/v1/health/live`)).arrayBuffer()
      health.push(performance.now() - start)
      await setTimeout(pauseBetweenChecks)
    }
  }
  const memoryEarly = setTimeout(seconds * 250).then(() => memoryOf(service.process.pid!))
  try {
    await Promise.all([check(), ...Array.from({ length: callers }, ask)])
    return {
      callers,
      seconds,
      accepted: accepted.length,
      refused,
      wrong,
      acceptedP50: percentile(accepted, 0.5),
      acceptedP99: percentile(accepted, 0.99),
      healthP50: percentile(health, 0.5),
      healthP99: percentile(health, 0.99),
      memory: { early: await memoryEarly, late: await memoryOf(service.process.pid!) },
    }
  } finally {
    await service.stop()
  }
}
