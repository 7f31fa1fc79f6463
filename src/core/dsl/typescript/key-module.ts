// `Key` of config.ts: keys, values over keys, aliases.

import type { BuiltinKeySignature } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import { present } from '../../model/present.ts'
import type { KeyDraft } from '../drafts.ts'
import { type Callee, computeLambda, computeStatic, type Computing, refined } from './compute.ts'
import { anyValueContent, keyContent, valueContent } from './content-of.ts'
import { contextFunctions, keyInspections, symbolicContext } from './key-inspection.ts'
import { setModule } from './key-set.ts'
import { readOptions, stageOption, textOption, texts } from './options.ts'
import { plainConstant, toConstant } from './to-constant.ts'
import { known, termOf } from './translate/static-value.ts'
import type { TypedTerm } from './typed-term.ts'
import { type Content, contentOf, expected, fail, type ValueContent, wrap } from './values.ts'

/** The object `Key`. */
export function keyModule(computing: Computing): Readonly<Record<string, unknown>> {
  const members: Record<string, unknown> = {
    Arg: argModule(computing),
    Alias: aliasModule(computing),
    create: (name: unknown, argument: unknown) => createKey(computing, name, argument),
    alias: (name: unknown, alias: unknown) => aliasKey(computing, name, alias),
    value: (key: unknown) => valueOf(keyContent(key, 'The argument of Key.value')),
    abstract: (key: unknown) => {
      keyContent(key, 'The argument of Key.abstract')
      return key
    },
    pure: (constant: unknown) => wrap(pureValue(constant)),
    map: (callback: unknown, ...values: readonly unknown[]) =>
      mapValues(computing, { callee: known(callback), self: null }, values, 'The function of Key.map'),
    match_: (value: unknown, callback: unknown) =>
      mapValues(computing, { callee: known(callback), self: null }, [value], 'The function of Key.match_'),
    $: (callback: unknown, value: unknown) => applyValue(computing, callback, value),
    ...keyInspections(computing),
    ...contextFunctions(computing),
    Set: setModule(computing),
    if_: (condition: unknown, then: unknown, otherwise: unknown) => conditional(condition, then, otherwise),
  }
  for (const [callee, symbolic] of symbolicContext(computing.recorder.catalog, members))
    computing.symbolic.set(callee, symbolic)
  for (const signature of computing.recorder.catalog.keys.values())
    place(members, signature.id.split('.'), builtinMember(computing, signature))
  for (const { ref, type, keys } of computing.recorder.catalog.values.values()) {
    const term = {
      kind: 'call',
      primitive: 'value',
      arguments: [{ kind: 'constant', value: { kind: 'string', value: ref } }],
    } as const
    const dependencies = keys.map((key) => computing.recorder.constantKey(key))
    const content: Content = {
      kind: 'value',
      computed: { term, type },
      dependencies,
      draft: computing.recorder.constantValue(ref),
    }
    place(members, ref.split('.').slice(1), wrap(content))
  }
  return members
}

function place(members: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path
  if (head === undefined) return
  if (rest.length === 0) {
    members[head] = value
    return
  }
  const inner = members[head]
  const nested: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {}
  place(nested, rest, value)
  members[head] = nested
}

function builtinMember(computing: Computing, signature: BuiltinKeySignature): unknown {
  const { recorder } = computing
  const where = `Key.${signature.id}`
  if (signature.constant) return wrap({ kind: 'key', key: recorder.constantKey(where), type: signature.type })
  return (...args: readonly unknown[]) => {
    const positional = signature.arguments.filter((argument) => !argument.labelled && argument.type.kind !== 'unit')
    const labelled = signature.arguments.filter((argument) => argument.labelled)
    const options = readOptions(
      args[positional.length],
      labelled.map(({ name }) => name),
      where,
    )
    const data: Record<string, Constant> = {}
    for (const { name, type, labelled: isLabelled } of signature.arguments) {
      if (type.kind !== 'data') continue
      const given = isLabelled ? options.get(name) : args[positional.findIndex((one) => one.name === name)]
      if (given === undefined && isLabelled) continue
      data[name] = toConstant(recorder.catalog, type.type, given, `${where}: ${name}`)
    }
    return wrap({ kind: 'key', key: recorder.builtinKey(signature.id, data), type: signature.type })
  }
}

