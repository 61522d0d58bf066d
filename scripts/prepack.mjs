// Makes what a release archive holds beside sources: the bill of materials, the licences, the compiled service, and the
// lock file under the name that npm packs.
import { execSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const run = (command) => execSync(command, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

run('npm run build --silent')
writeFileSync(path.join(root, 'sbom.json'), run('node dist/scripts/supply-chain/sbom.js'))
writeFileSync(path.join(root, 'licences.txt'), run('node dist/scripts/supply-chain/licences.js'))
rmSync(path.join(root, 'dist'), { recursive: true })
run('npm run compile --silent')
copyFileSync(path.join(root, 'package-lock.json'), path.join(root, 'npm-shrinkwrap.json'))
