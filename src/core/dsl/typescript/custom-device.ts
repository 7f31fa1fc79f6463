// `impl` of config.ts: a device of the user, as an object of data and functions or of a class that inherits.

import { type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import type { Lambda } from '../../model/term.ts'
import { type Constant, string } from '../../model/constant.ts'
import type { KeyDraft, NodeDraft, ValueDraft } from '../drafts.ts'
import { type Computing, computeStatic } from './compute.ts'
import { keyContent, valueContent } from './content-of.ts'
import { type Description, listMember, readDescription } from './device-description.ts'
import { recordValue } from './record-value.ts'
import { plainConstant } from './to-constant.ts'
import { known, type Static, termOf } from './translate/static-value.ts'
import type { TypedTerm } from './typed-term.ts'
import { contentOf, expected, fail, isHole } from './values.ts'

type KeyTerm = TypedTerm['term']

/** The node of a device that a description, or an object of a class, makes. */
export function customDevice(
  computing: Computing,
  described: unknown,
  implOf: (value: unknown) => NodeDraft,
): NodeDraft {
  const description = readDescription(described)
  const { base, member } = description
  const module = nameTerm(description, 'module_name')
  if (module === null) return fail('MG-TS-ARGUMENT', 'A device needs a module_name.')
  const type = typeOf(computing, member('ty'))
  const dependencies = listMember(description, 'deps').map(implOf)
  const count = splitFunctorType(type).parameters.length + dependencies.length
  return computing.recorder.custom({
    name: deviceName(description, module),
    module,
    type,
    keys: listMember(description, 'keys').map((key) => keyContent(key, 'A key of a device').key),
    packages: packagesOf(computing, description),
    dependencies,
    connect: connectOf(computing, description, { count, isForeign: base === 'foreign' }),
    configure: actionOf(computing, description, 'configure'),
    build: actionOf(computing, description, 'build'),
    clean: actionOf(computing, description, 'clean'),
  })
}

function typeOf({ recorder }: Computing, stated: unknown): ModuleType {
  const content = contentOf(stated)
  if (isHole(stated)) return recorder.freshVariable()
  return content?.kind === 'module-type' ? content.type : expected('a module type', stated, 'The ty of a device')
}

function text(value: string): KeyTerm {
  return { kind: 'constant', value: string(value) }
}

/** A name: a text, or a computation of one as data. */
function nameTerm({ member }: Description, field: string): KeyTerm | null {
  const given = member(field)
  const content = contentOf(given)
  if (content?.kind === 'lambda') return content.lambda.body
  if (given === undefined) return null
  return typeof given === 'string' ? text(given) : expected('a text', given, `The ${field} of a device`)
}

function deviceName(description: Description, module: KeyTerm): KeyTerm {
  const name = nameTerm(description, 'name')
  if (name !== null) return name
  if (description.base === 'foreign') return { kind: 'call', primitive: 'Name.create', arguments: [module, text('f')] }
  return fail('MG-TS-ARGUMENT', 'A device needs a name.')
}

function packagesOf({ recorder }: Computing, { base, member }: Description): ValueDraft | null {
  const given = member('packages')
  if (given === undefined) return base === 'foreign' ? recorder.value(constantTerm([]), []) : null
  if (Array.isArray(given)) return recorder.value(constantTerm(given), [])
  const { computed, dependencies } = valueContent(given, 'The packages of a device')
  return recordValue(recorder, computed.term, dependencies)
}

function constantTerm(items: readonly unknown[]): KeyTerm {
  return { kind: 'constant', value: plainConstant(items) }
}

/** Values over keys that the methods use: their last parameter has them by name. */
function methodValues({ member }: Description): Static {
  const given = member('values')
  const fields = new Map<string, Static>()
  if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given))
      fields.set(name, termOf(valueContent(value, `The value ${name} of a device`).computed))
  }
  return { kind: 'record', fields }
}

const STRING = { kind: 'string' } as const
const STRINGS = { kind: 'list', of: STRING } as const

function variable(name: string, type: TypedTerm['type']): Static {
  return termOf({ term: { kind: 'variable', name }, type })
}

function connectOf(
  computing: Computing,
  description: Description,
  { count, isForeign }: { count: number; isForeign: boolean },
): Lambda<KeyDraft> | null {
  const callback = description.member('connect')
  if (callback === undefined) return isForeign ? startLambda(count) : null
  const parameters = ['info', 'modname', 'args']
  const first = [variable('info', null), variable('modname', STRING)]
  const where = 'The function connect'
  if (contentOf(callback)?.kind === 'lambda')
    return methodLambda(computing, description, { callback, parameters, where }, [...first, variable('args', STRINGS)])
  const names = Array.from({ length: count }, (_, index) => `arg${index}`)
  const args: Static = { kind: 'list', items: names.map((name) => variable(name, STRING)) }
  const { body } = methodLambda(computing, description, { callback, parameters, where }, [...first, args])
  if (count === 0) return { parameters, body }
  const pattern = { kind: 'list', items: names.map((name) => ({ kind: 'variable', name }) as const) } as const
  return {
    parameters,
    body: { kind: 'case', subject: { kind: 'variable', name: 'args' }, rows: [{ pattern, body }] },
  }
}

