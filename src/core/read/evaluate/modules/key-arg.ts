// The module Key.Arg: converters, descriptions and arguments of keys.

import type { Converter, KeyInfo, Stage } from '../../../model/key.ts'
import type { Lambda } from '../../../model/term.ts'
import type { KeyDraft } from '../../../dsl/drafts.ts'
import {
  argument,
  builtin,
  isOmitted,
  listArgument,
  locationOf,
  mismatch,
  optionalString,
  rejectMismatch,
  routine,
  textOf,
} from '../builtin.ts'
import { applyTo } from '../apply-function.ts'
import { caughtSignal } from '../signals.ts'
import { converterType, dataConstant } from '../data-argument.ts'
import { noteLoss } from '../losses.ts'
import type { Machine } from '../machine.ts'
import { createNames } from '../scope.ts'
import { type Given, termValue, toConstant, toTerm, type Value, type Routine, type Names } from '../values.ts'

/** The module Key.Arg. */
export function argNames(machine: Machine): Names {
  const names = createNames()
  const { catalog } = machine.recorder
  for (const { name } of catalog.converters.values()) names.values.set(name, converterValue({ kind: 'named', name }))
  const wrap = (kind: 'list' | 'some'): Value =>
    builtin(`Key.Arg.${kind}`, ['converter'], (args) => converterValue({ kind, of: converterAt(args, 0) }))
  names.values.set('list', wrap('list'))
  names.values.set('some', wrap('some'))
  names.values.set('info', builtin('Key.Arg.info', ['?docs', '?docv', '?doc', '?env', 'names'], describeKey))
  names.values.set(
    'opt',
    builtin('Key.Arg.opt', ['?stage', 'converter', 'default', 'info'], (args) => optArgument(machine, args)),
  )
  names.values.set(
    'required',
    builtin('Key.Arg.required', ['?stage', 'converter', 'info'], (args) => ({
      kind: 'key-argument',
      stage: stageOf(args, 0),
      argument: { kind: 'required', converter: converterAt(args, 1) },
      info: infoAt(args, 2),
    })),
  )
  names.values.set(
    'flag',
    builtin('Key.Arg.flag', ['?stage', 'info'], (args) => ({
      kind: 'key-argument',
      stage: stageOf(args, 0),
      argument: { kind: 'flag' },
      info: infoAt(args, 1),
    })),
  )
  names.values.set('conv', customConverter(machine))
  return names
}

function converterValue(converter: Converter<KeyDraft>): Value {
  return { kind: 'key-converter', converter }
}

function converterAt(args: readonly Given[], index: number): Converter<KeyDraft> {
  const value = argument(args, index)
  return value.kind === 'key-converter' ? value.converter : mismatch('a converter, such as int or string', args, index)
}

function infoAt(args: readonly Given[], index: number): KeyInfo {
  const value = argument(args, index)
  return value.kind === 'key-info' ? value.info : mismatch('the description of a key, made with info', args, index)
}

const STAGES: ReadonlyMap<string, Stage> = new Map([
  ['Configure', 'configure'],
  ['Run', 'run'],
  ['Both', 'both'],
])

function stageOf(args: readonly Given[], index: number): Stage {
  if (isOmitted(args, index)) return 'both'
  const value = argument(args, index)
  const stage = value.kind === 'variant' ? STAGES.get(value.tag) : undefined
  return stage ?? mismatch('`Configure, `Run or `Both', args, index)
}

function describeKey(args: readonly Given[]): Value {
  const place = locationOf(args, 4)
  const texts = {
    docs: optionalString(args, 0),
    docv: optionalString(args, 1),
    doc: optionalString(args, 2),
    env: optionalString(args, 3),
  }
  const present: Record<string, string> = {}
  for (const [name, text] of Object.entries(texts)) if (text !== undefined) present[name] = text
  return { kind: 'key-info', info: { names: listArgument(args, 4).map((item) => textOf(item, place)), ...present } }
}

function optArgument(machine: Machine, args: readonly Given[]): Value {
  const { catalog } = machine.recorder
  const converter = converterAt(args, 1)
  const given = argument(args, 2)
  const type = converterType(catalog, converter)
  const place = locationOf(args, 2)
  const fallback = type === null ? toConstant(given) : dataConstant(catalog, type, given, place)
  if (fallback === null) return rejectMismatch('data', given, place)
  return {
    kind: 'key-argument',
    stage: stageOf(args, 0),
    argument: { kind: 'opt', converter, default: fallback },
    info: infoAt(args, 3),
  }
}

/** `Key.Arg.conv`: what of its functions can be written as terms is kept; the rest is unknown. */
function customConverter(machine: Machine): Value {
  return routine('Key.Arg.conv', ['~conv', '~serialize', '~runtime_conv'], function* (args, location): Routine {
    const runtime = argument(args, 2)
    const conv = argument(args, 0)
    if (conv.kind === 'key-converter') return conv
    const [parse, print] = conv.kind === 'tuple' ? conv.items : []
    const lambda = function* (
      callee: Value | undefined,
      isPrinter: boolean,
    ): Generator<Routine, Lambda<KeyDraft> | null, Value> {
      if (callee?.kind !== 'function') return null
      return yield* machine.underBinders(['value'], function* (fresh): Generator<
        Routine,
        Lambda<KeyDraft> | null,
        Value
      > {
        const name = fresh.get('value') ?? 'value'
        const formatter: Value = { kind: 'formatter', written: [] }
        const subject = termValue({ kind: 'variable', name })
        try {
          const result = yield applyTo(callee, isPrinter ? [formatter, subject] : [subject], location)
          const body = toTerm(isPrinter ? joinWritten(formatter.written) : result)
          return body === null ? null : { parameters: [name], body }
        } catch (thrown) {
          const signal = caughtSignal(thrown)
          if (signal === null) throw thrown
          noteLoss(machine, signal)
          return null
        }
      })
    }
    return converterValue({
      kind: 'custom',
      runtime: runtime.kind === 'data' && runtime.value.kind === 'string' ? runtime.value.value : '',
      parse: yield* lambda(parse, false),
      print: yield* lambda(print, true),
      serialize: yield* lambda(argument(args, 1), true),
    })
  })
}

function joinWritten(parts: readonly Value[]): Value {
  const terms = parts.map(toTerm).filter((term) => term !== null)
  const [first, ...rest] = terms
  if (first === undefined) return { kind: 'data', value: { kind: 'string', value: '' } }
  return termValue(rest.reduce((left, right) => ({ kind: 'call', primitive: '^', arguments: [left, right] }), first))
}