function valueOf({ key, type }: Extract<Content, { kind: 'key' }>): object {
  return wrap({ kind: 'value', computed: { term: { kind: 'key', key }, type }, dependencies: [key], draft: null })
}

function pureValue(constant: unknown): ValueContent {
  const isFunction = typeof constant === 'function' && contentOf(constant) === null
  const value = isFunction ? ({ kind: 'unit' } as const) : plainConstant(constant)
  return {
    kind: 'value',
    computed: { term: { kind: 'constant', value }, type: null },
    dependencies: [],
    draft: null,
    ...(isFunction ? { callable: known(constant) } : {}),
  }
}

function union(values: readonly ValueContent[]): readonly KeyDraft[] {
  return [...new Set(values.flatMap(({ dependencies }) => dependencies))]
}

function mapValues(computing: Computing, callee: Callee, values: readonly unknown[], where: string): object {
  const contents = values.map((value) => anyValueContent(value, 'A value that is computed with'))
  const inputs = contents.map(({ computed, callable }) => callable ?? termOf(computed))
  const result = computeStatic(computing, callee, inputs, where)
  const dependencies = union(contents)
  if (result.kind === 'term') return wrap({ kind: 'value', computed: result.typed, dependencies, draft: null })
  return wrap({ ...pureValue(undefined), dependencies, callable: result })
}

/** `Key.$(f, value)`: the function that one value is, applied to another. */
function applyValue(computing: Computing, callback: unknown, value: unknown): object {
  const functionValue = anyValueContent(callback, 'The first argument of Key.$')
  const argument = anyValueContent(value, 'The second argument of Key.$')
  const { callable } = functionValue
  if (callable === undefined)
    return fail(
      'MG-TS-TYPE',
      'The first argument of Key.$ must be a function among values.',
      'Make one with Key.pure((x) => …).',
    )
  const input = argument.callable ?? termOf(argument.computed)
  const result = computeStatic(computing, { callee: callable, self: null }, [input], 'The function of Key.$')
  const dependencies = union([functionValue, argument])
  if (result.kind === 'term') return wrap({ kind: 'value', computed: result.typed, dependencies, draft: null })
  return wrap({ ...pureValue(undefined), dependencies, callable: result })
}

function conditional(condition: unknown, then: unknown, otherwise: unknown): object {
  const test = valueContent(condition, 'The condition of Key.if_')
  const branch = (value: unknown): TypedTerm['term'] => ({ kind: 'constant', value: plainConstant(value) })
  const term = { kind: 'if', condition: test.computed.term, then: branch(then), else: branch(otherwise) } as const
  return wrap({ kind: 'value', computed: { term, type: null }, dependencies: test.dependencies, draft: null })
}

function nameOf(name: unknown, where: string): string {
  return typeof name === 'string' ? name : expected('a text', name, `The name in ${where}`)
}

function createKey({ recorder }: Computing, name: unknown, argument: unknown): object {
  const content = contentOf(argument)
  if (content?.kind !== 'key-argument')
    return expected('the argument of a key, made with Key.Arg', argument, 'The second argument of Key.create')
  const { argument: keyArgument, stage, info, type } = content
  return wrap({ kind: 'key', key: recorder.createKey(nameOf(name, 'Key.create'), stage, keyArgument, info), type })
}

function aliasKey({ recorder }: Computing, name: unknown, alias: unknown): object {
  const content = contentOf(alias)
  if (content?.kind !== 'alias')
    return expected('an alias, made with Key.Alias', alias, 'The second argument of Key.alias')
  const key = recorder.createKey(
    nameOf(name, 'Key.alias'),
    'configure',
    { kind: 'flag' },
    content.info,
    content.setters,
  )
  return wrap({ kind: 'key', key, type: { kind: 'bool' } })
}

function aliasModule(computing: Computing): object {
  return {
    flag: (info: unknown) => wrap({ kind: 'alias', setters: [], info: infoContent(info) }),
    add: (key: unknown, setter: unknown, alias: unknown) => {
      const target = keyContent(key, 'The first argument of Key.Alias.add')
      const content = contentOf(alias)
      if (content?.kind !== 'alias') return expected('an alias', alias, 'The last argument of Key.Alias.add')
      const parameters = [{ name: 'flag', type: { kind: 'bool' } as const }]
      const { lambda, type } = computeLambda(computing, setter, parameters, [], 'The function of Key.Alias.add')
      const wanted: DataType | null = target.type === null ? null : { kind: 'option', of: target.type }
      const { term } = refined(computing, { term: lambda.body, type }, wanted)
      return wrap({
        kind: 'alias',
        setters: [{ key: target.key, value: { ...lambda, body: term } }, ...content.setters],
        info: content.info,
      })
    },
  }
}