interface Method {
  readonly callback: unknown
  readonly parameters: readonly string[]
  readonly where: string
}

/** A method as data: what it computes from its parameters, the object and the values that it uses. */
function methodLambda(
  computing: Computing,
  description: Description,
  { callback, parameters, where }: Method,
  args: readonly Static[],
): Lambda<KeyDraft> {
  const callee = { callee: known(callback), self: known(description.self) }
  const result = computeStatic(computing, callee, [...args, methodValues(description)], where)
  if (result.kind === 'term') return { parameters, body: result.typed.term }
  return fail('MG-TS-FUNCTION', `${where} gives a function.`)
}

function startLambda(count: number): Lambda<KeyDraft> {
  const names = Array.from({ length: count }, (_, index) => `arg${index}`)
  const start: KeyTerm = {
    kind: 'call',
    primitive: '^',
    arguments: [{ kind: 'variable', name: 'modname' }, text('.start')],
  }
  const words: KeyTerm = { kind: 'list', items: [start, ...names.map((name): KeyTerm => ({ kind: 'variable', name }))] }
  const joined: KeyTerm = { kind: 'call', primitive: 'String.concat', arguments: [text(' '), words] }
  const parameters = ['info', 'modname', 'args']
  if (count === 0) return { parameters, body: joined }
  const pattern = { kind: 'list', items: names.map((name) => ({ kind: 'variable', name }) as const) } as const
  return {
    parameters,
    body: { kind: 'case', subject: { kind: 'variable', name: 'args' }, rows: [{ pattern, body: joined }] },
  }
}

/** An action: null does nothing, `{ error: text }` refuses, `{ run: words }`, `{ write: [path, text] }`, `{ remove: path }`, a list does all. */
function actionOf(computing: Computing, description: Description, name: string): Lambda<KeyDraft> | null {
  const callback = description.member(name)
  if (callback === undefined) return null
  const method = { callback, parameters: ['info'], where: `The function ${name}` }
  const lambda = methodLambda(computing, description, method, [variable('info', null)])
  return { parameters: lambda.parameters, body: actionTerm(lambda.body) }
}

function actionTerm(term: KeyTerm): KeyTerm {
  switch (term.kind) {
    case 'if':
      return { ...term, then: actionTerm(term.then), else: actionTerm(term.else) }
    case 'case':
      return { ...term, rows: term.rows.map((row) => ({ ...row, body: actionTerm(row.body) })) }
    case 'list':
      return { kind: 'variant', tag: 'All', argument: { kind: 'list', items: term.items.map(actionTerm) } }
    case 'record':
      return effectTerm(term.fields)
    case 'constant':
      return isAction(term.value)
        ? term
        : { kind: 'constant', value: { kind: 'constructor', name: 'Ok', argument: { kind: 'unit' } } }
    default:
      return term
  }
}

/** A function as data gives actions as they are. */
function isAction(value: Constant): boolean {
  return (value.kind === 'constructor' && (value.name === 'Ok' || value.name === 'Error')) || value.kind === 'variant'
}

function effectTerm(fields: Readonly<Record<string, KeyTerm>>): KeyTerm {
  const { error, run, write, remove } = fields
  if (error !== undefined) return refusal(variant('Msg', error))
  if (run !== undefined) return variant('Run', run)
  if (write !== undefined) return variant('Write', pairTerm(write))
  return remove === undefined
    ? { kind: 'constant', value: { kind: 'constructor', name: 'Ok', argument: { kind: 'unit' } } }
    : variant('Remove', remove)
}

/** A list of two is OCaml's pair. */
function pairTerm(term: KeyTerm): KeyTerm {
  if (term.kind === 'list') return { kind: 'tuple', items: term.items }
  return term.kind === 'constant' && term.value.kind === 'list'
    ? { kind: 'constant', value: { kind: 'tuple', items: term.value.items } }
    : term
}

function refusal(argument: KeyTerm): KeyTerm {
  if (argument.kind !== 'constant') return { kind: 'constructor', name: 'Error', argument }
  return { kind: 'constant', value: { kind: 'constructor', name: 'Error', argument: argument.value } }
}

/** Constants stay constants, so that the same action is the same term. */
function variant(tag: string, argument: KeyTerm): KeyTerm {
  return argument.kind === 'constant'
    ? { kind: 'constant', value: { kind: 'variant', tag, argument: argument.value } }
    : { kind: 'variant', tag, argument }
}
