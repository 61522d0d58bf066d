import { InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'

/** An option that takes a number within the bounds of a schema; the message for anything else gives them. */
export function numberOption(flags: string, description: string, schema: z.ZodNumber): Option {
  return new Option(flags, description).argParser((given) => {
    const number = Number(given)
    if (given.trim() !== '' && schema.safeParse(number).success) return number
    const kind = schema.isInt ? 'a whole number' : 'a number'
    throw new InvalidArgumentError(`It must be ${kind} from ${schema.minValue} to ${schema.maxValue}.`)
  })
}
