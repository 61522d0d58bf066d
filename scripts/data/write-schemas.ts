import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dataFolder, schemaFiles } from './schemas.js'

await mkdir(path.join(dataFolder, 'schemas'), { recursive: true })
for (const [file, text] of schemaFiles()) await writeFile(file, text)
