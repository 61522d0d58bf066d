import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { nodeProgram, run } from '../contract/tools.js'
import { type ClientCheck, expectExample } from './client-check.js'

const source = path.join(projectRoot, 'clients', 'typescript')

export const typescriptChecks: readonly ClientCheck[] = [
  {
    name: 'TypeScript: compiled, packed and installed from a clean folder',
    async run({ folder }) {
      const own = path.join(folder, 'typescript')
      const filter = (file: string) => !/[/\\](dist|node_modules)$/.test(file)
      await cp(source, own, { recursive: true, filter })
      await run(nodeProgram('tsc'), ['--project', own])
      // The package has no dependencies, so no registry is asked.
      const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
      const { stdout } = await run('npm', pack, { cwd: own })
      const [packed] = JSON.parse(stdout) as [{ filename: string; size: number; entryCount: number }]
      const portal = path.join(folder, 'portal')
      await mkdir(portal)
      await writeFile(path.join(portal, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
      const install = ['install', '--offline', '--no-audit', '--no-fund', path.join(folder, packed.filename)]
      await run('npm', install, { cwd: portal })
      return `${packed.entryCount} files, ${Math.round(packed.size / 1024)} KB`
    },
  },
  {
    name: 'TypeScript: the example',
    async run({ folder, environment }) {
      const portal = path.join(folder, 'portal')
      await copyFile(path.join(source, 'examples', 'portal-page.ts'), path.join(portal, 'portal-page.ts'))
      const typeRoots = path.join(projectRoot, 'node_modules', '@types')
      const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node']
      await run(nodeProgram('tsc'), [...options, '--typeRoots', typeRoots, 'portal-page.ts'], { cwd: portal })
      return expectExample(await run(process.execPath, ['portal-page.js'], { cwd: portal, env: environment }))
    },
  },
]
