// Interface texts as modules: each is read when a configuration first looks into it.

import type { TypeExpression } from '../../ocaml/syntax.ts'
import { declareConstructor, declareType, exceptionConstructor } from '../types/builtin-types.ts'
import type { TypeContext } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { type ClassInfo, type Type, type TypeDeclaration, type ValueInfo, constructor } from '../types/type.ts'
import { expandHead } from '../types/expand.ts'
import { generalize } from '../types/levels.ts'
import { findModule } from '../names/lookup.ts'
import {
  type ModuleInfo,
  type SignatureInfo,
  bindClass,
  bindConstructor,
  bindModule,
  bindSignature,
  bindType,
  bindValue,
  copyScope,
  createModule,
  leaveScope,
  moduleSince,
  openModule,
} from '../names/scope.ts'
import { inferVariance } from '../types/variance.ts'
import {
  type InterfaceClass,
  type InterfaceFunctor,
  type InterfaceItem,
  type InterfaceType,
  parseInterface,
  type Signature,
} from './parse-interface.ts'

const NOWHERE = { start: { offset: 0, line: 1, column: 0 }, end: { offset: 0, line: 1, column: 0 } }

/** Fills a module from its interface text. `checker` has in scope what every interface may mention. */
export function loadModule(checker: TypeContext, module: ModuleInfo, text: string): void {
  fillModule(checker, module, parseInterface(text))
}

/** Adds what items describe. `actual` gives the types that they leave abstract. */
function fillModule(
  checker: TypeContext,
  module: ModuleInfo,
  items: readonly InterfaceItem[],
  actual: ModuleInfo | null = null,
): void {
  const { scope } = checker
  const mark = scope.trail.length
  for (const item of items) addItem(checker, module, item, actual)
  const made = moduleSince(scope, mark, module.path)
  leaveScope(scope, mark)
  for (const [name, entry] of made.values) module.values.set(name, entry)
  for (const [name, entry] of made.types) module.types.set(name, entry)
  for (const [name, entry] of made.constructors) module.constructors.set(name, entry)
  for (const [name, entry] of made.fields) module.fields.set(name, entry)
  for (const [name, entry] of made.classes) module.classes.set(name, entry)
  for (const [name, entry] of made.modules) module.modules.set(name, entry)
  for (const [name, entry] of made.signatures) module.signatures.set(name, entry)
}

function addItem(checker: TypeContext, { path }: ModuleInfo, item: InterfaceItem, actual: ModuleInfo | null): void {
  const { scope } = checker
  switch (item.kind) {
    case 'value':
      return bindValue(scope, item.name, valueOf(generic(checker, item.type), item.name))
    case 'type': {
      const own = actual?.types.get(item.name)
      return own === undefined ? addType(checker, path, item) : bindType(scope, own, item.name)
    }
    case 'exception': {
      const args = item.arguments.map((type) => generic(checker, type))
      return bindConstructor(scope, exceptionConstructor(item.name, args, checker.types.exception))
    }
    case 'module': {
      // What an interface writes out inside itself, it writes out whole.
      const inner = createModule(`${path}.${item.name}`)
      fillModule(checker, inner, item.items, actual?.modules.get(item.name) ?? null)
      return bindModule(scope, item.name, inner)
    }
    case 'alias': {
      // Not looked into yet: it may mention what is being read.
      const known = item.path.length === 1 ? scope.modules.get(item.path[0] ?? '') : undefined
      return bindModule(scope, item.name, known ?? findModule(checker, item.path, NOWHERE))
    }
    case 'named-module':
      return bindModule(
        scope,
        item.name,
        instantiated(checker, item.signature, `${path}.${item.name}`, actual?.modules.get(item.name) ?? null),
      )
    case 'functor':
      return bindModule(scope, item.name, functorModule(checker, `${path}.${item.name}`, item.functor))
    case 'module-type':
      return bindSignature(scope, item.name, item.signature === null ? null : signatureInfo(checker, item.signature))
    case 'include':
      return openModule(scope, included(checker, item.signature, path, actual), 'include')
    case 'class':
      return addClass(checker, path, item)
  }
}

/** What `include` brings: a module type of the configuration, or in our own texts a module. */
function included(checker: TypeContext, signature: Signature, path: string, actual: ModuleInfo | null): ModuleInfo {
  const { form } = signature
  if ('path' in form && isModule(checker, form.path)) return findModule(checker, form.path, NOWHERE)
  return instantiated(checker, signature, path, actual)
}

function isModule({ scope }: TypeContext, path: readonly string[]): boolean {
  return scope.modules.has(path[0] ?? '') && !(path.length === 1 && scope.signatures.has(path[0] ?? ''))
}

function instantiated(checker: TypeContext, signature: Signature, path: string, actual: ModuleInfo | null): ModuleInfo {
  return signatureInfo(checker, signature)?.instantiate(path, actual) ?? createModule(path, true)
}

function functorModule(checker: TypeContext, path: string, { parameters, result }: InterfaceFunctor): ModuleInfo {
  const [parameter, ...rest] = parameters
  const module = createModule(path)
  if (parameter === undefined) return module
  const known = { ...checker, scope: copyScope(checker.scope) }
  module.functor = {
    parameter: signatureInfo(known, parameter.signature),
    apply: (argument, name) => {
      const inner = { ...known, scope: copyScope(known.scope) }
      bindModule(inner.scope, parameter.name, argument)
      if (rest.length > 0) return functorModule(inner, name, { parameters: rest, result })
      return instantiated(inner, result, name, null)
    },
  }
  return module
}

