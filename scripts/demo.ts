import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeCast } from './demo/cast.js'
import { play, StepFailedError } from './demo/story.js'
import { startService } from './service.js'

/**
 * Plays a story of two members, staff and a portal on a temporary service and prints one line per step. Exits with 1
 * when a step fails, and prints what was expected.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-demo-'))
try {
  console.log('The service starts on an empty folder, and reads its catalogue first: this takes a minute.')
  const service = await startService(folder)
  try {
    await play(await makeCast(service.url, folder), console.log)
  } catch (error) {
    if (!(error instanceof StepFailedError)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await service.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