function infoContent(value: unknown) {
  const content = contentOf(value)
  return content?.kind === 'key-info'
    ? content.info
    : expected('the description of a key, made with Key.Arg.info', value, 'A description')
}

function argModule(computing: Computing): object {
  const { catalog } = computing.recorder
  const members: Record<string, unknown> = {
    info: (names: unknown, options: unknown) => {
      const read = readOptions(options, ['docs', 'docv', 'doc', 'env'], 'Key.Arg.info')
      const text = (name: string): string | undefined => textOption(read, name, 'Key.Arg.info')
      const fields = { docs: text('docs'), docv: text('docv'), doc: text('doc'), env: text('env') }
      return wrap({ kind: 'key-info', info: { names: texts(names, 'The names in Key.Arg.info'), ...present(fields) } })
    },
    opt: (converter: unknown, fallback: unknown, info: unknown, options: unknown) => {
      const { converter: read, type } = converterContent(converter)
      const value =
        type === null ? plainConstant(fallback) : toConstant(catalog, type, fallback, 'The default of a key')
      return wrap({
        kind: 'key-argument',
        argument: { kind: 'opt', converter: read, default: value },
        stage: stageOption(readOptions(options, ['stage'], 'Key.Arg.opt'), 'Key.Arg.opt'),
        info: infoContent(info),
        type,
      })
    },
    required: (converter: unknown, info: unknown, options: unknown) => {
      const { converter: read, type } = converterContent(converter)
      const option: DataType | null = type === null ? null : { kind: 'option', of: type }
      return wrap({
        kind: 'key-argument',
        argument: { kind: 'required', converter: read },
        stage: stageOption(readOptions(options, ['stage'], 'Key.Arg.required'), 'Key.Arg.required'),
        info: infoContent(info),
        type: option,
      })
    },
    flag: (info: unknown, options: unknown) =>
      wrap({
        kind: 'key-argument',
        argument: { kind: 'flag' },
        stage: stageOption(readOptions(options, ['stage'], 'Key.Arg.flag'), 'Key.Arg.flag'),
        info: infoContent(info),
        type: { kind: 'bool' },
      }),
    list: (converter: unknown) => wrapConverter('list', converter),
    some: (converter: unknown) => wrapConverter('some', converter),
    conv: (options: unknown) => customConverter(computing, options),
  }
  for (const { name, type } of catalog.converters.values())
    members[name] = wrap({ kind: 'converter', converter: { kind: 'named', name }, type })
  return members
}

function converterContent(value: unknown): Extract<Content, { kind: 'converter' }> {
  const content = contentOf(value)
  return content?.kind === 'converter' ? content : expected('a converter, such as Key.Arg.int', value, 'A converter')
}

function wrapConverter(kind: 'list' | 'some', converter: unknown): object {
  const { converter: of, type } = converterContent(converter)
  const wrapped: DataType | null = type === null ? null : { kind: kind === 'list' ? 'list' : 'option', of: type }
  return wrap({ kind: 'converter', converter: { kind, of }, type: wrapped })
}

function customConverter(computing: Computing, options: unknown): object {
  const read = readOptions(options, ['runtime_conv', 'parse', 'print', 'serialize'], 'Key.Arg.conv')
  const lambda = (name: string) => {
    const callback = read.get(name)
    if (callback === undefined) return null
    return computeLambda(
      computing,
      callback,
      [{ name: 'value', type: null }],
      [],
      `The function ${name} of Key.Arg.conv`,
    ).lambda
  }
  const runtime = textOption(read, 'runtime_conv', 'Key.Arg.conv') ?? ''
  return wrap({
    kind: 'converter',
    converter: {
      kind: 'custom',
      runtime,
      parse: lambda('parse'),
      print: lambda('print'),
      serialize: lambda('serialize'),
    },
    type: null,
  })
}
