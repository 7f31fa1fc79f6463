// Typing of patterns: what they match, and the variables that they bind.

import type { FieldPattern, LongName, Pattern } from '../../ocaml/syntax.ts'
import { type Checker, fresh } from '../checker.ts'
import { typeOfConstant } from './constant.ts'
import { chooseConstructor, constructorArguments, refuseList } from './constructors.ts'
import { convertType } from '../modules/convert-type.ts'
import { expandHead } from '../types/expand.ts'
import { fieldsOfRecord, instanceOfField, refuseTwice } from './fields.ts'
import { forgetLocalTypes } from './local-types.ts'
import { findModule, findType } from '../names/lookup.ts'
import { packageType, packedSignature } from '../modules/packages.ts'
import { failWith } from '../complaints/problem.ts'
import { PATTERN_CLASH, expectType } from '../complaints/report-clash.ts'
import { bindModule, bindValue, createModule, leaveScope, openModule } from '../names/scope.ts'
import { noteTags } from '../../tag-patterns.ts'
import { type ConstructorInfo, type RowTag, type Type, constructor, tuple, unknown, variantRow } from '../types/type.ts'
import { unify } from '../types/unify.ts'

/** The variables of a pattern, with their types. */
export type PatternVariables = Map<string, Type>

/** Types a pattern that matches values of type `expected`; its variables are added to `variables`. */
export function typePattern(checker: Checker, pattern: Pattern, expected: Type, variables: PatternVariables): void {
  const meet = (found: Type): void =>
    expectType(checker, { location: pattern.location, found, expected, words: PATTERN_CLASH })
  const inner = (part: Pattern, type: Type): void => typePattern(checker, part, type, variables)
  switch (pattern.kind) {
    case 'variable':
      return addVariable(pattern, pattern.name, expected, variables)
    case 'alias':
      inner(pattern.pattern, expected)
      return addVariable(pattern.name, pattern.name.text, aliasType(checker, pattern.pattern, expected), variables)
    case 'constant':
      return meet(typeOfConstant(checker, pattern.constant, pattern.location))
    case 'range':
      return meet(checker.types.char)
    case 'tuple': {
      const items = pattern.items.map(() => fresh(checker))
      meet(tuple(items))
      for (const [index, part] of pattern.items.entries()) inner(part, items[index] ?? unknown())
      return
    }
    case 'construct':
      return typeConstruct(checker, pattern, expected, variables)
    case 'variant':
      return typeVariant(checker, pattern, expected, variables)
    case 'record':
      return typeRecord(checker, pattern, expected, variables)
    case 'list':
    case 'array': {
      if (pattern.kind === 'list') refuseList(checker, pattern, expected, 'pattern')
      const item = fresh(checker)
      meet(pattern.kind === 'list' ? checker.types.list(item) : checker.types.array(item))
      for (const part of pattern.items) inner(part, item)
      return
    }
    case 'or':
      return typeAlternatives(checker, pattern, expected, variables)
    case 'constraint':
      meet(convertType(checker, pattern.type))
      return inner(pattern.pattern, expected)
    case 'lazy': {
      const forced = fresh(checker)
      meet(checker.types.lazy(forced))
      return inner(pattern.pattern, forced)
    }
    case 'exception':
      return inner(pattern.pattern, checker.types.exception)
    case 'variant-type':
      return meet(typeOfTags(checker, pattern, expandHead(expected)))
    case 'open':
      return typeInModule(checker, pattern, expected, variables)
    case 'unpack': {
      const type = pattern.moduleType === null ? expected : packageType(checker, pattern.moduleType)
      meet(type)
      if (pattern.name !== null) variables.set(`${MODULE}${pattern.name.text}`, type)
      return
    }
    default:
      return
  }
}

/** `#t`: the tags of t; those of a closed type must be among them. */
function typeOfTags(checker: Checker, pattern: Pattern & { readonly kind: 'variant-type' }, expected: Type): Type {
  const tags = tagsOf(checker, pattern.name)
  if (tags === null) return unknown()
  noteTags(
    pattern,
    [...tags].map(([tag, { argument }]) => [tag, argument !== null]),
  )
  const isOptional = !(expected.content.kind === 'variant' && expected.content.isClosed)
  const made = new Map([...tags].map(([tag, { argument }]) => [tag, { isOptional, argument }]))
  return variantRow(made, false, checker.level)
}

