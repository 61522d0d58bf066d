import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes each table into `docs/quality.md`, between `<!-- name -->` and `<!-- /name -->`. */
export async function include(docs: string, tables: Readonly<Record<string, string>>): Promise<void> {
  const file = path.join(docs, 'quality.md')
  let text = await readFile(file, 'utf8')
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`<!-- ${name} -->[^]*?<!-- /${name} -->`)
    if (!place.test(text)) throw new Error(`docs/quality.md has no place for ${name}`)
    text = text.replace(place, `<!-- ${name} -->\n${table}\n<!-- /${name} -->`)
  }
  await writeFile(file, text)
}
