// Compiles the service, unless what was compiled last is newer than every source. From a release, which holds the
// compiled service, nothing is compiled.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
/** Written after each successful compilation. */
const stamp = path.join(root, 'dist', '.compiled')

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
const settings = ['tsconfig.json', 'tsconfig.service.json', 'package-lock.json'].map((name) => path.join(root, name))
const newest = Math.max(...[...sources, ...settings].map(timeOf))

if (timeOf(stamp) < newest) {
  const compiler = path.join(root, 'node_modules', '.bin', 'tsc')
  const { status } = spawnSync(compiler, ['-p', 'tsconfig.service.json'], { cwd: root, stdio: 'inherit' })
  if (status === 0) writeFileSync(stamp, '')
  process.exitCode = status ?? 1
}
