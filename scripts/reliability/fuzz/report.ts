import { markdownTable } from '../../markdown-table.js'
import type { TargetReport } from './campaign.js'
import type { Target } from './target.js'

type Report = TargetReport & { readonly over: Target['over'] }

export function printReport(reports: readonly Report[]): void {
  const rows = reports.map(({ target, over, inputs, outcomes, mean, slowest, failures }) => [
    target,
    over === 'http' ? 'HTTP' : 'in process',
    inputs,
    mostFrequent(outcomes),
    mean.toFixed(2),
    slowest.toFixed(0),
    failures.length,
  ])
  console.log(`\n${markdownTable(['target', 'over', 'inputs', 'outcomes', 'mean ms', 'slowest ms', 'failures'], rows)}`)
  const count = (over: Target['over']) =>
    reports.filter((one) => one.over === over).reduce((sum, one) => sum + one.inputs, 0)
  const failures = reports.reduce((sum, one) => sum + one.failures.length, 0)
  console.log(`\n${count('http')} inputs over HTTP, ${count('process')} in process, ${failures} failures`)
}

/** Enough to see that an input reaches what is behind the first check. */
const shown = 6

function mostFrequent(outcomes: Readonly<Record<string, number>>): string {
  return Object.entries(outcomes)
    .sort(([, left], [, right]) => right - left)
    .slice(0, shown)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ')
}
