// The module Fpath. Paths are their texts; one that depends on the project can be made longer and printed, not taken apart.

import {
  argument,
  builtin,
  invalidArg,
  isOmitted,
  listArgument,
  mismatch,
  optionalBool,
  stringArgument,
} from '../builtin.ts'
import {
  boolValue,
  constructValue,
  type Given,
  intValue,
  listValue,
  type Names,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
} from '../values.ts'
import { joinTexts } from './format.ts'
import {
  addExtension,
  addSegment,
  append,
  asFolder,
  baseName,
  commonPrefix,
  fileName,
  hasExtension,
  isFolder,
  isPrefix,
  isRoot,
  isSegment,
  normalized,
  parentOf,
  pathOf,
  quotedPath,
  relativeTo,
  segmentsOf,
  splitBase,
  splitExtension,
  withoutPrefix,
  withoutSlash,
} from './paths.ts'
import { namesOf } from './stdlib.ts'

type Entry = readonly [string, Value]
type Place = Given['location']

/** The module Fpath. */
export function pathNames(): Names {
  return namesOf([...reading(), ...joining(), ...parts(), ...comparing(), ...tests(), ...extensions(), ...printing()])
}

/** The text of a path or segment, when no key decides about it. */
function known(args: readonly Given[], index: number): string | null {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'string' ? constant.value : null
}

function tuple(...items: readonly Value[]): Value {
  return { kind: 'tuple', items }
}

function optional(text: string | null): Value {
  return text === null ? NONE_VALUE : someValue(stringValue(text))
}

function reading(): readonly Entry[] {
  return [
    ['dir_sep', stringValue('/')],
    [
      'v',
      builtin('Fpath.v', ['text'], (args, location) => {
        const text = known(args, 0)
        if (text === null) return argument(args, 0)
        const path = pathOf(text)
        return path === null ? invalidArg(`${quotedPath(text)}: invalid path`, location) : stringValue(path)
      }),
    ],
    [
      'of_string',
      builtin('Fpath.of_string', ['text'], (args) => {
        const text = known(args, 0)
        const path = text === null ? null : pathOf(text)
        if (text === null || path !== null)
          return constructValue('Ok', path === null ? argument(args, 0) : stringValue(path))
        const message = stringValue(`${quotedPath(text)}: invalid path`)
        return constructValue('Error', { kind: 'variant', tag: 'Msg', argument: message })
      }),
    ],
    ['to_string', builtin('Fpath.to_string', ['path'], (args) => argument(args, 0))],
    test('is_seg', isSegment),
    test('is_rel_seg', (text) => text === '.' || text === '..'),
  ]
}

function joining(): readonly Entry[] {
  const segment = (args: readonly Given[], location: Place): Value => {
    const [path, text] = [known(args, 0), known(args, 1)]
    if (text !== null && !isSegment(text)) return invalidArg(`${quotedPath(text)}: invalid segment`, location)
    if (path !== null && text !== null) return stringValue(addSegment(path, text))
    return joined(argument(args, 0), argument(args, 1), path)
  }
  const other = (args: readonly Given[]): Value => {
    const [path, more] = [known(args, 0), known(args, 1)]
    if (more?.startsWith('/') === true) return argument(args, 1)
    if (path !== null && more !== null) return stringValue(append(path, more))
    return joined(argument(args, 0), argument(args, 1), path)
  }
  return [
    ['/', builtin('/', ['path', 'segment'], segment)],
    ['add_seg', builtin('Fpath.add_seg', ['path', 'segment'], segment)],
    ['//', builtin('//', ['path', 'path'], other)],
    ['append', builtin('Fpath.append', ['path', 'path'], other)],
  ]
}

function joined(left: Value, right: Value, text: string | null): Value {
  return joinTexts([left, stringValue(text?.endsWith('/') === true ? '' : '/'), right])
}

function onPath(name: string, compute: (path: string) => Value): Entry {
  return [name, builtin(`Fpath.${name}`, ['path'], (args) => compute(stringArgument(args, 0)))]
}

/** Of a path that depends on the project, the path itself. */
function toPath(name: string, compute: (path: string) => string): Entry {
  return [
    name,
    builtin(`Fpath.${name}`, ['path'], (args) => {
      const path = known(args, 0)
      return path === null ? argument(args, 0) : stringValue(compute(path))
    }),
  ]
}

function parts(): readonly Entry[] {
  return [
    onPath('split_volume', (path) => tuple(stringValue(''), stringValue(path))),
    onPath('segs', (path) => listValue(segmentsOf(path).map(stringValue))),
    onPath('filename', (path) => stringValue(fileName(path))),
    onPath('split_base', (path) => tuple(...splitBase(path).map(stringValue))),
    onPath('base', (path) => stringValue(splitBase(path)[1])),
    [
      'basename',
      builtin('Fpath.basename', ['?no_ext', 'path'], (args) => {
        const name = baseName(stringArgument(args, 1))
        const isBare = !isOmitted(args, 0) && optionalBool(args, 0) === true && name !== ''
        return stringValue(isBare ? splitExtension(name, false)[0] : name)
      }),
    ],
    onPath('parent', (path) => stringValue(parentOf(path))),
    toPath('to_dir_path', asFolder),
    toPath('rem_empty_seg', withoutSlash),
    toPath('normalize', normalized),
  ]
}

