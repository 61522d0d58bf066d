import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { schemaFiles } from './schemas.js'

const folder = path.join(projectRoot, 'data')
await mkdir(path.join(folder, 'schemas'), { recursive: true })
for (const [file, text] of schemaFiles(folder)) await writeFile(file, text)
