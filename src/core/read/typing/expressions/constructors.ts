// Which constructor a name means: the one of the type that is expected, or the last in sight.

import type { Located, Location, LongName } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { type ConstructorInfo, GENERIC, type Type, type TypeDeclaration, resolve } from '../types/type.ts'
import { expandHead } from '../types/expand.ts'
import { instance } from '../types/levels.ts'
import { findConstructor, findModule, unbound } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter, typeName } from '../complaints/report-clash.ts'
import { didYouMean } from '../names/suggest.ts'

/** A constructor with fresh types; null when a module that is not known completely may have it. */
export function chooseConstructor(
  checker: Checker,
  name: LongName,
  expected: Type,
  what: 'expression' | 'pattern' = 'expression',
): ConstructorInfo | null {
  const wanted = declarationOf(expected)
  const last = name.path.at(-1) ?? ''
  const own = wanted?.constructors.find((one) => one.name === last)
  if (own !== undefined && name.path.length === 1) return freshConstructor(checker, own)
  if (own === undefined && wanted !== null && wanted.constructors.length > 0 && name.path.length === 1)
    wrongConstructor(checker, { declaration: wanted, name, expected, what })
  if (own === undefined && wanted !== null && name.path.length > 1) refuseOfModule(checker, wanted, name)
  const found = findConstructor(checker, name)
  return found === null ? null : freshConstructor(checker, found)
}

/** A constructor that the module of the expected type lacks: nothing else there would fit either. */
function refuseOfModule(checker: Checker, { path, constructors }: TypeDeclaration, name: LongName): void {
  const module = findModule(checker, name.path.slice(0, -1), name.location)
  if (!module.isPartial || constructors.length === 0 || !path.startsWith(`${module.path}.`)) return
  if (!module.constructors.has(name.path.at(-1) ?? ''))
    unbound('constructor', name.path, [...module.constructors.keys()], name.location)
}

/** The variant type that is expected, if that is known. */
function declarationOf(expected: Type): TypeDeclaration | null {
  const { content } = expandHead(expected)
  return content.kind === 'constructor' ? content.declaration : null
}

/** Complains about a constructor that the expected variant type does not have. */
function wrongConstructor(
  checker: Checker,
  {
    declaration,
    name,
    expected,
    what,
  }: {
    readonly declaration: TypeDeclaration
    readonly name: LongName
    readonly expected: Type
    readonly what: 'expression' | 'pattern'
  },
): never {
  const last = name.path.at(-1) ?? ''
  const known = declaration.constructors.map((one) => one.name)
  const near = didYouMean(last, known)
  const printed = scopePrinter(checker).print(expected)
  const short = typeName(checker, declaration)
  return failWith(name.location, {
    code: 'MG-TYPE-CONSTRUCTOR',
    message: `Something of type ${printed} is expected here; it cannot be ${last}.`,
    hint: near.length === 0 ? null : `Did you mean ${near.join(' or ')}?`,
    toolText: `This variant ${what} is expected to have type ${printed}\n       There is no constructor ${last} within type ${short}${near.length === 0 ? '' : `\nHint: Did you mean ${near.join(' or ')}?`}`,
  })
}

function freshConstructor(checker: Checker, info: ConstructorInfo): ConstructorInfo {
  if ([...info.arguments, info.result].every((type) => resolve(type).level !== GENERIC)) return info
  const copies = new Map<Type, Type>()
  return {
    ...info,
    arguments: info.arguments.map((type) => instance(type, checker.level, copies)),
    result: instance(info.result, checker.level, copies),
  }
}

/** Complains when a constructor gets another number of arguments than it takes. */
export function constructorArguments(name: LongName, info: ConstructorInfo, given: number, location: Location): void {
  const takes = info.arguments.length
  if (takes === given) return
  const text = name.path.join('.')
  failWith(location, {
    code: 'MG-TYPE-CONSTRUCTOR',
    message: `${text} takes ${takes === 0 ? 'no argument' : `${takes} argument${takes === 1 ? '' : 's'}`}, and gets ${given} here.`,
    hint: null,
    toolText: `The constructor ${text} expects ${takes} argument(s),\n       but is applied here to ${given} argument(s)`,
  })
}

/** Complains about a list where another variant type is expected, as OCaml does about its constructor. */
export function refuseList(
  checker: Checker,
  { items, location }: Located & { readonly items: readonly Located[] },
  expected: Type,
  what: 'expression' | 'pattern',
): void {
  const { content } = expandHead(expected)
  if (content.kind !== 'constructor' || content.declaration.constructors.length === 0) return
  const { declaration } = content
  if (declaration.constructors.some(({ name }) => name === '::')) return
  const [first] = items
  const start = first?.location.start ?? location.start
  const name = { path: [first === undefined ? '[]' : '::'], location: { start, end: location.end } }
  wrongConstructor(checker, { declaration, name, expected, what })
}
