// The language that config.ts imports: functions over the recorder, made from a release's catalog. Labelled arguments of
// MirageOS are one last options object; names are MirageOS's own, except `package_`, because `package` is reserved.

import type { Catalog } from '../../model/catalog.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DeviceSignature } from '../../model/device.ts'
import { functorTypes, type ModuleType } from '../../model/module-type.ts'
import { readUnknownDevice } from '../../model/unfinished.ts'
import { type DraftArgument, HOLE_VALUE, type KeyDraft, type NodeDraft } from '../drafts.ts'
import { createRecorder } from '../recorder.ts'
import { type Computing, type FunctionParser, refined } from './compute.ts'
import { customDevice } from './custom-device.ts'
import { baseClass, foreignClass } from './device-description.ts'
import { implementationFunctions } from './implementations.ts'
import { infoModule } from './info-module.ts'
import { constantFunctions } from './constant-functions.ts'
import { environment, nameModule } from './environment.ts'
import { keyContent, valueContent } from './content-of.ts'
import { keyModule } from './key-module.ts'
import { listOption, readOptions } from './options.ts'
import { plainConstant, toConstant } from './to-constant.ts'
import { type Bridge, createBridge } from './bridge.ts'
import { recordValue } from './record-value.ts'
import { contentOf, expected, fail, hold, isHole, wrap, type ValueContent } from './values.ts'

export interface TypescriptDsl {
  /** What config.ts can import, by name. */
  readonly exports: Readonly<Record<string, unknown>>
  /** What the evaluator calls: names, statements, comments, the end. */
  readonly bridge: Bridge
}

/** The language of one evaluation. `parseFunction` reads the text of functions; without it they are only tabulated. */
export function createTypescriptDsl(catalog: Catalog, parseFunction: FunctionParser | null): TypescriptDsl {
  const recorder = createRecorder(catalog)
  const computing: Computing = { recorder, parseFunction, written: new WeakMap(), symbolic: new Map(), env: new Map() }
  const diagnostics: Diagnostic[] = []
  const exports: Record<string, unknown> = { Key: keyModule(computing) }
  for (const { value, type } of catalog.moduleTypes) {
    if (value !== null) exports[value] = wrap({ kind: 'module-type', type, user: null })
  }
  exports['job'] = wrap({ kind: 'module-type', type: catalog.registration.job, user: null })
  for (const signature of catalog.devices.values()) exports[signature.id] = deviceExport(computing, signature)
  for (const { name, arguments: args } of catalog.recordConstructors?.values() ?? []) {
    exports[name] = (...given: readonly unknown[]) => recordData(args, given, name)
  }
  const info = infoModule()
  for (const [callee, symbolic] of info.symbolic) computing.symbolic.set(callee, symbolic)
  Object.assign(exports, combinators(computing, diagnostics), implementationFunctions(implOf), environment(computing), {
    Info: info.members,
    Name: nameModule,
  })
  return { exports, bridge: createBridge(computing, diagnostics) }
}

/** An implementation with its operator `$`. */
function implObject(computing: Computing, node: NodeDraft): object {
  const apply = (...args: readonly unknown[]): object => {
    const applied = args.reduce<NodeDraft>(
      (functor, argument) => computing.recorder.apply(functor, implOf(argument, 'An argument of $')),
      node,
    )
    return implObject(computing, applied)
  }
  return hold({ $: apply }, { kind: 'impl', node })
}

/** The node of an implementation; a device without arguments is a new node at each mention. */
function implOf(value: unknown, where: string): NodeDraft {
  const content = contentOf(value)
  if (content?.kind === 'impl') return content.node
  if (content?.kind === 'constant-device') return content.make()
  return expected('an implementation', value, where)
}

/** A place that is still empty, or holds a device that the release does not know. */
function missing(computing: Computing, what: unknown): object {
  const device = typeof what === 'string' ? readUnknownDevice(what) : null
  const { recorder } = computing
  return implObject(computing, device === null ? recorder.hole() : recorder.placeholder(device))
}

function deviceExport(computing: Computing, signature: DeviceSignature): unknown {
  const { recorder } = computing
  if (signature.arguments.length > 0) return (...given: readonly unknown[]) => callDevice(computing, signature, given)
  return constantDevice(computing, () => recorder.device(signature.id, {}, {}))
}

function constantDevice(computing: Computing, make: () => NodeDraft): object {
  const constant = Object.assign(() => implObject(computing, make()), {
    $: (...args: readonly unknown[]) =>
      implObject(
        computing,
        args.reduce<NodeDraft>(
          (functor, one) => computing.recorder.apply(functor, implOf(one, 'An argument of $')),
          make(),
        ),
      ),
  })
  const mentioned = (note: (node: NodeDraft) => void): object =>
    constantDevice(computing, () => {
      const node = make()
      note(node)
      return node
    })
  return hold(constant, { kind: 'constant-device', make, mentioned })
}

