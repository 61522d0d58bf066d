import { InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'

/** An option for a number within the limits of a schema; the error message names these limits. */
export function numberOption(flags: string, description: string, schema: z.ZodNumber): Option {
  return new Option(flags, description).argParser((given) => {
    const number = Number(given)
    if (given.trim() !== '' && schema.safeParse(number).success) return number
    const kind = schema.isInt ? 'a whole number' : 'a number'
    throw new InvalidArgumentError(`It must be ${kind} from ${schema.minValue} to ${schema.maxValue}.`)
  })
}
