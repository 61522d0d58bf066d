import { percentile } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import type { Memory } from '../service.js'
import type { Sample } from './memory-log.js'
import type { Meter } from './meter.js'

/** One of the equal parts of the time. */
export interface Part {
  readonly meter: Meter
  /** Bytes, mean. */
  readonly memory: Memory
}

const thirds = 3
/** Requests that a kind needs in the first and the last third for its p99 to say anything. */
const enough = 100
/** Milliseconds: below this, times differ for reasons outside the service. */
const fast = 50
/** How much longer the slowest may take at the end. */
const mostSlower = 1.5
/** How much more memory may be used at the end than in the middle. */
const mostGrowth = 1.1

export function meanMemory(samples: readonly Sample[]): Memory {
  const mean = (of: keyof Memory) => samples.reduce((sum, sample) => sum + sample[of], 0) / Math.max(1, samples.length)
  return { service: mean('service'), encoder: mean('encoder') }
}

/** The times of each kind in one third, counted from 0. */
function timesIn(parts: readonly Part[], third: number): Map<string, number[]> {
  const size = parts.length / thirds
  const times = new Map<string, number[]>()
  for (const { meter } of parts.slice(Math.round(third * size), Math.round((third + 1) * size))) {
    for (const [name, kind] of meter.kinds) times.set(name, [...(times.get(name) ?? []), ...kind.times])
  }
  return times
}

function memoryIn(parts: readonly Part[], third: number, of: keyof Memory): number {
  const size = parts.length / thirds
  const some = parts.slice(Math.round(third * size), Math.round((third + 1) * size))
  return some.reduce((sum, { memory }) => sum + memory[of], 0) / some.length
}

/** What became worse from the first third to the last; empty when nothing did. */
export function growthOf(parts: readonly Part[]): string[] {
  const worse: string[] = []
  const [first, last] = [timesIn(parts, 0), timesIn(parts, thirds - 1)]
  for (const [name, times] of last) {
    const before = first.get(name) ?? []
    if (before.length < enough || times.length < enough) continue
    const [was, is] = [percentile(before, 0.99), percentile(times, 0.99)]
    if (is > Math.max(fast, mostSlower * was)) worse.push(`${name}: p99 ${was.toFixed(0)} ms, then ${is.toFixed(0)} ms`)
  }
  for (const of of ['service', 'encoder'] as const) {
    const [was, is] = [memoryIn(parts, 1, of), memoryIn(parts, 2, of)]
    if (is > mostGrowth * was) worse.push(`memory of the ${of}: ${mebibytes(was)} MiB, then ${mebibytes(is)} MiB`)
  }
  return worse
}

/** All requests, by kind: p50 and p99 of each third. */
export function timesTable(parts: readonly Part[]): string {
  const byThird = Array.from({ length: thirds }, (_, third) => timesIn(parts, third))
  const names = [...new Set(byThird.flatMap((times) => [...times.keys()]))].sort()
  const rows = names.map((name) => {
    const all = byThird.map((times) => times.get(name) ?? [])
    const at = (share: number) => all.map((times) => (times.length === 0 ? '' : percentile(times, share).toFixed(0)))
    return [name, all.reduce((sum, times) => sum + times.length, 0), ...at(0.5), ...at(0.99)]
  })
  return markdownTable(['request', 'answered', ...headings('p50'), ...headings('p99')], rows)
}

/** Each part of the time: requests, p50 and p99 over all kinds, and memory. */
export function partsTable(parts: readonly Part[], minutes: number): string {
  const rows = parts.map(({ meter, memory }, index) => {
    const times = [...meter.kinds.values()].flatMap((kind) => kind.times)
    const at = (share: number) => (times.length === 0 ? '' : percentile(times, share).toFixed(0))
    const until = (((index + 1) * minutes) / parts.length).toFixed(1)
    return [
      until,
      times.length,
      meter.errors.length,
      at(0.5),
      at(0.99),
      mebibytes(memory.service),
      mebibytes(memory.encoder),
    ]
  })
  return markdownTable(['until minute', 'answered', 'errors', 'p50 ms', 'p99 ms', 'service MiB', 'encoder MiB'], rows)
}

/** The same as data, by kind and part. */
export function partsAsData(parts: readonly Part[]): object[] {
  return parts.map(({ meter, memory }) => ({
    memory,
    kinds: Object.fromEntries(
      [...meter.kinds].map(([name, { times, provoked, errors }]) => [
        name,
        {
          answered: times.length,
          provoked,
          errors,
          ...(times.length > 0 && { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }),
        },
      ]),
    ),
  }))
}

function headings(name: string): string[] {
  return ['first', 'second', 'last'].map((third) => `${name} ms, ${third} third`)
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
