// What Fpath offers to take paths apart. Paths are their texts; one that depends on the project is not taken apart here.

import { argument, builtin, isOmitted, optionalBool, stringArgument } from '../builtin.ts'
import { boolValue, type Given, stringValue, type Value } from '../values.ts'

type Entry = readonly [string, Value]

/** Names of Fpath. */
export function pathFunctions(): readonly Entry[] {
  return [
    ['filename', builtin('Fpath.filename', ['path'], (args) => stringValue(lastSegment(stringArgument(args, 0))))],
    ['basename', builtin('Fpath.basename', ['?no_ext', 'path'], (args) => stringValue(basename(args)))],
    ['parent', builtin('Fpath.parent', ['path'], (args) => stringValue(parent(stringArgument(args, 0))))],
    ['normalize', builtin('Fpath.normalize', ['path'], (args) => argument(args, 0))],
    [
      'equal',
      builtin('Fpath.equal', ['left', 'right'], (args) =>
        boolValue(stringArgument(args, 0) === stringArgument(args, 1)),
      ),
    ],
    ['set_ext', builtin('Fpath.set_ext', ['?multi', 'extension', 'path'], (args) => withExtension(args, 2, 1))],
    ['-+', builtin('-+', ['path', 'extension'], (args) => withExtension(args, 0, 1))],
    ['rem_ext', builtin('Fpath.rem_ext', ['?multi', 'path'], (args) => stringValue(bare(stringArgument(args, 1))))],
  ]
}

/** Empty for a path that ends with a slash. */
function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function basename(args: readonly Given[]): string {
  const path = stringArgument(args, 1).replace(/(.)\/$/, '$1')
  const name = lastSegment(path)
  return !isOmitted(args, 0) && optionalBool(args, 0) === true ? bare(name) : name
}

/** The folder, with a slash at its end. */
function parent(path: string): string {
  const closed = path.replace(/(.)\/$/, '$1')
  const slash = closed.lastIndexOf('/')
  return slash < 0 ? './' : closed.slice(0, slash + 1)
}

function bare(path: string): string {
  return path.replace(/([^/.][^/]*)\.[^/.]*$/, '$1')
}

function withExtension(args: readonly Given[], path: number, extension: number): Value {
  const text = stringArgument(args, extension)
  return stringValue(bare(stringArgument(args, path)) + (text.startsWith('.') ? text : `.${text}`))
}
