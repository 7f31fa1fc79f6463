// Modules as values: the types `(module S)`, told apart by how their module type is written.

import type { Expression, OpaqueText } from '../../ocaml/syntax.ts'
import { declareType } from '../types/builtin-types.ts'
import { type Checker, typeModule } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { type SignatureInfo } from '../names/scope.ts'
import { ascribe, readSignature } from './signatures.ts'
import { constructor, type Type, type TypeDeclaration, unknown } from '../types/type.ts'

const packages = new WeakMap<TypeDeclaration, SignatureInfo>()

/** The type of modules of a module type; unknown when that is not understood. */
export function packageType(checker: Checker, moduleType: OpaqueText): Type {
  const signature = readSignature(checker, moduleType)
  if (signature === null) return unknown()
  const name = `(module ${moduleType.text.replaceAll(/\s+/g, ' ')})`
  const known = checker.packages.get(name)
  const declaration = known ?? declareType(name, name)
  checker.packages.set(name, declaration)
  packages.set(declaration, signature)
  return constructor(declaration)
}

/** The module type behind a type of packed modules. */
export function packedSignature(type: Type): SignatureInfo | null {
  const { content } = expandHead(type)
  return content.kind === 'constructor' ? (packages.get(content.declaration) ?? null) : null
}

/** Types `(module M : S)`, or `(module M)` where the type is known. */
export function typePackage(
  checker: Checker,
  { module, moduleType }: Expression & { readonly kind: 'package' },
  expected: Type,
): Type {
  const type = moduleType === null ? expected : packageType(checker, moduleType)
  const signature = packedSignature(type)
  const made = typeModule(checker, module)
  if (signature === null) {
    checker.meetsUnknown = true
    return unknown()
  }
  ascribe(checker, made, signature, { location: module.location, path: '', isAbstract: false })
  return type
}
