// What is in sight while a file is typed: tables with a trail, so that leaving a scope undoes what it bound.
// Modules of the interface are read when they are first looked into.

import type { ClassInfo, ConstructorInfo, FieldInfo, TypeDeclaration, ValueInfo } from '../types/type.ts'

export interface ModuleInfo {
  /** Full path, such as `Functoria_key.Arg`. */
  readonly path: string
  readonly values: Map<string, ValueInfo>
  readonly types: Map<string, TypeDeclaration>
  readonly constructors: Map<string, ConstructorInfo>
  /** All fields of a name, the last declared first. */
  readonly fields: Map<string, readonly FieldInfo[]>
  readonly classes: Map<string, ClassInfo>
  readonly modules: Map<string, ModuleInfo>
  /** Module types by name; null for one of which nothing is known. */
  readonly signatures: Map<string, SignatureInfo | null>
  /** Set on a functor. */
  functor: FunctorInfo | null
  /** It may hold more than is known. */
  isPartial: boolean
  /** Fills the tables; null when that is done. */
  load: ((module: ModuleInfo) => void) | null
}

/** What a module type offers: made for one module, whose own types it may be about. */
export interface SignatureInfo {
  /** A module with the values of the type. Abstract types are those of `actual`, or new ones. */
  readonly instantiate: (path: string, actual: ModuleInfo | null) => ModuleInfo
}

export interface FunctorInfo {
  /** Null for `()`, and where nothing is known of the parameter. */
  readonly parameter: SignatureInfo | null
  readonly apply: (argument: ModuleInfo, path: string) => ModuleInfo
}

export interface Scope extends ModuleInfo {
  readonly trail: Change[]
}

interface Change {
  readonly undo: () => void
  /** Names of types that now hide other types. */
  readonly hiddenTypes: readonly string[]
  /** Repeats the binding in a module; not for what an `open` brought. */
  redo: (module: ModuleInfo) => void
}

/** A module that offers nothing yet. */
export function createModule(path: string, isPartial = false): ModuleInfo {
  return {
    path,
    values: new Map(),
    types: new Map(),
    constructors: new Map(),
    fields: new Map(),
    classes: new Map(),
    modules: new Map(),
    signatures: new Map(),
    functor: null,
    isPartial,
    load: null,
  }
}

/** A scope in which nothing is in sight. */
export function createScope(path: string): Scope {
  return { ...createModule(path), trail: [] }
}

/** A scope with the names of a module, which nothing can undo. */
export function copyScope({ values, types, constructors, fields, classes, modules, signatures }: ModuleInfo): Scope {
  return {
    ...createScope(''),
    values: new Map(values),
    types: new Map(types),
    constructors: new Map(constructors),
    fields: new Map(fields),
    classes: new Map(classes),
    modules: new Map(modules),
    signatures: new Map(signatures),
  }
}

/** The module, with its tables filled. */
export function loaded(module: ModuleInfo): ModuleInfo {
  const { load } = module
  if (load !== null) {
    module.load = null
    load(module)
  }
  return module
}

/** Binds a name; what it hid comes back when the scope is left. */
function bind<T>(scope: Scope, select: (module: ModuleInfo) => Map<string, T>, name: string, entry: T): void {
  const table = select(scope)
  const hidden = table.get(name)
  table.set(name, entry)
  scope.trail.push({
    undo: () => {
      if (hidden === undefined) table.delete(name)
      else table.set(name, hidden)
    },
    hiddenTypes: hidden !== undefined && hidden !== entry && isTypes(scope, table) ? [name] : NONE,
    redo: (module) => select(module).set(name, entry),
  })
}

const NONE: readonly string[] = []

function isTypes(scope: Scope, table: unknown): boolean {
  return table === scope.types
}

/** Binds a value. */
export function bindValue(scope: Scope, name: string, value: ValueInfo): void {
  bind(scope, ({ values }) => values, name, value)
}

/** Binds a type with its constructors and fields. */
export function bindType(scope: Scope, declaration: TypeDeclaration, name = declaration.name): void {
  bind(scope, ({ types }) => types, name, declaration)
  for (const one of declaration.constructors) bindConstructor(scope, one)
  for (const field of declaration.fields) bindField(scope, field)
}

/** Binds a constructor. */
export function bindConstructor(scope: Scope, info: ConstructorInfo): void {
  bind(scope, ({ constructors }) => constructors, info.name, info)
}

