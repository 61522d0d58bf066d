import { Option } from 'commander'
import { exportKinds } from '../features/catalogue/index.js'

/** Which records are in a file. */
export function kindOption(): Option {
  return new Option('--kind <kind>', 'what is in the file').choices(exportKinds).default('case-studies')
}
