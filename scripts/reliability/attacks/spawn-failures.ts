import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../../../src/config.js'
import type { Attack } from './attack.js'

/** Enough file descriptors to load the program, and few enough to use up quickly. */
const descriptors = 256

/** An encoder that cannot start because no file descriptors are left: runs `starved-encoder.ts` under a real limit. */
export const spawnFailures: Attack = {
  name: 'spawn failures',
  withoutService: true,
  async attack() {
    const program = path.join(projectRoot, 'dist/scripts/reliability/starved-encoder.js')
    const { stdout, status } = spawnSync(
      'bash',
      ['-c', `ulimit -n ${descriptors}; exec "${process.execPath}" "${program}"`],
      { encoding: 'utf8', timeout: 60_000 },
    )
    const said = stdout.trim().split('\n')
    return [
      { name: 'text left waiting', value: said.includes('refused') ? 0 : 1, most: 0 },
      { name: 'not recovered', value: said.includes('recovered') ? 0 : 1, most: 0 },
      { name: 'process that does not end', value: status === 0 ? 0 : 1, most: 0 },
    ]
  },
}
