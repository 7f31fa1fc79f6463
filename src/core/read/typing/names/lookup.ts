// Finding names: values, types, constructors, fields, modules, classes by their paths, or OCaml's complaint.

import type { Location, LongName } from '../../ocaml/syntax.ts'
import type { TypeContext } from '../checker.ts'
import type { ClassInfo, ConstructorInfo, FieldInfo, TypeDeclaration, ValueInfo } from '../types/type.ts'
import { failWith } from '../complaints/problem.ts'
import { type ModuleInfo, createModule, loaded } from './scope.ts'
import { STDLIB_INTERFACES } from '../stdlib-modules.ts'
import { didYouMean } from './suggest.ts'

type Sort = 'value' | 'type constructor' | 'constructor' | 'record field' | 'module' | 'class'

interface Lookup<T> {
  readonly sort: Sort
  readonly table: (module: ModuleInfo) => ReadonlyMap<string, T>
}

const VALUES: Lookup<ValueInfo> = { sort: 'value', table: ({ values }) => values }
const TYPES: Lookup<TypeDeclaration> = { sort: 'type constructor', table: ({ types }) => types }
const CONSTRUCTORS: Lookup<ConstructorInfo> = { sort: 'constructor', table: ({ constructors }) => constructors }
const FIELDS: Lookup<readonly FieldInfo[]> = { sort: 'record field', table: ({ fields }) => fields }
const CLASSES: Lookup<ClassInfo> = { sort: 'class', table: ({ classes }) => classes }

/** The value of a name; null when a module that is not known completely may have it. */
export function findValue(checker: TypeContext, name: LongName): ValueInfo | null {
  return find(checker, name, VALUES)
}

export function findType(checker: TypeContext, name: LongName): TypeDeclaration | null {
  return find(checker, name, TYPES)
}

export function findConstructor(checker: TypeContext, name: LongName): ConstructorInfo | null {
  return find(checker, name, CONSTRUCTORS)
}

export function findFields(checker: TypeContext, name: LongName): readonly FieldInfo[] | null {
  return find(checker, name, FIELDS)
}

export function findClass(checker: TypeContext, name: LongName): ClassInfo | null {
  return find(checker, name, CLASSES)
}

/** The module of a path, its tables filled. */
export function findModule(checker: TypeContext, path: readonly string[], location: Location): ModuleInfo {
  let at: ModuleInfo = checker.scope
  for (const [index, name] of path.entries()) {
    const next = loaded(at).modules.get(name)
    if (next === undefined) {
      if (at.isPartial || checker.isLenient || name.includes('(')) {
        checker.meetsUnknown = true
        return createModule(path.join('.'), true)
      }
      unbound('module', path.slice(0, index + 1), localModules(at, index === 0), location)
    }
    at = next
  }
  return loaded(at)
}

/** Names to suggest: OCaml does not look among the modules of libraries. */
function localModules({ modules }: ModuleInfo, isOutermost: boolean): readonly string[] {
  return [...modules].filter(([name, { path }]) => !isOutermost || path !== name).map(([name]) => name)
}

function find<T>(checker: TypeContext, name: LongName, { sort, table }: Lookup<T>): T | null {
  const last = name.path.at(-1) ?? ''
  const module = name.path.length === 1 ? checker.scope : findModule(checker, name.path.slice(0, -1), name.location)
  const found = table(module).get(last)
  if (found !== undefined) return found
  if (module.isPartial || checker.isLenient) {
    checker.meetsUnknown = true
    return null
  }
  const elsewhere =
    sort !== 'value' ? null : name.path.length === 1 ? moduleWith(checker, last) : moduleAround(checker, name.path)
  return unbound(sort, name.path, [...table(module).keys()], name.location, elsewhere)
}

/** A module of the release in sight that has a value of this name, or a module inside of one. */
function moduleWith({ scope }: TypeContext, name: string): string | null {
  if (name.length < 3) return null
  const modules = [...scope.modules]
    .filter(([module, { functor }]) => functor === null && !STDLIB_INTERFACES.has(module))
    .reverse()
  for (const [module, info] of modules) if (loaded(info).values.has(name)) return module
  for (const [module, info] of modules)
    for (const [inner, { values }] of info.modules) if (values.has(name)) return `${module}.${inner}`
  return null
}

/** A module in sight inside of which a path leads to a value. */
function moduleAround({ scope }: TypeContext, path: readonly string[]): string | null {
  const [first = '', last = ''] = path
  if (path.length !== 2) return null
  for (const [module, info] of [...scope.modules].reverse())
    if (
      !STDLIB_INTERFACES.has(module) &&
      info.functor === null &&
      loaded(info).modules.get(first)?.values.has(last) === true
    )
      return module
  return null
}

const BEGINNER: Readonly<Record<Sort, string>> = {
  value: 'Nothing is called',
  'type constructor': 'There is no type',
  constructor: 'There is no constructor',
  'record field': 'No record has a field',
  module: 'There is no module',
  class: 'There is no class',
}

const PLAIN_HINTS: Partial<Readonly<Record<Sort, (name: string) => string>>> = {
  module: (name) =>
    `Only modules of mirage and its libraries are in sight; one of the unikernel is named by a text: foreign "${name}.Main".`,
  value: (name) => `Define it first, or put it between double quotes if it is a text: "${name}".`,
  constructor: () =>
    'Names with a capital letter are constructors, which a type declares; names of values begin with a small letter.',
}

/** OCaml's complaint about a name that is not in sight, with the names that are nearest. */
export function unbound(
  sort: Sort,
  path: readonly string[],
  known: readonly string[],
  location: Location,
  elsewhere: string | null = null,
): never {
  const name = path.join('.')
  const prefix = path.slice(0, -1).map((part) => `${part}.`)
  const near = didYouMean(path.at(-1) ?? '', known)
  const list = near.length < 2 ? near.join('') : `${near.slice(0, -1).join(', ')} or ${near.at(-1) ?? ''}`
  return failWith(location, {
    code: 'MG-TYPE-UNBOUND',
    message: `${BEGINNER[sort]} ${name}.`,
    hint:
      near.length > 0
        ? `Did you mean ${near.map((one) => prefix.join('') + one).join(' or ')}?`
        : elsewhere === null
          ? path.length > 1
            ? null
            : (PLAIN_HINTS[sort]?.(name) ?? null)
          : `There is ${elsewhere}.${name}: write that, or open ${elsewhere} first.`,
    toolText: `Unbound ${sort} ${name}${near.length === 0 ? '' : `\nHint: Did you mean ${list}?`}`,
  })
}