/** Binds a field, before those of other records with its name. */
function bindField(scope: Scope, field: FieldInfo): void {
  const others = (scope.fields.get(field.name) ?? []).filter(({ declaration }) => declaration !== field.declaration)
  bind(scope, ({ fields }) => fields, field.name, [field, ...others])
}

/** Binds a class. */
export function bindClass(scope: Scope, info: ClassInfo): void {
  bind(scope, ({ classes }) => classes, info.name, info)
}

/** Binds a module. */
export function bindModule(scope: Scope, name: string, module: ModuleInfo): void {
  bind(scope, ({ modules }) => modules, name, module)
}

/** Binds a module type. */
export function bindSignature(scope: Scope, name: string, signature: SignatureInfo | null): void {
  bind(scope, ({ signatures }) => signatures, name, signature)
}

/** Binds all that a module offers; what is included belongs to the module around it too. */
export function openModule(scope: Scope, module: ModuleInfo, how: 'open' | 'include' = 'open'): void {
  if (how === 'open') bringIntoSight(scope, loaded(module))
  else includeModule(scope, loaded(module))
  if (!module.isPartial || scope.isPartial) return
  scope.isPartial = true
  scope.trail.push({
    undo: () => void (scope.isPartial = false),
    hiddenTypes: NONE,
    redo: how === 'open' ? () => {} : (inner) => void (inner.isPartial = true),
  })
}

function includeModule(scope: Scope, module: ModuleInfo): void {
  for (const [name, entry] of module.values) bindValue(scope, name, entry)
  for (const [name, entry] of module.types) bind(scope, ({ types }) => types, name, entry)
  for (const [, entry] of module.constructors) bindConstructor(scope, entry)
  for (const [, entry] of module.classes) bindClass(scope, entry)
  for (const [name, entry] of module.modules) bindModule(scope, name, entry)
  for (const [name, entry] of module.signatures) bindSignature(scope, name, entry)
  for (const entries of module.fields.values()) for (const field of [...entries].reverse()) bindField(scope, field)
}

/** Opening is frequent, `Key.(…)` stands at every key: one change undoes it all, and what is in sight already costs nothing. */
function bringIntoSight(scope: Scope, module: ModuleInfo): void {
  const undo: (() => void)[] = []
  const hiddenTypes: string[] = []
  overlay(scope.values, module.values, undo)
  overlay(scope.types, module.types, undo, (name) => hiddenTypes.push(name))
  overlay(scope.constructors, module.constructors, undo)
  overlay(scope.classes, module.classes, undo)
  overlay(scope.modules, module.modules, undo)
  overlay(scope.signatures, module.signatures, undo)
  if (module.fields.size > 0) overlay(scope.fields, mergedFields(scope, module), undo)
  if (undo.length > 0) scope.trail.push({ undo: () => undo.forEach((one) => one()), hiddenTypes, redo: () => {} })
}

/** Adds entries to a table; what they hide comes back when the change is undone. */
function overlay<T>(
  table: Map<string, T>,
  entries: ReadonlyMap<string, T>,
  undo: (() => void)[],
  onHidden: (name: string) => void = () => {},
): void {
  const names: string[] = []
  const before: (T | undefined)[] = []
  for (const [name, entry] of entries) {
    const hidden = table.get(name)
    if (hidden === entry && hidden !== undefined) continue
    if (hidden !== undefined) onHidden(name)
    names.push(name)
    before.push(hidden)
    table.set(name, entry)
  }
  if (names.length === 0) return
  undo.push(() => {
    names.forEach((name, index) => {
      const hidden = before[index]
      if (hidden === undefined) table.delete(name)
      else table.set(name, hidden)
    })
  })
}

/** The fields in sight once the module is opened: its own come first. */
function mergedFields(scope: Scope, module: ModuleInfo): ReadonlyMap<string, readonly FieldInfo[]> {
  const merged = new Map<string, readonly FieldInfo[]>()
  for (const [name, entries] of module.fields) {
    const known = scope.fields.get(name) ?? []
    if (entries.every((one, index) => one === known[index])) continue
    const own = new Set(entries.map(({ declaration }) => declaration))
    merged.set(name, [...entries, ...known.filter(({ declaration }) => !own.has(declaration))])
  }
  return merged
}

/** Undoes every binding after a mark, which is a length of the trail. */
export function leaveScope(scope: Scope, mark: number): void {
  while (scope.trail.length > mark) scope.trail.pop()?.undo()
}

/** A module of what was bound after a mark. */
export function moduleSince(scope: Scope, mark: number, path: string): ModuleInfo {
  const module = createModule(path)
  for (const change of scope.trail.slice(mark)) change.redo(module)
  return module
}
