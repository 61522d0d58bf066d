import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { collectFaults } from './collect-faults.js'

/** Checks everything under `data/`; prints each fault and ends with 1 when there is any. */
const faults = await collectFaults(path.join(projectRoot, 'data'))
for (const { path: place, message } of faults) process.stderr.write(`${place}: ${message}\n`)
process.stdout.write(faults.length === 0 ? 'data: sound\n' : `data: ${faults.length} faults\n`)
process.exitCode = faults.length === 0 ? 0 : 1
