import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { installTools } from '../contract/tools.js'
import { clientDocument } from './client-document.js'
import type { ApiDocument } from './openapi.js'
import { operationTable } from './operation-table.js'
import { withPreparedService } from './prepared-service.js'
import { pythonOperations } from './python-operations.js'
import { PythonTypes } from './python-types.js'
import { typescriptOperations, typescriptSchema } from './typescript-files.js'

/**
 * Writes the generated files of both clients from the OpenAPI document of the running service. With `--check` it writes
 * nothing, and exits with 1 when a file is not as it would be written.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

await installTools()
const document = await withPreparedService(
  async (url) => (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument,
)
const outdated: string[] = []
for (const [name, text] of Object.entries(await generated(document))) {
  const file = path.join(projectRoot, 'clients', name)
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue
  outdated.push(name)
  if (!values.check) await writeFile(file, text)
}
if (outdated.length === 0) console.log('The clients are those of the OpenAPI document.')
else if (!values.check) console.log(`Written: ${outdated.join(', ')}`)
else {
  console.log(`Not those of the OpenAPI document: ${outdated.join(', ')}. Run \`npm run clients\`.`)
  process.exitCode = 1
}

/** The text of each generated file, by its path in `clients`. */
async function generated(whole: ApiDocument): Promise<Record<string, string>> {
  const ours = clientDocument(whole)
  const table = operationTable(whole)
  const types = new PythonTypes(ours)
  // Writing the operations defines the types of their requests and answers, so it comes before `types.file`.
  const operations = pythonOperations(ours, table, types)
  return {
    'typescript/src/schema.ts': await typescriptSchema(ours),
    'typescript/src/operations.ts': typescriptOperations(table),
    'python/src/passerelle_client/operations.py': operations,
    'python/src/passerelle_client/schema.py': types.file,
  }
}
