import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nodeProgram, run } from '../contract/tools.js'
import type { ApiDocument } from './openapi.js'
import type { TableEntry } from './operation-table.js'

const header = '// Generated from the OpenAPI document by `npm run clients`. Do not edit.\n'

/** `schema.ts`: the types of all requests and answers. */
export async function typescriptSchema(document: ApiDocument): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-clients-'))
  try {
    const [source, target] = [path.join(folder, 'openapi.json'), path.join(folder, 'schema.ts')]
    await writeFile(source, JSON.stringify(document))
    // A field with a default may be missing in a request.
    const options = ['--default-non-nullable', 'false', '--root-types', '--root-types-no-schema-prefix']
    await run(nodeProgram('openapi-typescript'), [source, '--output', target, ...options])
    const types = await readFile(target, 'utf8')
    return header + types.replace(/^\/\*\*.*?\*\/\n/s, '')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Characters in a line, as the formatter has it. */
const widest = 120

/** `operations.ts`: how each operation is sent. */
export function typescriptOperations(table: readonly TableEntry[]): string {
  const lines = table.map(({ id, method, path, repeat, accepts }) => {
    const accepted = accepts.length > 0 ? `, accepts: [${accepts.join(', ')}]` : ''
    const fields = [`method: '${method.toUpperCase()}'`, `path: '${path}'`, `repeat: '${repeat}'${accepted}`]
    const line = `  ${id}: { ${fields.join(', ')} },`
    return line.length <= widest ? `${line}\n` : `  ${id}: {\n${fields.map((one) => `    ${one},\n`).join('')}  },\n`
  })
  return `${header}
import type { operations } from './schema.js'

/** Whether a request may be sent again: as it is, with its \`Idempotency-Key\`, or not at all. */
export type Repeat = 'freely' | 'key' | 'never'

export interface Operation {
  readonly method: string
  readonly path: string
  readonly repeat: Repeat
  /** Error statuses whose answer is no problem. */
  readonly accepts?: readonly number[]
}

export const operationTable: Readonly<Record<keyof operations, Operation>> = {
${lines.join('')}}
`
}
