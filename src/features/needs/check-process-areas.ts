import { InvalidInputError, unknownIds } from '../../domain/index.js'

/** Checks what only the catalogue can tell. @throws InvalidInputError */
export function checkProcessAreas(processAreas: readonly string[], known: { has(id: string): boolean }): void {
  const errors = unknownIds('processAreas', processAreas, known)
  if (errors.length > 0) throw new InvalidInputError('What was sent names process areas that do not exist', errors)
}
