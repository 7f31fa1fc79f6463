// What methods of a device may do besides computing text: Info, Bos, Fpath and results. Effects are data: nothing is run or written here.

import { ocamlify } from '../../../emit/ocaml/identifiers.ts'
import { applyTo } from '../apply-function.ts'
import {
  argument,
  builtin,
  invalidArg,
  listArgument,
  locationOf,
  mismatch,
  routine,
  stringArgument,
} from '../builtin.ts'
import { createNames } from '../scope.ts'
import {
  constructValue,
  type Given,
  type KeyTerm,
  listItems,
  listValue,
  stringValue,
  termValue,
  toTerm,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from '../values.ts'
import { numberedName } from './custom-device.ts'
import { withText } from './format.ts'
import { pathNames } from './path-functions.ts'
import { resultFunctions } from './result-functions.ts'
import { namesOf } from './stdlib.ts'

/** The modules Info, Bos, Fpath, Rresult, Logs and Functoria_app. */
export function actionModules(): ReadonlyMap<string, Names> {
  const bos = createNames()
  const os = createNames()
  const cmd = commandNames()
  bos.modules.set('Cmd', cmd)
  bos.modules.set('OS', os)
  os.modules.set('File', fileNames())
  os.modules.set(
    'Path',
    namesOf([
      [
        'delete',
        action('Bos.OS.Path.delete', ['?must_exist', '?recurse', 'path'], (args) =>
          tagged('Remove', argument(args, 2)),
        ),
      ],
    ]),
  )
  os.modules.set(
    'Dir',
    namesOf([
      [
        'with_current',
        routine('Bos.OS.Dir.with_current', ['path', 'function', 'value'], function* (args, location): Routine {
          return constructValue('Ok', yield applyTo(argument(args, 1), [argument(args, 2)], location))
        }),
      ],
    ]),
  )
  os.modules.set(
    'Cmd',
    namesOf([
      ['run', action('Bos.OS.Cmd.run', ['?env', '?err', 'command'], (args) => tagged('Run', argument(args, 2)))],
    ]),
  )
  const result = resultNames()
  const rresult = createNames()
  rresult.modules.set('R', result)
  for (const [name, value] of result.values) if (name.startsWith('>')) rresult.values.set(name, value)
  const app = createNames()
  app.modules.set(
    'Name',
    namesOf([
      ['ocamlify', builtin('Name.ocamlify', ['text'], (args, location) => identifierOf(args, location))],
      [
        'create',
        builtin('Name.create', ['key', '~prefix'], (args) =>
          termValue(numberedName(stringArgument(args, 0), stringArgument(args, 1))),
        ),
      ],
    ]),
  )
  return new Map([
    ['Info', infoNames()],
    ['Bos', bos],
    ['Fpath', pathNames()],
    ['Rresult', rresult],
    ['Functoria_app', app],
  ])
}

function identifierOf(args: readonly Given[], location: Parameters<typeof applyTo>[2]): Value {
  const made = ocamlify(stringArgument(args, 0))
  return made.kind === 'ok' ? stringValue(made.identifier) : invalidArg(made.name, location)
}

function infoNames(): Names {
  // In terms the information is a record.
  const field = (name: string, label: string): readonly [string, Value] => [
    name,
    builtin(`Info.${name}`, ['info'], (args) => {
      const info = toTerm(argument(args, 0))
      if (info === null) return mismatch('the project’s information', args, 0)
      const known = info.kind === 'record' ? info.fields[label] : undefined
      if (known !== undefined) return termValue(known)
      const constant = { kind: 'constant', value: { kind: 'string', value: label } } as const
      return termValue({ kind: 'call', primitive: '.', arguments: [info, constant] })
    }),
  ]
  const context = builtin('Info.context', ['info'], (args) =>
    isInfo(argument(args, 0)) ? { kind: 'context' } : mismatch('the project’s information', args, 0),
  )
  const withOutput = builtin('Info.with_output', ['info', 'output'], (args) => {
    const info = toTerm(argument(args, 0))
    const output = toTerm(argument(args, 1))
    if (info === null) return mismatch('the project’s information', args, 0)
    return output === null ? mismatch('a text', args, 1) : termValue(otherOutput(info, output))
  })
  return namesOf([
    ['context', context],
    field('name', 'name'),
    field('root', 'root'),
    field('build_dir', 'root'),
    field('libraries', 'libraries'),
    field('package_names', 'packages'),
    field('output', 'output'),
    ['with_output', withOutput],
  ])
}

const INFO_FIELDS = ['name', 'root', 'target', 'packages', 'libraries']

function isInfo(value: Value): boolean {
  return value.kind === 'info' || toTerm(value)?.kind === 'record'
}

/** The information with another output: a record of what it says otherwise. */
function otherOutput(info: KeyTerm, output: KeyTerm): KeyTerm {
  const field = (name: string): KeyTerm => {
    const known = info.kind === 'record' ? info.fields[name] : undefined
    const label = { kind: 'constant', value: { kind: 'string', value: name } } as const
    return known ?? { kind: 'call', primitive: '.', arguments: [info, label] }
  }
  const fields = Object.fromEntries(INFO_FIELDS.map((name) => [name, field(name)]))
  return { kind: 'record', fields: { ...fields, output: { kind: 'constructor', name: 'Some', argument: output } } }
}

/** A function whose call is an effect. */
function action(name: string, parameters: readonly string[], compute: (args: readonly Given[]) => Value): Value {
  return builtin(name, parameters, compute)
}

function tagged(tag: string, argumentValue: Value): Value {
  return { kind: 'variant', tag, argument: argumentValue }
}

function fileNames(): Names {
  return namesOf([
    [
      'write',
      action('Bos.OS.File.write', ['?mode', 'path', 'text'], (args) =>
        tagged('Write', { kind: 'tuple', items: [argument(args, 1), argument(args, 2)] }),
      ),
    ],
    [
      'writef',
      withText('Bos.OS.File.writef', ['?mode', 'path', 'format'], 2, (text, args) =>
        tagged('Write', { kind: 'tuple', items: [argument(args, 1), text] }),
      ),
    ],
    ['delete', action('Bos.OS.File.delete', ['?must_exist', 'path'], (args) => tagged('Remove', argument(args, 1)))],
  ])
}

/** Commands are the lists of their words. */
function commandNames(): Names {
  return namesOf([
    ['v', builtin('Bos.Cmd.v', ['word'], (args) => listValue([argument(args, 0)]))],
    ['empty', listValue([])],
    ['%', builtin('%', ['command', 'word'], (args) => listValue([...listArgument(args, 0), argument(args, 1)]))],
    ['%%', builtin('%%', ['left', 'right'], (args) => listValue([...listArgument(args, 0), ...listArgument(args, 1)]))],
    ['p', builtin('Bos.Cmd.p', ['path'], (args) => argument(args, 0))],
  ])
}

function resultNames(): Names {
  return namesOf([
    ...resultFunctions(),
    ['ok', builtin('Rresult.R.ok', ['value'], (args) => constructValue('Ok', argument(args, 0)))],
    [
      'error_msg',
      builtin('Rresult.R.error_msg', ['text'], (args) => constructValue('Error', tagged('Msg', argument(args, 0)))),
    ],
    ['error', builtin('Rresult.R.error', ['value'], (args) => constructValue('Error', argument(args, 0)))],
    ['>>=', routine('>>=', ['action', 'function'], (args, location) => bind(args, location))],
    ['bind', routine('bind', ['action', 'function'], (args, location) => bind(args, location))],
    [
      '>>|',
      routine('>>|', ['action', 'function'], function* (args, location): Routine {
        const result = argument(args, 0)
        if (result.kind === 'construct') {
          if (result.name === 'Error' || result.argument === null) return result
          return constructValue('Ok', yield applyTo(argument(args, 1), [result.argument], location))
        }
        const next = builtin('', ['value'], () => UNIT_VALUE)
        yield applyTo(next, [UNIT_VALUE], location)
        return argument(args, 0)
      }),
    ],
  ])
}

/** What happens after an action: effects one after the other; a refusal ends it. */
function* bind(args: readonly Given[], location: Parameters<typeof applyTo>[2]): Routine {
  const first = argument(args, 0)
  if (first.kind === 'construct' && first.name === 'Error') return first
  const value = first.kind === 'construct' && first.argument !== null ? first.argument : UNIT_VALUE
  const second = yield applyTo(argument(args, 1), [value], location)
  if (first.kind === 'construct') return second
  if (first.kind === 'term') return afterTerm(first, second, args)
  if (second.kind === 'construct' && second.name === 'Ok') return first
  const rest =
    second.kind === 'variant' && second.tag === 'All' && second.argument !== null
      ? (listItems(second.argument) ?? [second])
      : [second]
  return tagged('All', listValue([first, ...rest]))
}

/** After an action that depends on keys: its refusal stays, everything else is followed by the second. */
function afterTerm(first: Value, second: Value, args: readonly Given[]): Value {
  const subject = toTerm(first)
  const rest = toTerm(second)
  if (subject === null || rest === null) return mismatch('an action', args, subject === null ? 0 : 1)
  locationOf(args, 0)
  return termValue({
    kind: 'case',
    subject,
    rows: [
      {
        pattern: {
          kind: 'alias',
          pattern: { kind: 'constructor', name: 'Error', argument: { kind: 'any' } },
          name: 'refusal',
        },
        body: { kind: 'variable', name: 'refusal' },
      },
      { pattern: { kind: 'constructor', name: 'Ok', argument: { kind: 'any' } }, body: rest },
      {
        pattern: { kind: 'variable', name: 'effect' },
        body: {
          kind: 'variant',
          tag: 'All',
          argument: { kind: 'list', items: [{ kind: 'variable', name: 'effect' }, rest] },
        },
      },
    ],
  })
}
