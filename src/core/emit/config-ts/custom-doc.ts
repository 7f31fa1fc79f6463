// Devices of the user as TypeScript: `impl({ name, module_name, ty, … })` with methods as functions.

import type { CustomNode } from '../../model/design.ts'
import type { Lambda, Term } from '../../model/term.ts'
import type { Doc } from '../doc/doc.ts'
import { actionLambda } from './action-term.ts'
import { knownType } from './known-type.ts'
import { callDoc, objectDoc, textLiteral } from './syntax.ts'
import { computedDoc, functionDoc, type TermWriter } from './term-doc.ts'
import { keyUse } from './value-doc.ts'
import { scriptName, type TsWriter } from './writer.ts'

type Field = readonly [string, Doc]

/** Name and module of a device, which inheriting from `foreign` gives by itself. */
export function nameFields(writer: TsWriter, node: CustomNode): readonly Field[] {
  const module: Field = ['module_name', nameDoc(writer, node.module)]
  return isNumbered(node)
    ? [['inherit', textLiteral('foreign')], module]
    : [['name', nameDoc(writer, node.name)], module]
}

function isNumbered({ name, module }: CustomNode): boolean {
  if (name.kind !== 'call' || name.primitive !== 'Name.create') return false
  const [key, prefix] = name.arguments
  const isSame = JSON.stringify(key) === JSON.stringify(module)
  return isSame && prefix?.kind === 'constant' && prefix.value.kind === 'string' && prefix.value.value === 'f'
}

function nameDoc(writer: TsWriter, term: Term<string>): Doc {
  return term.kind === 'constant' && term.value.kind === 'string'
    ? textLiteral(term.value.value)
    : computedDoc({ parameters: [], body: term }, writer)
}

/** Methods, after the values over keys that they use. */
export function methodFields(writer: TsWriter, node: CustomNode): readonly Field[] {
  const used = new Map<string, Field>()
  const methods: Field[] = []
  if (node.connect !== null) methods.push(['connect', methodDoc(writer, node.connect, used)])
  for (const name of ['configure', 'build', 'clean'] as const) {
    const lambda = node[name]
    if (lambda !== null) methods.push([name, methodDoc(writer, actionLambda(lambda) ?? lambda, used)])
  }
  return used.size === 0 ? methods : [['values', objectDoc([...used.values()])], ...methods]
}

/** `(info, modname, [a, b], { port }) => …`. */
function methodDoc(writer: TsWriter, { parameters, body }: Lambda<string>, used: Map<string, Field>): Doc {
  const own = new Map<string, string>()
  const terms: TermWriter = {
    use: writer.use,
    isTyped: false,
    typeOf: (term) => knownType(writer, term),
    input: (kind, ref) => {
      const name = inputName(writer, kind, ref, parameters)
      const Key = writer.use('Key')
      const value = kind === 'key' ? callDoc(`${Key}.value`, [keyUse(writer, ref)]) : ref.replace(/^Key\b/, Key)
      used.set(`${kind} ${ref}`, [name, value])
      own.set(name, name)
      return name
    },
  }
  const { names, inner } = takenApart(parameters, body)
  const written = functionDoc('', inner, terms)
  if (written === null) {
    const inside = withVariables(body, terms, parameters)
    const values = [...used.values()].map(([name]) => valueName(parameters, name))
    return computedDoc({ parameters: own.size === 0 ? parameters : [...parameters, ...values], body: inside }, writer)
  }
  const last = own.size === 0 ? [] : [`{ ${[...own.keys()].join(', ')} }`]
  const padded = last.length === 0 ? names : [...names, ...last]
  return functionDoc(padded.join(', '), inner, terms) ?? written
}

/** A match on the whole list of arguments is a list in the parameters. */
function takenApart(
  parameters: readonly string[],
  body: Term<string>,
): { readonly names: readonly string[]; readonly inner: Term<string> } {
  if (body.kind !== 'case' || body.rows.length !== 1 || body.subject.kind !== 'variable')
    return { names: parameters, inner: body }
  const { subject, rows } = body
  const [row] = rows
  if (row?.pattern.kind !== 'list' || row.guard !== undefined || !parameters.includes(subject.name))
    return { names: parameters, inner: body }
  const items = row.pattern.items.map((item) => (item.kind === 'variable' ? item.name : ''))
  const names = parameters.map((name) => (name === subject.name ? `[${items.join(', ')}]` : name))
  return { names, inner: row.body }
}

function inputName(writer: TsWriter, kind: 'key' | 'value', ref: string, parameters: readonly string[]): string {
  const name = kind === 'key' ? (writer.plan.nameOf({ kind: 'key', id: ref }) ?? ref) : ref
  const plain = scriptName(name.slice(name.lastIndexOf('.') + 1).replaceAll(/[^\w$']/g, '_'))
  return parameters.includes(plain) ? `${plain}_key` : plain
}

/** The parameter of a function as data that gets a value; no other has this name. */
function valueName(parameters: readonly string[], name: string): string {
  return `values${parameters.length}_${name}`
}

/** Keys in a function as data are parameters behind its own: the values that it is given, in their order. */
function withVariables(body: Term<string>, terms: TermWriter, parameters: readonly string[]): Term<string> {
  const replace = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(replace)
    if ('kind' in part && part.kind === 'key' && 'key' in part && typeof part.key === 'string') {
      return { kind: 'variable', name: valueName(parameters, terms.input('key', part.key) ?? part.key) }
    }
    return Object.fromEntries(Object.entries(part).map(([field, inner]: [string, unknown]) => [field, replace(inner)]))
  }
  const replaced = replace(body)
  return isTerm(replaced) ? replaced : body
}

function isTerm(part: unknown): part is Term<string> {
  return typeof part === 'object' && part !== null && 'kind' in part
}