function tagsOf(checker: Checker, name: LongName): ReadonlyMap<string, RowTag> | null {
  const declaration = findType(checker, name)
  if (declaration === null) return null
  const { content } = expandHead(
    constructor(
      declaration,
      declaration.parameters.map(() => fresh(checker)),
    ),
  )
  if (content.kind === 'unknown') return null
  if (content.kind === 'variant') return content.tags
  return failWith(name.location, {
    code: 'MG-TYPE-PATTERN',
    message: `The type ${name.path.join('.')} is no set of variants such as [ \`A | \`B ].`,
    hint: 'Only the name of such a type stands in a pattern behind #.',
    toolText: `The type ${name.path.join('.')} is not a variant type`,
  })
}

/** What a name for a part of a row stands for: only the tags that the pattern admits. */
function aliasType(checker: Checker, pattern: Pattern, expected: Type): Type {
  const tags = new Map<string, RowTag>()
  const pending: Pattern[] = [pattern]
  const row = expandHead(expected).content
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at.kind === 'or') pending.push(...at.alternatives)
    else if (at.kind === 'variant') {
      const argument = row.kind === 'variant' ? (row.tags.get(at.tag)?.argument ?? null) : null
      tags.set(at.tag, { isOptional: false, argument })
    } else if (at.kind === 'variant-type')
      for (const [tag, { argument }] of tagsOf(checker, at.name) ?? []) tags.set(tag, { isOptional: false, argument })
    else return expected
  }
  return variantRow(tags, false, checker.level)
}

/** `M.(p)`. */
function typeInModule(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'open' },
  expected: Type,
  variables: PatternVariables,
): void {
  const { scope } = checker
  const mark = scope.trail.length
  openModule(scope, findModule(checker, pattern.module.path, pattern.module.location))
  typePattern(checker, pattern.pattern, expected, variables)
  leaveScope(scope, mark)
}

/** Stands before the name of a module that a pattern binds. */
const MODULE = 'module '

/** Brings the variables of a pattern into sight. */
export function bindVariables(checker: Checker, variables: PatternVariables): void {
  for (const [name, type] of variables)
    if (name.startsWith(MODULE)) {
      const module = name.slice(MODULE.length)
      bindModule(checker.scope, module, packedSignature(type)?.instantiate(module, null) ?? createModule(module, true))
    } else bindValue(checker.scope, name, { type, isInstanceVariable: false, isMutable: false, primitive: null })
}

function addVariable(
  at: { readonly location: Pattern['location'] },
  name: string,
  type: Type,
  variables: PatternVariables,
): void {
  if (variables.has(name)) {
    failWith(at.location, {
      code: 'MG-TYPE-PATTERN',
      message: `The variable ${name} is bound twice in this pattern.`,
      hint: 'Give one of them another name.',
      toolText: `Variable ${name} is bound several times in this matching`,
    })
  }
  variables.set(name, type)
}

function typeConstruct(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'construct' },
  expected: Type,
  variables: PatternVariables,
): void {
  const info = chooseConstructor(checker, pattern.constructor, expected, 'pattern')
  if (info === null) {
    if (pattern.argument !== null) typePattern(checker, pattern.argument, unknown(), variables)
    return
  }
  if (info.hasOwnResult === true) return typeOwnResult(checker, pattern, info, { expected, variables })
  // A type in `C (p : t)` is that of all arguments together.
  const annotated = info.arguments.length > 1 && pattern.argument?.kind === 'constraint' ? pattern.argument : null
  const argument = annotated === null ? pattern.argument : annotated.pattern
  const items =
    info.arguments.length > 1 && argument?.kind === 'tuple' ? argument.items : argument === null ? [] : [argument]
  if (annotated !== null && items.length === info.arguments.length)
    expectType(checker, {
      location: annotated.type.location,
      found: convertType(checker, annotated.type),
      expected: tuple(info.arguments),
      words: PATTERN_CLASH,
    })
  const isWildcard = argument?.kind === 'any'
  if (!isWildcard || info.arguments.length === 0)
    constructorArguments(pattern.constructor, info, items.length, pattern.location)
  expectType(checker, { location: pattern.location, found: info.result, expected, words: PATTERN_CLASH })
  for (const [index, part] of items.entries()) typePattern(checker, part, info.arguments[index] ?? unknown(), variables)
}

