// Module types as OCaml prints them: `stackv4`, `ipv4` for `v4 ip`, `'a udp`, `time -> job`.

import type { Catalog } from '../../model/catalog.ts'
import type { ModuleType } from '../../model/module-type.ts'

/** A type in the catalog's words: closed types that have a value of their own are shown by its name. */
export function typeText(type: ModuleType, catalog: Catalog): string {
  const aliases = aliasesOf(catalog)
  const variables = new Map<string, string>()
  return print(type, aliases, variables)
}

const known = new WeakMap<Catalog, ReadonlyMap<string, string>>()

/** Names of parameterised types that the release names, by their written-out text. */
function aliasesOf(catalog: Catalog): ReadonlyMap<string, string> {
  const held = known.get(catalog)
  if (held !== undefined) return held
  const aliases = new Map<string, string>()
  for (const { value, type } of catalog.moduleTypes) {
    if (value === null || type.kind !== 'constructor' || type.parameters.length === 0) continue
    const text = print(type, new Map(), new Map())
    if (!text.includes("'")) aliases.set(text, value)
  }
  known.set(catalog, aliases)
  return aliases
}

function print(type: ModuleType, aliases: ReadonlyMap<string, string>, variables: Map<string, string>): string {
  const parts: string[] = []
  let rest = type
  // Functor types nest to the right without bound; everything else is small.
  while (rest.kind === 'functor') {
    const from = print(rest.from, aliases, variables)
    parts.push(rest.from.kind === 'functor' ? `(${from})` : from)
    rest = rest.to
  }
  parts.push(printResult(rest, aliases, variables))
  return parts.join(' -> ')
}

function printResult(type: ModuleType, aliases: ReadonlyMap<string, string>, variables: Map<string, string>): string {
  if (type.kind === 'variable') return variableName(type.name, variables)
  if (type.kind === 'functor') return print(type, aliases, variables)
  const [first, ...others] = type.parameters
  if (first === undefined) return type.name
  const parameters = [first, ...others].map((one) => print(one, aliases, variables))
  const head = parameters.length === 1 ? parameters[0] : `(${parameters.join(', ')})`
  const text = `${head} ${type.name}`
  return aliases.get(text) ?? text
}

/** `'a`, `'b`… in the order in which variables appear. */
function variableName(name: string, variables: Map<string, string>): string {
  const held = variables.get(name)
  if (held !== undefined) return held
  const index = variables.size
  const letter = String.fromCharCode(97 + (index % 26))
  const made = `'${letter}${index < 26 ? '' : Math.floor(index / 26)}`
  variables.set(name, made)
  return made
}
