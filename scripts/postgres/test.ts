import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { folderForTests } from '../../test/support/memory-folder.js'
import { startTestServer } from './test-server.js'

/**
 * Runs tests over PostgreSQL: those of the features with their stores and their API, of the service, and of the database
 * itself, or the files that are named. Tests of the files of SQLite, of programs that work with them, and of texts in
 * memory, are left to `npm test`.
 */
const specs = [
  'dist/test/features/**/*.test.js',
  'dist/test/server/**/*.test.js',
  'dist/test/engine/incremental.test.js',
  'dist/test/engine/retrieval/passage-words.test.js',
  'dist/test/engine/retrieval/database/*.test.js',
  'dist/test/platform/http/idempotency.test.js',
  'dist/test/platform/database/move.test.js',
  'dist/test/platform/database/postgres*.test.js',
]
const aboutFiles = ['damaged-database', 'full-disk', 'process', 'start-and-stop'].map((name) => `server/${name}`)
const aboutMemory = ['case-studies/find-duplicates', 'learning/absence'].map((name) => `features/${name}`)

const server = await startTestServer(folderForTests())
try {
  const given = process.argv.slice(2)
  const leftOut = [...aboutFiles, ...aboutMemory].flatMap((name) => ['--ignore', `dist/test/${name}.test.js`])
  const files = given.length > 0 ? given : [...specs, ...leftOut]
  const mocha = path.join(projectRoot, 'node_modules', '.bin', 'mocha')
  const child = spawn(mocha, ['--config', 'scripts/postgres/mocharc.json', ...files], {
    cwd: projectRoot,
    env: { ...process.env, TEST_POSTGRES_URL: server.url },
    stdio: 'inherit',
  })
  process.exitCode = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
} finally {
  await server.stop()
}
