import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/config.js'

interface Report {
  /** Why there is no report: not every registry offers one. */
  readonly error?: { readonly summary?: string } | undefined
  readonly message?: string | undefined
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>> | undefined
}

const refused = ['high', 'critical']

/** Asks the registry for known vulnerabilities of production packages; exits with 1 for those that are high or critical. */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: projectRoot, encoding: 'utf8' })
const { error, message, vulnerabilities } = JSON.parse(stdout) as Report
if (vulnerabilities === undefined) {
  process.stdout.write(`audit: the registry offers none (${error?.summary || message || 'no answer'})\n`)
} else {
  const found = Object.entries(vulnerabilities)
  for (const [name, { severity, range }] of found) process.stdout.write(`${severity}: ${name} ${range}\n`)
  process.stdout.write(`audit: ${found.length} packages with known vulnerabilities\n`)
  if (found.some(([, { severity }]) => refused.includes(severity))) process.exitCode = 1
}
