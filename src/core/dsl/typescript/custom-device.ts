// `impl` of config.ts: a device of the user as one object of data and functions.

import { splitFunctorType } from '../../model/module-type.ts'
import type { Lambda } from '../../model/term.ts'
import { type Constant, string } from '../../model/constant.ts'
import type { KeyDraft, NodeDraft, ValueDraft } from '../drafts.ts'
import { type Computing, computeLambda } from './compute.ts'
import { keyContent, valueContent } from './key-module.ts'
import { recordValue } from './record-value.ts'
import { listOption, type Options, readOptions, textOption } from './options.ts'
import { contentOf, expected, fail, type TypedTerm } from './values.ts'

const OPTIONS = [
  'name',
  'module_name',
  'ty',
  'keys',
  'packages',
  'deps',
  'connect',
  'configure',
  'build',
  'clean',
  'values',
  'inherit',
]

/** The node of a device that a description makes. */
export function customDevice(
  computing: Computing,
  description: unknown,
  implOf: (value: unknown) => NodeDraft,
): NodeDraft {
  const options = readOptions(description, OPTIONS, 'impl')
  const module = nameTerm(options, 'module_name')
  if (module === null) return fail('MG-TS-ARGUMENT', 'impl needs a module_name.')
  const isForeign = options.get('inherit') === 'foreign'
  const type = contentOf(options.get('ty'))
  if (type?.kind !== 'module-type') return expected('a module type', options.get('ty'), 'impl: ty')
  const dependencies = listOption(options, 'deps', 'impl').map(implOf)
  const count = splitFunctorType(type.type).parameters.length + dependencies.length
  return computing.recorder.custom({
    name: deviceName(options, module, isForeign),
    module,
    type: type.type,
    keys: listOption(options, 'keys', 'impl').map((key) => keyContent(key, 'impl: keys').key),
    packages: packagesOf(computing, options),
    dependencies,
    connect: connectOf(computing, options, { count, isForeign }),
    configure: actionOf(computing, options, 'configure'),
    build: actionOf(computing, options, 'build'),
    clean: actionOf(computing, options, 'clean'),
  })
}

type KeyTerm = TypedTerm['term']

function text(value: string): KeyTerm {
  return { kind: 'constant', value: string(value) }
}

/** A name: a text, or a computation of one as data. */
function nameTerm(options: Options, field: string): KeyTerm | null {
  const content = contentOf(options.get(field))
  if (content?.kind === 'lambda') return content.lambda.body
  const name = textOption(options, field, 'impl')
  return name === undefined ? null : text(name)
}

function deviceName(options: Options, module: KeyTerm, isForeign: boolean): KeyTerm {
  const name = nameTerm(options, 'name')
  if (name !== null) return name
  if (isForeign) return { kind: 'call', primitive: 'Name.create', arguments: [module, text('f')] }
  return fail('MG-TS-ARGUMENT', 'impl needs a name.')
}

function packagesOf({ recorder }: Computing, options: Options): ValueDraft | null {
  const given = options.get('packages')
  if (given === undefined)
    return options.get('inherit') === 'foreign'
      ? recorder.value({ kind: 'constant', value: { kind: 'list', items: [] } }, [])
      : null
  const { computed, dependencies } = valueContent(given, 'impl: packages')
  return recordValue(recorder, computed.term, dependencies)
}

/** Values over keys that the methods use: their last parameter has them by name. */
function methodValues(options: Options): TypedTerm {
  const given = options.get('values')
  const fields: Record<string, KeyTerm> = {}
  const fieldTypes: Record<string, TypedTerm['type']> = {}
  if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) {
      const { term, type } = valueContent(value, `impl: values.${name}`).computed
      fields[name] = term
      fieldTypes[name] = type
    }
  }
  return { term: { kind: 'record', fields }, type: null, fieldTypes }
}

const STRINGS = { kind: 'list', of: { kind: 'string' } } as const

function connectOf(
  computing: Computing,
  options: Options,
  { count, isForeign }: { count: number; isForeign: boolean },
): Lambda<KeyDraft> | null {
  const callback = options.get('connect')
  if (callback === undefined) return isForeign ? startLambda(count) : null
  const parameters = [
    { name: 'info', type: null },
    { name: 'modname', type: { kind: 'string' } as const },
    { name: 'args', type: STRINGS },
  ]
  return computeLambda(computing, callback, parameters, [methodValues(options)], 'The function connect').lambda
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
function actionOf(computing: Computing, options: Options, name: string): Lambda<KeyDraft> | null {
  const callback = options.get(name)
  if (callback === undefined) return null
  const { lambda } = computeLambda(
    computing,
    callback,
    [{ name: 'info', type: null }],
    [methodValues(options)],
    `The function ${name}`,
  )
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
  if (write !== undefined)
    return variant('Write', write.kind === 'list' ? { kind: 'tuple', items: write.items } : write)
  return remove === undefined
    ? { kind: 'constant', value: { kind: 'constructor', name: 'Ok', argument: { kind: 'unit' } } }
    : variant('Remove', remove)
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