function comparing(): readonly Entry[] {
  const two = (name: string, compute: (left: string, right: string) => Value): Entry => [
    name,
    builtin(`Fpath.${name}`, ['left', 'right'], (args) => compute(stringArgument(args, 0), stringArgument(args, 1))),
  ]
  const rooted = (name: string, compute: (root: string, path: string) => Value): Entry => [
    name,
    builtin(`Fpath.${name}`, ['~root', 'path'], (args) => compute(stringArgument(args, 0), stringArgument(args, 1))),
  ]
  return [
    two('equal', (left, right) => boolValue(left === right)),
    two('compare', (left, right) => intValue(left < right ? -1 : left > right ? 1 : 0)),
    two('is_prefix', (prefix, path) => boolValue(isPrefix(prefix, path))),
    two('rem_prefix', (prefix, path) => optional(withoutPrefix(prefix, path))),
    two('find_prefix', (left, right) => optional(commonPrefix(left, right))),
    rooted('relativize', (root, path) => optional(relativeTo(root, path))),
    rooted('is_rooted', (root, path) => {
      const way = relativeTo(root, path)
      return boolValue(way !== null && segmentsOf(way)[0] !== '..')
    }),
  ]
}

function test(name: string, holds: (path: string) => boolean): Entry {
  return onPath(name, (path) => boolValue(holds(path)))
}

function tests(): readonly Entry[] {
  const pointing = (name: string, segment: string): Entry => [
    name,
    builtin(`Fpath.${name}`, ['?prefix', 'path'], (args) => {
      const [first, ...rest] = segmentsOf(stringArgument(args, 1))
      const isPart = !isOmitted(args, 0) && optionalBool(args, 0) === true
      return boolValue(first === segment && (isPart || rest.every((part) => part === '')))
    }),
  ]
  return [
    test('is_dir_path', isFolder),
    test('is_file_path', (path) => !isFolder(path)),
    test('is_rel', (path) => !path.startsWith('/')),
    test('is_abs', (path) => path.startsWith('/')),
    test('is_root', isRoot),
    test('is_dotfile', (path) => baseName(path).startsWith('.')),
    pointing('is_current_dir', '.'),
    pointing('is_parent_dir', '..'),
  ]
}

function extensions(): readonly Entry[] {
  const multiple = (args: readonly Given[]): boolean => !isOmitted(args, 0) && optionalBool(args, 0) === true
  const added =
    (path: number, extension: number) =>
    (args: readonly Given[]): Value => {
      const [text, ext] = [known(args, path), known(args, extension)]
      if (text !== null && ext !== null) return stringValue(addExtension(text, ext))
      return joinTexts([
        argument(args, path),
        stringValue(ext?.startsWith('.') === true ? '' : '.'),
        argument(args, extension),
      ])
    }
  const replaced = (path: string, extension: string, isMultiple: boolean): Value =>
    stringValue(addExtension(splitExtension(path, isMultiple)[0], extension))
  return [
    [
      'get_ext',
      builtin('Fpath.get_ext', ['?multi', 'path'], (args) =>
        stringValue(splitExtension(stringArgument(args, 1), multiple(args))[1]),
      ),
    ],
    [
      'rem_ext',
      builtin('Fpath.rem_ext', ['?multi', 'path'], (args) =>
        stringValue(splitExtension(stringArgument(args, 1), multiple(args))[0]),
      ),
    ],
    [
      'split_ext',
      builtin('Fpath.split_ext', ['?multi', 'path'], (args) =>
        tuple(...splitExtension(stringArgument(args, 1), multiple(args)).map(stringValue)),
      ),
    ],
    [
      'has_ext',
      builtin('Fpath.has_ext', ['extension', 'path'], (args) =>
        boolValue(hasExtension(stringArgument(args, 1), stringArgument(args, 0))),
      ),
    ],
    [
      'mem_ext',
      builtin('Fpath.mem_ext', ['extensions', 'path'], (args) => {
        const path = stringArgument(args, 1)
        return boolValue(
          listArgument(args, 0).some((item) => {
            const extension = toConstant(item)
            return extension?.kind === 'string'
              ? hasExtension(path, extension.value)
              : mismatch('a list of texts', args, 0)
          }),
        )
      }),
    ],
    [
      'exists_ext',
      builtin('Fpath.exists_ext', ['?multi', 'path'], (args) => {
        const [, extension] = splitExtension(stringArgument(args, 1), multiple(args))
        return boolValue(extension !== '' && (!multiple(args) || extension.lastIndexOf('.') > 0))
      }),
    ],
    ['add_ext', builtin('Fpath.add_ext', ['extension', 'path'], added(1, 0))],
    ['+', builtin('+', ['path', 'extension'], added(0, 1))],
    [
      'set_ext',
      builtin('Fpath.set_ext', ['?multi', 'extension', 'path'], (args) =>
        replaced(stringArgument(args, 2), stringArgument(args, 1), multiple(args)),
      ),
    ],
    [
      '-+',
      builtin('-+', ['path', 'extension'], (args) => replaced(stringArgument(args, 0), stringArgument(args, 1), false)),
    ],
  ]
}

function printing(): readonly Entry[] {
  const printer = (name: string, text: (args: readonly Given[]) => Value): Entry => [
    name,
    builtin(`Fpath.${name}`, ['formatter', 'path'], (args) => {
      const formatter = argument(args, 0)
      if (formatter.kind === 'formatter') formatter.written.push(text(args))
      return UNIT_VALUE
    }),
  ]
  return [
    printer('pp', (args) => argument(args, 1)),
    printer('dump', (args) => stringValue(quotedPath(stringArgument(args, 1)))),
  ]
}