function callDevice(computing: Computing, signature: DeviceSignature, given: readonly unknown[]): object {
  const positional = signature.arguments.filter((argument) => !argument.labelled && argument.type.kind !== 'unit')
  const labelled = signature.arguments.filter((argument) => argument.labelled)
  const options = readOptions(
    given[positional.length],
    labelled.map(({ name }) => name),
    signature.id,
  )
  if (given.length > positional.length + 1)
    return fail('MG-TS-ARGUMENT', `${signature.id} gets more arguments than it takes.`)
  const inputs: Record<string, NodeDraft> = {}
  const data: Record<string, DraftArgument> = {}
  for (const { name, type, labelled: isLabelled, optional } of signature.arguments) {
    if (type.kind === 'unit') continue
    const value = isLabelled ? options.get(name) : given[positional.findIndex((one) => one.name === name)]
    const where = isLabelled ? `${signature.id}: ${name}` : `The argument “${name}” of ${signature.id}`
    if ((value === undefined && optional) || isHole(value)) continue
    if (type.kind === 'impl') inputs[name] = implOf(value, where)
    else {
      const made = draftArgument(computing, type, value, where)
      if (made !== null) data[name] = made
    }
  }
  return implObject(computing, computing.recorder.device(signature.id, data, inputs))
}

type DataArgumentType = Exclude<DeviceSignature['arguments'][number]['type'], { kind: 'impl' | 'unit' }>

/** Null while a function over implementations gives none. */
function draftArgument(
  computing: Computing,
  type: DataArgumentType,
  value: unknown,
  where: string,
): DraftArgument | null {
  const { recorder } = computing
  if (type.kind === 'data') return { kind: 'constant', value: toConstant(recorder.catalog, type.type, value, where) }
  if (type.kind === 'value') {
    const content = valueContent(value, where)
    return {
      kind: 'value',
      value: draftOf(computing, { ...content, computed: refined(computing, content.computed, type.type) }, content),
    }
  }
  if (typeof value !== 'function') return expected('a function between implementations', value, where)
  const parameter = recorder.parameter(type.from)
  const constant = contentOf(value)
  if (constant !== null) return expected('a function between implementations', value, where)
  const result: unknown = Reflect.apply(value, undefined, [implObject(computing, parameter)])
  return isHole(result) ? null : { kind: 'function', parameter, result: implOf(result, `The result of ${where}`) }
}

/** The draft of a value, one for each object of the configuration. */
function draftOf({ recorder }: Computing, { computed, dependencies }: ValueContent, identity: ValueContent) {
  identity.draft ??= recordValue(recorder, computed.term, dependencies)
  return identity.draft
}

function recordData(
  args: DeviceSignature['arguments'],
  given: readonly unknown[],
  name: string,
): Readonly<Record<string, unknown>> {
  const positional = args.filter((argument) => !argument.labelled)
  const options = readOptions(
    given[positional.length],
    args.filter((argument) => argument.labelled).map((argument) => argument.name),
    name,
  )
  return Object.fromEntries(
    args.map((argument) => [
      argument.name,
      argument.labelled ? (options.get(argument.name) ?? null) : given[positional.indexOf(argument)],
    ]),
  )
}

function combinators(computing: Computing, diagnostics: Diagnostic[]): Readonly<Record<string, unknown>> {
  const { recorder } = computing
  return {
    arrow: (...types: readonly unknown[]) => arrow(computing, types),
    typ: (type: unknown, constructor: unknown) => userType(computing, type, constructor),
    foreign: foreignClass((module, type, options) => foreign(computing, module, type, options)),
    base_configurable: baseClass('base_configurable'),
    configurable: baseClass('configurable'),
    impl: (description: unknown) =>
      implObject(
        computing,
        customDevice(computing, description, (value) => implOf(value, 'A dependency')),
      ),
    abstract: (value: unknown) => {
      const kind = contentOf(value)?.kind
      return kind === 'impl' || kind === 'constant-device'
        ? value
        : expected('an implementation', value, 'The argument of abstract')
    },
    if_impl: (condition: unknown, then: unknown, otherwise: unknown) => {
      const value = chosenBy(computing, condition, 'The condition of if_impl').draft
      return implObject(
        computing,
        recorder.choose(
          value,
          implOf(then, 'The first branch of if_impl'),
          implOf(otherwise, 'The second branch of if_impl'),
        ),
      )
    },
    match_impl: (value: unknown, cases: unknown, options: unknown) => matchImpl(computing, value, cases, options),
    ...constantFunctions,
    missing: (what: unknown) => missing(computing, what),
    register: (name: unknown, jobs: unknown, options: unknown) =>
      register(computing, diagnostics, { name, jobs, options }),
  }
}

/** What a choice looks at: a value over keys, or an empty place. */
function chosenBy(computing: Computing, given: unknown, where: string) {
  if (isHole(given)) return { draft: HOLE_VALUE, type: null }
  const content = valueContent(given, where)
  return { draft: draftOf(computing, content, content), type: content.computed.type }
}

