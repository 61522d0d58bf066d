import { type Catalogue, InvalidInputError } from '../../domain/index.js'

/** By what lists can be narrowed that the catalogue must have. */
interface Named {
  readonly technology?: string | undefined
  readonly processArea?: string | undefined
  readonly member?: string | undefined
  readonly memberCode?: string | undefined
}

/** An empty list would say that there is nothing for a name, where there is no such name. @throws InvalidInputError */
export function checkKnown(named: Named, catalogue: Catalogue): void {
  const { technologies, processAreas, members } = catalogue
  const known = { technology: technologies, processArea: processAreas, member: members, memberCode: members }
  const errors = Object.entries(known).flatMap(([path, names]) => {
    const name = named[path as keyof Named]
    return name === undefined || names.has(name) ? [] : [{ path, message: `"${name}" does not exist` }]
  })
  if (errors.length > 0) throw new InvalidInputError('The query names what does not exist', errors)
}
