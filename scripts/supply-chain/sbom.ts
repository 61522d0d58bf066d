import { projectRoot } from '../../src/config.js'
import { billOfMaterials } from './bill-of-materials.js'

/** Prints the software bill of materials. */
process.stdout.write(`${JSON.stringify(await billOfMaterials(projectRoot), null, 2)}\n`)