function valueOf(type: Type, name: string): ValueInfo {
  const primitive = name === '@@' ? 'apply' : name === '|>' ? 'reverse-apply' : null
  return { type, isInstanceVariable: false, isMutable: false, primitive }
}

/** The type of an expression with all its variables generic. */
function generic(checker: TypeContext, expression: TypeExpression, variables = new Map<string, Type>()): Type {
  checker.namedVariables = variables
  checker.level += 1
  const type = convertType(checker, expression)
  checker.level -= 1
  generalize(type, checker.level)
  return type
}

function addType(checker: TypeContext, path: string, item: InterfaceType): void {
  const { scope } = checker
  const { name, parameters } = item
  const alias = item.manifest === null ? null : sameType(checker, item)
  if (alias !== null) return bindType(scope, alias, name)
  const declaration = declareType(
    name,
    `${path}.${name}`,
    parameters.map(({ isCovariant }) => isCovariant),
    parameters.map((parameter) => parameter.name),
  )
  const variables = new Map(
    parameters.map((parameter, index) => [parameter.name, declaration.parameters[index]] as const),
  )
  const known = (): Map<string, Type> =>
    new Map([...variables].flatMap(([key, type]) => (type === undefined ? [] : [[key, type]])))
  // In sight of itself, for recursive types.
  bindType(scope, declaration)
  if (item.manifest !== null) declaration.manifest = generic(checker, item.manifest, known())
  for (const { name: one, arguments: args, result } of item.constructors) {
    // A constructor with a result of its own has variables of its own.
    const own = result === null ? known() : new Map<string, Type>()
    const types = args.map((type) => generic(checker, type, own))
    declareConstructor(declaration, one, types, result === null ? undefined : generic(checker, result, own))
  }
  for (const { name: field, type, isMutable } of item.fields ?? []) {
    const record = constructor(declaration, declaration.parameters)
    declaration.fields.push({ name: field, declaration, isMutable, type: generic(checker, type, known()), record })
  }
  declaration.isRecord = item.fields !== null
  declaration.isPrivate = item.isPrivate
  inferVariance(declaration)
  bindType(scope, declaration)
}

/** A type that is another one by a new name: `type 'a t = 'a M.t`. */
function sameType(
  checker: TypeContext,
  { manifest, parameters, constructors, fields }: InterfaceType,
): TypeDeclaration | null {
  if (manifest?.kind !== 'constructor' || constructors.length > 0 || fields !== null) return null
  if (manifest.arguments.length !== parameters.length) return null
  const isSame = manifest.arguments.every(
    (type, index) => type.kind === 'variable' && type.name === parameters[index]?.name,
  )
  if (!isSame) return null
  const type = convertType(checker, manifest)
  return type.content.kind === 'constructor' ? type.content.declaration : null
}

function addClass(checker: TypeContext, path: string, item: InterfaceClass): void {
  const { scope } = checker
  const declaration = declareType(
    item.name,
    `${path}.${item.name}`,
    item.parameters.map(() => false),
    item.parameters,
  )
  const variables = new Map<string, Type>()
  for (const [index, name] of item.parameters.entries()) {
    const parameter = declaration.parameters[index]
    if (parameter !== undefined) variables.set(name, parameter)
  }
  const constructorType = generic(checker, item.type, variables)
  let objectType = constructorType
  while (objectType.content.kind === 'arrow') objectType = objectType.content.to
  declaration.manifest = objectType
  bindType(scope, declaration)
  if (item.isType) return
  const { content } = expandHead(objectType)
  const info: ClassInfo = {
    name: item.name,
    parameters: declaration.parameters,
    methods: content.kind === 'object' ? content.methods : new Map(),
    variables: new Map(),
    isVirtual: false,
    virtualMethods: new Set(),
    isUnknown: content.kind !== 'object',
    constructorType,
    objectType,
  }
  bindClass(scope, info)
}

/** A module type as it is understood where it is written; null when it names one that is not known. */
export function signatureInfo(checker: TypeContext, { form, constraints }: Signature): SignatureInfo | null {
  const known = { ...checker, scope: copyScope(checker.scope) }
  if ('items' in form)
    return {
      instantiate: (path, actual) => {
        const module = createModule(path)
        const own = { ...known, scope: copyScope(known.scope) }
        const types = constraints.length === 0 ? actual : withTypes(own, path, constraints, actual)
        fillModule(own, module, form.items, types)
        return module
      },
    }
  const named = findSignature(checker, form.path)
  if (named === null) return null
  if (constraints.length === 0) return named
  return {
    instantiate: (path, actual) => {
      const own = { ...known, scope: copyScope(known.scope) }
      return named.instantiate(path, withTypes(own, path, constraints, actual))
    },
  }
}

/** A module whose types are those that `with` gives, before those of `actual`. */
function withTypes(
  checker: TypeContext,
  path: string,
  constraints: Signature['constraints'],
  actual: ModuleInfo | null,
): ModuleInfo {
  const module = createModule(path)
  fillModule(
    checker,
    module,
    constraints.map(({ type }) => type),
  )
  for (const [name, type] of actual?.types ?? []) if (!module.types.has(name)) module.types.set(name, type)
  for (const [name, inner] of actual?.modules ?? []) module.modules.set(name, inner)
  return module
}

/** The module type of a path; null when nothing is known of it. */
function findSignature(checker: TypeContext, path: readonly string[]): SignatureInfo | null {
  const module = path.length === 1 ? checker.scope : findModule(checker, path.slice(0, -1), NOWHERE)
  return module.signatures.get(path.at(-1) ?? '') ?? null
}
