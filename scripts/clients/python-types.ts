import { nameIn } from './client-document.js'
import { type ApiDocument, type Schema, sorted } from './openapi.js'

export const pythonHeader = '# Generated from the OpenAPI document by `npm run clients`. Do not edit.\n'
/** Characters in a line. */
export const lineWidth = 100

const scalars: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  null: 'None',
}

/** Writes JSON schemas as Python types; each object becomes a TypedDict, named after where it stands. */
export class PythonTypes {
  readonly #classes = new Map<string, string>()

  constructor({ components }: ApiDocument) {
    for (const [name, schema] of sorted(components.schemas)) {
      if (schema.properties) this.#define(name, schema)
      else if (schema.anyOf ?? schema.oneOf) this.#classes.set(name, alias(name, this.of(schema, name)))
      else throw new Error(`${name} is no object and no choice of them: its type has no Python name yet`)
    }
  }

  /** The names of all types. */
  get names(): readonly string[] {
    return [...this.#classes.keys()]
  }

  /** The type of a schema. @param name that of the TypedDict, where one is needed */
  of(schema: Schema, name: string): string {
    const { $ref, type, properties, items, additionalProperties } = schema
    const variants = schema.anyOf ?? schema.oneOf
    if ($ref !== undefined) return nameIn($ref)
    if (schema.const !== undefined) return literal([schema.const])
    if (schema.enum) return literal(schema.enum)
    if (variants) return union(variants.map((variant, index) => this.of(variant, variantName(name, variants, index))))
    if (typeof type === 'object') return union(type.map((one) => this.of({ ...schema, type: one }, name)))
    if (properties) return this.#define(name, schema)
    if (type === 'array') return `list[${this.of(items ?? {}, name.replace(/Items$/, 'Item'))}]`
    if (typeof additionalProperties === 'object') return `dict[str, ${this.of(additionalProperties, name)}]`
    if (type === 'object') return 'dict[str, object]'
    return type === undefined ? 'object' : scalars[type]!
  }

  /** `schema.py`. */
  get file(): string {
    return `${pythonHeader}"""The types of all requests and answers. Programs must ignore fields that they do not know."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict
${[...this.#classes.values()].map((text) => `\n\n${text}`).join('')}`
  }

  #define(name: string, { properties = {}, required = [], description }: Schema): string {
    const fields = Object.entries(properties).map(([field, schema]): Field => {
      const type = this.of(schema, name + pascal(field))
      return { name: field, type, isRequired: required.includes(field), description: schema.description }
    })
    const text = fields.some((field) => keywords.has(field.name))
      ? functionalClass(name, fields)
      : usualClass(name, description, fields)
    if ((this.#classes.get(name) ?? text) !== text) throw new Error(`Two types have the name ${name}`)
    this.#classes.set(name, text)
    return name
  }
}

interface Field {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly description: string | undefined
}

function usualClass(name: string, description: string | undefined, fields: readonly Field[]): string {
  const lines = fields.map(({ name: field, type, isRequired, description: about }) => {
    const text = wrapped(type, field)
    const doc = about === undefined ? '' : docstring(about, 4)
    return `    ${field}: ${isRequired ? text : `NotRequired[${text}]`}\n${doc}`
  })
  return `class ${name}(TypedDict):\n${description ? docstring(description, 4) : ''}${lines.join('') || '    pass\n'}`
}

/** For names that no attribute can have, such as `except`. Types are in quotes, since they are defined in any order. */
function functionalClass(name: string, fields: readonly Field[]): string {
  const lines = fields.map(({ name: field, type, isRequired }) => {
    const text = `"${type.replaceAll('"', "'")}"`
    return `        "${field}": ${isRequired ? text : `NotRequired[${text}]`},\n`
  })
  return `${name} = TypedDict(\n    "${name}",\n    {\n${lines.join('')}    },\n)\n`
}

/** A choice of types. In quotes, since these are defined in any order. */
function alias(name: string, type: string): string {
  const line = `${name}: TypeAlias = "${type.replaceAll('"', "'")}"\n`
  return line.length <= lineWidth ? line : `${name}: TypeAlias = (\n${type.split(' | ').map(quoted).join('')})\n`
}

function quoted(type: string, index: number): string {
  return `    "${index === 0 ? '' : '| '}${type.replaceAll('"', "'")} "\n`
}

/** A variant that is told from others by a text, or by its only field, is named after it. */
function variantName(name: string, variants: readonly Schema[], index: number): string {
  const objects = variants.filter(({ properties }) => properties)
  if (objects.length < 2) return name
  const properties = Object.entries(variants[index]!.properties ?? {})
  const constants = properties.flatMap(([, { const: text }]) => (typeof text === 'string' ? [text] : []))
  if (constants[0] !== undefined) return name + pascal(constants[0])
  return name + (properties.length === 1 ? pascal(properties[0]![0]) : String(index + 1))
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}

function literal(values: readonly (string | number | boolean | null)[]): string {
  const inPython = (value: string | number | boolean | null) => {
    if (value === null) return 'None'
    return typeof value === 'boolean' ? pascal(String(value)) : JSON.stringify(value)
  }
  return `Literal[${values.map(inPython).join(', ')}]`
}

/** A long list of values, one on a line. @param indent spaces */
export function wrapped(type: string, field: string, indent = 4): string {
  if (field.length + type.length < lineWidth - 20) return type
  const space = ' '.repeat(indent)
  return type.replace(/Literal\[(.*?)\]/g, (_, values: string) => {
    const lines = values.split(', ').map((value) => `${space}    ${value},\n`)
    return `Literal[\n${lines.join('')}${space}]`
  })
}

/** @param indent spaces */
export function docstring(text: string, indent: number): string {
  const space = ' '.repeat(indent)
  const lines = text.split('\n').flatMap((line) => fold(line, lineWidth - indent - 6))
  const whole = lines
    .map((line) => line && space + line)
    .join('\n')
    .replaceAll('\\', '\\\\')
    // A quote at the end would be read as one of the three that follow.
    .replace(/"$/, '\\"')
  return lines.length === 1 ? `${space}"""${whole.trim()}"""\n` : `${space}"""${whole.trimStart()}\n${space}"""\n`
}

function fold(line: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** `wcoRegion`, `wco-region` → `WcoRegion` */
export function pascal(name: string): string {
  return name.replace(/(^|[-_])(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())
}

const keywords: ReadonlySet<string> = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** `wcoRegion` → `wco_region`; `from` → `from_` */
export function snake(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return keywords.has(text) ? `${text}_` : text
}