/** A constructor that tells more about the type: of what it holds nothing is known here. */
function typeOwnResult(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'construct' },
  { declaration, arguments: args }: ConstructorInfo,
  { expected, variables }: { readonly expected: Type; readonly variables: PatternVariables },
): void {
  checker.meetsUnknown = true
  forgetLocalTypes(expected)
  const { argument } = pattern
  const found =
    declaration === null
      ? unknown()
      : constructor(
          declaration,
          declaration.parameters.map(() => unknown()),
        )
  expectType(checker, { location: pattern.location, found, expected, words: PATTERN_CLASH })
  const items = args.length > 1 && argument?.kind === 'tuple' ? argument.items : argument === null ? [] : [argument]
  for (const part of items) typePattern(checker, part, unknown(), variables)
}

function typeVariant(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'variant' },
  expected: Type,
  variables: PatternVariables,
): void {
  const argument = pattern.argument === null ? null : fresh(checker)
  const row = variantRow(new Map([[pattern.tag, { isOptional: true, argument }]]), false, checker.level)
  // A closed type must have the tag: there the pattern's tag is one that must be.
  const { content } = expandHead(expected)
  const found =
    content.kind === 'variant' && content.isClosed
      ? variantRow(new Map([[pattern.tag, { isOptional: false, argument }]]), false, checker.level)
      : row
  expectType(checker, { location: pattern.location, found, expected, words: PATTERN_CLASH })
  if (pattern.argument !== null && argument !== null) typePattern(checker, pattern.argument, argument, variables)
}

function typeRecord(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'record' },
  expected: Type,
  variables: PatternVariables,
): void {
  const declaration = fieldsOfRecord(
    checker,
    pattern.fields.map(({ field }) => field),
    expected,
  )
  if (declaration === null) {
    for (const { pattern: part } of pattern.fields) typePattern(checker, part, unknown(), variables)
    return
  }
  for (const field of pattern.fields) typeField(checker, { pattern, field, declaration, expected }, variables)
  refuseTwice(pattern.fields, pattern.location)
}

function typeField(
  checker: Checker,
  {
    pattern,
    field,
    declaration,
    expected,
  }: {
    readonly pattern: Pattern
    readonly field: FieldPattern
    readonly declaration: NonNullable<ReturnType<typeof fieldsOfRecord>>
    readonly expected: Type
  },
  variables: PatternVariables,
): void {
  const { type, record } = instanceOfField(checker, declaration, field.field, {
    what: 'pattern',
    type: expected,
  })
  expectType(checker, { location: pattern.location, found: record, expected, words: PATTERN_CLASH })
  if (field.annotation !== null) unify(convertType(checker, field.annotation), type)
  typePattern(checker, field.pattern, type, variables)
}

function typeAlternatives(
  checker: Checker,
  pattern: Pattern & { readonly kind: 'or' },
  expected: Type,
  variables: PatternVariables,
): void {
  const sides = pattern.alternatives.map((part) => {
    const own: PatternVariables = new Map()
    typePattern(checker, part, expected, own)
    return own
  })
  const [first, ...others] = sides
  if (first === undefined) return
  for (const other of others) {
    for (const [name, type] of first) {
      const same = other.get(name)
      if (same === undefined) missingSide(pattern, name)
      expectType(checker, {
        location: pattern.location,
        found: type,
        expected: same,
        words: {
          found: `The variable ${name} on the left-hand side of this or-pattern has type`,
          expected: 'but on the right-hand side it has type',
        },
      })
    }
    for (const name of other.keys()) if (!first.has(name)) missingSide(pattern, name)
  }
  for (const [name, type] of first) addVariable(pattern, name, type, variables)
}

function missingSide(pattern: Pattern, name: string): never {
  return failWith(pattern.location, {
    code: 'MG-TYPE-PATTERN',
    message: `The variable ${name} must be bound on every side of this pattern.`,
    hint: null,
    toolText: `Variable ${name} must occur on both sides of this | pattern`,
  })
}
