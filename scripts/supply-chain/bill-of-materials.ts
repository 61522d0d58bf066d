import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { dataOf, modelOf, type Part } from './parts.js'

export interface BillOfMaterials {
  readonly bomFormat: string
  readonly specVersion: string
  readonly components: readonly { readonly type: string; readonly name: string; readonly version?: string }[]
}

type Package = Record<string, unknown> & { dev?: boolean; devDependencies?: unknown }

/**
 * The bill of materials of the service, in CycloneDX: packages as npm lists them, the model, and the data. npm gets
 * package files without development dependencies: its own option to omit them also leaves out packages that the service
 * uses.
 */
export async function billOfMaterials(root: string): Promise<BillOfMaterials> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  try {
    // npm uses the name of the folder as the name of the project.
    const folder = path.join(temporary, 'passerelle')
    await mkdir(folder)
    await writeProduction(root, folder)
    const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']
    const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 2 ** 26 })
    const bill = JSON.parse(stdout) as BillOfMaterials
    const others = [
      component('machine-learning-model', await modelOf(root)),
      ...(await dataOf(root)).map((part) => component('data', part)),
    ]
    return { ...bill, components: [...bill.components, ...others] }
  } finally {
    await rm(temporary, { recursive: true })
  }
}

async function writeProduction(root: string, folder: string): Promise<void> {
  const read = async <T>(name: string) => JSON.parse(await readFile(path.join(root, name), 'utf8')) as T
  const { devDependencies: _, ...project } = await read<Package>('package.json')
  const { packages, ...lock } = await read<{ packages: Record<string, Package> }>('package-lock.json')
  const kept = Object.entries(packages).flatMap(([place, { devDependencies: __, ...one }]) =>
    one.dev ? [] : [[place, one] as const],
  )
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(project))
  await writeFile(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: Object.fromEntries(kept) }),
  )
}

function component(type: string, { name, licence }: Part) {
  return { type, name, licenses: [{ license: { name: licence } }] }
}
