import { projectRoot } from '../../src/config.js'
import { isAllowed } from './allowed.js'
import { dataOf, modelOf, type Part, packagesOf } from './parts.js'

/** Lists the licence of everything that is distributed with the service; exits with 1 when one is not allowed. */
const packages = await packagesOf(projectRoot)
print('Packages', packages)
print('Model', [await modelOf(projectRoot)])
print('Data', await dataOf(projectRoot))

const refused = packages.filter((one) => !isAllowed(one))
for (const { name, licence } of refused) process.stderr.write(`Not allowed: ${name}: ${licence}\n`)
if (refused.length > 0) process.exitCode = 1

function print(title: string, parts: readonly Part[]): void {
  process.stdout.write(`${title}\n`)
  const licences = [...new Set(parts.map(({ licence }) => licence))].sort()
  for (const licence of licences) {
    const those = parts.filter((one) => one.licence === licence)
    process.stdout.write(`  ${licence} (${those.length})\n`)
    for (const { name } of those) process.stdout.write(`    ${name}\n`)
  }
}
