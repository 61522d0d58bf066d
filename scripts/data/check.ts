import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { collectErrors } from './collect-errors.js'

/** Checks everything in `data/`; prints each error and exits with 1 when there is any. */
const errors = await collectErrors(path.join(projectRoot, 'data'))
for (const { path: place, message } of errors) process.stderr.write(`${place}: ${message}\n`)
process.stdout.write(errors.length === 0 ? 'data: no errors\n' : `data: ${errors.length} errors\n`)
process.exitCode = errors.length === 0 ? 0 : 1
