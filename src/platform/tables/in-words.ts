import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const formats: Readonly<Record<string, string>> = {
  url: 'an address on the web, such as https://example.org',
  date: 'a date, such as 2027-05-01',
}

/** What is wrong with a value, for a person who filled in a table; `undefined` where zod says it well. */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'is missing'
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return formats[issue.format] && `must be ${formats[issue.format]}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? small(issue) : undefined
    case 'too_big':
      return issue.origin === 'string' ? `must not be longer than ${issue.maximum} characters` : undefined
    default:
      return undefined
  }
}

function small({ origin, minimum }: Pick<z.core.$ZodIssueTooSmall, 'origin' | 'minimum'>): string {
  if (Number(minimum) === 1) return origin === 'string' ? 'must not be empty' : 'must name at least one'
  return `must have at least ${minimum} ${origin === 'string' ? 'characters' : 'entries'}`
}
