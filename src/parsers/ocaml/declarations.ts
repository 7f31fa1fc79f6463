// Declarations of types and exceptions.

import type {
  ConstructorDeclaration,
  FieldDeclaration,
  TypeDeclaration,
  TypeDeclarationParameter,
  TypeDefinition,
} from '../../core/read/ocaml/syntax.ts'
import { optionalType, typeOf } from './as-node.ts'
import type { Branch, Built, Handler } from './part.ts'
import { findField, findType, hasToken, locationOf, longNameOf, textOf } from './part.ts'
import { nameOf } from './paths.ts'
import { typesOf } from './types.ts'

const noName = new Set(['(', ')', '[', ']', 'true', 'false'])

function buildConstructor(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'constructor_name')
  const fields = branch.parts.find((part) => part.built.sort === 'field-declarations')?.built
  // `A : b -> c` and `A : c` end with the result; `A = B` has a path of a constructor, no type.
  const rebinds = findType(branch, 'constructor_path')
  const types = rebinds === undefined ? typesOf(branch) : []
  const isGeneralized = hasToken(branch, ':')
  const declaration: ConstructorDeclaration = {
    name: nameOf(source, name, branch),
    arguments: isGeneralized ? types.slice(0, -1) : types,
    fields: fields?.sort === 'field-declarations' ? fields.fields : null,
    result: isGeneralized ? (types.at(-1) ?? null) : null,
    rebinds: rebinds === undefined ? null : longNameOf(source, rebinds, branch),
    location: locationOf(source, branch),
  }
  return { sort: 'constructor', constructor: declaration }
}

function constructorsOf(branch: Branch): readonly ConstructorDeclaration[] {
  return branch.parts.flatMap((part) => (part.built.sort === 'constructor' ? [part.built.constructor] : []))
}

function buildField(branch: Branch): Built {
  const field: FieldDeclaration = {
    name: nameOf(branch.source, findType(branch, 'field_name'), branch),
    isMutable: hasToken(branch, 'mutable'),
    type: typeOf(findField(branch, 'type'), branch),
    location: locationOf(branch.source, branch),
  }
  return { sort: 'field-declaration', field }
}

function buildFields(branch: Branch): Built {
  const fields = branch.parts.flatMap((part) => (part.built.sort === 'field-declaration' ? [part.built.field] : []))
  return { sort: 'field-declarations', fields }
}

function definitionOf(branch: Branch): TypeDefinition {
  const body = findField(branch, 'body')
  if (body?.built.sort === 'constructors') return { kind: 'variant', constructors: body.built.constructors }
  if (body?.built.sort === 'field-declarations') return { kind: 'record', fields: body.built.fields }
  return body === undefined ? { kind: 'abstract' } : { kind: 'open' }
}

/** Parameters stand before the name, each with its variance. */
function typeParametersOf(branch: Branch): readonly TypeDeclarationParameter[] {
  const parameters: TypeDeclarationParameter[] = []
  let variance = ''
  for (const part of branch.parts) {
    if (part.field === 'name' || part.type === 'type_constructor' || part.type === 'class_name') break
    if (part.type === 'type_variable') {
      parameters.push({ name: textOf(branch.source, part).replace(/^'/, ''), variance })
      variance = ''
    } else if (['+', '-', '!'].includes(part.type)) variance += part.type
  }
  return parameters
}

function buildBinding(branch: Branch): Built {
  const { source } = branch
  const declaration: TypeDeclaration = {
    name: longNameOf(source, findField(branch, 'name'), branch),
    parameters: typeParametersOf(branch),
    manifest: optionalType(findField(branch, 'equation'), branch),
    isPrivate: hasToken(branch, 'private'),
    definition: definitionOf(branch),
    isExtension: hasToken(branch, '+='),
    location: locationOf(source, branch),
  }
  return { sort: 'type-declaration', declaration }
}

function buildTypeDefinition(branch: Branch): Built {
  const declarations = branch.parts.flatMap((part) =>
    part.built.sort === 'type-declaration' ? [part.built.declaration] : [],
  )
  const location = locationOf(branch.source, branch)
  return { sort: 'item', item: { kind: 'type', isRecursive: !hasToken(branch, 'nonrec'), declarations, location } }
}

function buildException(branch: Branch): Built {
  const constructor = constructorsOf(branch)[0]
  return constructor === undefined ? { sort: 'error', parts: branch.parts } : { sort: 'exception', constructor }
}

/** `()`, `[]`, `true` in a type definition: the tokens are parts of the name. */
function buildConstructorName(branch: Branch): Built {
  const isSymbol = branch.parts.every((part) => noName.has(part.type))
  return isSymbol && branch.parts.length > 0
    ? { sort: 'operator-name', text: branch.parts.map((part) => part.type).join('') }
    : { sort: 'leaf' }
}

export const declarationHandlers: Readonly<Record<string, Handler>> = {
  constructor_declaration: buildConstructor,
  constructor_name: buildConstructorName,
  variant_declaration: (branch) => ({ sort: 'constructors', constructors: constructorsOf(branch) }),
  record_declaration: buildFields,
  field_declaration: buildField,
  type_binding: buildBinding,
  type_definition: buildTypeDefinition,
  exception_definition: buildException,
}
