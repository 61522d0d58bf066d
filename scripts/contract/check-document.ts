import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nodeProgram, pythonProgram, run, toolsFolder } from './tools.js'

/** One thing that must work with the OpenAPI document. */
interface Check {
  readonly name: string
  /** @returns what to print; it throws when the check fails */
  readonly run: (file: string, folder: string) => Promise<string>
}

const checks: readonly Check[] = [
  {
    name: 'Redocly, strict rules',
    run: async (file) => {
      await run(nodeProgram('redocly'), ['lint', '--extends', 'recommended-strict', file])
      return 'no error, no warning'
    },
  },
  {
    name: 'Spectral, all rules',
    run: async (file) => {
      await run(nodeProgram('spectral'), [
        ...['lint', '--ruleset', path.join(toolsFolder, 'spectral.yaml')],
        ...['--fail-severity', 'hint', file],
      ])
      return 'no error, no warning'
    },
  },
  {
    name: 'openapi-typescript',
    run: async (file, folder) => {
      await run(nodeProgram('openapi-typescript'), [file, '--output', path.join(folder, 'schema.ts')])
      await compile(path.join(folder, 'schema.ts'))
      return 'generated and compiled'
    },
  },
  {
    name: 'hey-api',
    run: async (file, folder) => {
      const output = path.join(folder, 'hey-api')
      await run(nodeProgram('openapi-ts'), ['--input', file, '--output', output, '--client', '@hey-api/client-fetch'])
      await compile(path.join(output, 'index.ts'))
      return 'generated and compiled'
    },
  },
  {
    name: 'openapi-python-client',
    run: async (file, folder) => {
      const output = path.join(folder, 'python')
      await run(pythonProgram('openapi-python-client'), [
        ...['generate', '--fail-on-warning', '--path', file, '--output-path', output],
        ...['--config', path.join(toolsFolder, 'openapi-python-client.yaml')],
      ])
      await run(pythonProgram('python'), ['-m', 'compileall', '-q', output])
      const modules = await readdir(path.join(output, 'passerelle_client', 'models'))
      return `generated and compiled, ${modules.length} models`
    },
  },
]

/**
 * Lints the OpenAPI document and generates clients from it, as others do.
 * @param folder for what is generated
 * @returns the names of the checks that failed
 */
export async function checkDocument(document: string, folder: string): Promise<string[]> {
  const file = path.join(folder, 'openapi.json')
  await writeFile(file, document)
  const failed: string[] = []
  for (const check of checks) {
    try {
      console.log(`${check.name}: ${await check.run(file, folder)}`)
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string }
      console.log(`${check.name}: failed\n${stdout ?? error}\n${stderr ?? ''}`)
      failed.push(check.name)
    }
  }
  return failed
}

async function compile(file: string): Promise<void> {
  const options = [
    ...['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext'],
    ...['--moduleResolution', 'bundler', '--lib', 'es2023,dom,dom.iterable'],
  ]
  // From its own folder, so that no types of this project are found.
  await run(nodeProgram('tsc'), [...options, file], { cwd: path.dirname(file) })
}