function typeOf(computing: Computing, value: unknown, where: string): ModuleType {
  const content = contentOf(value)
  if (isHole(value)) return computing.recorder.freshVariable()
  if (content?.kind !== 'module-type') return expected('a module type', value, where)
  return freshen(computing, content.type)
}

function freshen({ recorder }: Computing, type: ModuleType): ModuleType {
  const fresh = new Map<string, ModuleType>()
  const replace = (part: ModuleType): ModuleType => {
    if (part.kind === 'functor') return { kind: 'functor', from: replace(part.from), to: replace(part.to) }
    if (part.kind === 'constructor')
      return part.parameters.length === 0 ? part : { ...part, parameters: part.parameters.map(replace) }
    if (part.name.startsWith('#')) return part
    const variable = fresh.get(part.name) ?? recorder.freshVariable()
    fresh.set(part.name, variable)
    return variable
  }
  return replace(type)
}

function arrow(computing: Computing, types: readonly unknown[]): object {
  const read = types.map((type) => typeOf(computing, type, 'An argument of arrow'))
  const result = read.pop()
  if (result === undefined) return fail('MG-TS-ARGUMENT', 'arrow needs module types: the parameters, then the result.')
  return wrap({ kind: 'module-type', type: functorTypes(read, result), user: null })
}

function userType({ recorder }: Computing, type: unknown, constructor: unknown): object {
  if (typeof type !== 'string' || type === '') return expected('the name of a type', type, 'The argument of typ')
  const name = typeof constructor === 'string' ? constructor : type.charAt(0).toUpperCase() + type.slice(1)
  const user = recorder.userType(type, name)
  return wrap({ kind: 'module-type', type: { kind: 'constructor', name: user.id, parameters: [] }, user })
}

function foreign(computing: Computing, module: unknown, type: unknown, given: unknown): object {
  if (typeof module !== 'string') return expected('the name of a module', module, 'The first argument of foreign')
  const options = readOptions(given, ['packages', 'keys', 'deps'], 'foreign')
  const node = computing.recorder.foreign({
    module,
    type: typeOf(computing, type, 'The second argument of foreign'),
    packages: packagesOf(options, 'foreign'),
    keys: keysOf(options, 'foreign'),
    dependencies: listOption(options, 'deps', 'foreign').map((one) => implOf(one, 'foreign: deps')),
  })
  return implObject(computing, node)
}

function packagesOf(options: ReadonlyMap<string, unknown>, where: string) {
  return listOption(options, 'packages', where).map((one) => {
    const content = contentOf(one)
    return content?.kind === 'package' ? content.package : expected('a package', one, `${where}: packages`)
  })
}

function keysOf(options: ReadonlyMap<string, unknown>, where: string): readonly KeyDraft[] {
  return listOption(options, 'keys', where).map((one) => keyContent(one, `${where}: keys`).key)
}

function matchImpl(computing: Computing, value: unknown, cases: unknown, given: unknown): object {
  const options = readOptions(given, ['default'], 'match_impl')
  const { draft, type } = chosenBy(computing, value, 'The value of match_impl')
  if (!Array.isArray(cases)) return expected('a list of pairs', cases, 'The second argument of match_impl')
  const { catalog } = computing.recorder
  const rows = cases.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== 2)
      return expected('a pair of a value and an implementation', row, 'A case of match_impl')
    const pair: readonly unknown[] = row
    const [when, impl] = pair
    const constant = type === null ? plainConstant(when) : toConstant(catalog, type, when, 'A case of match_impl')
    return { when: constant, impl: implOf(impl, 'A case of match_impl') }
  })
  const fallback = implOf(options.get('default'), 'match_impl: default')
  return implObject(computing, computing.recorder.match(draft, rows, fallback))
}

interface RegisterArguments {
  readonly name: unknown
  readonly jobs: unknown
  readonly options: unknown
}

function register(
  { recorder }: Computing,
  diagnostics: Diagnostic[],
  { name, jobs, options: given }: RegisterArguments,
): void {
  if (typeof name !== 'string') return expected('the name of the application', name, 'The first argument of register')
  if (!Array.isArray(jobs)) return expected('a list of jobs', jobs, 'The second argument of register')
  const options = readOptions(given, ['argv', 'tracing', 'reporter', 'keys', 'packages'], 'register')
  const optional = (field: string): NodeDraft | null =>
    options.has(field) ? implOf(options.get(field), `register: ${field}`) : null
  const isFirst = recorder.register({
    name,
    jobs: jobs.map((job: unknown) => implOf(job, 'A job')),
    argv: optional('argv'),
    tracing: optional('tracing'),
    reporter: optional('reporter'),
    keys: keysOf(options, 'register'),
    packages: packagesOf(options, 'register'),
  })
  if (isFirst) return
  diagnostics.push({
    code: 'MG-READ-REGISTER-TWICE',
    severity: 'error',
    target: null,
    at: null,
    message: 'A second application is registered; mirage would generate both over each other.',
    hint: 'Register all jobs at once: register(name, [a, b]).',
  })
}
