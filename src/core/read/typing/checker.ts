// What all parts of the checker share: names in sight, the current level, and how problems are reported.

import type { BuiltinTypes } from './types/builtin-types.ts'
import type { Expression, ModuleBinding, ModuleExpression } from '../ocaml/syntax.ts'
import type { Role } from './complaints/role.ts'
import type { ModuleInfo, Scope } from './names/scope.ts'
import { type Type, type TypeDeclaration, variable } from './types/type.ts'

/** What types of interfaces and annotations need. */
export interface TypeContext {
  scope: Scope
  readonly types: BuiltinTypes
  /** Depth of let-bindings; variables made deeper are generalised when a binding ends. */
  level: number
  /** Named type variables of the current item. */
  namedVariables: Map<string, Type>
  /** Whether names that are not in sight are our own mistake or ignorance, as in interfaces: then they are unknown. */
  readonly isLenient: boolean
  /** Something was used of which nothing is known. */
  meetsUnknown: boolean
}

export interface Checker extends TypeContext {
  /** Types of packed modules by how they are written. */
  readonly packages: Map<string, TypeDeclaration>
  /** What local opens brought into sight. */
  readonly opened: WeakMap<Expression, ModuleInfo>
  readonly expect: (expression: Expression, expected: Type, role: Role | null) => Step
  readonly module: (expression: ModuleExpression, name: string) => ModuleInfo
  readonly bindModules: (bindings: readonly ModuleBinding[], isRecursive: boolean) => void
}

/** Types an expression, of which `expected` is expected; gives its type. */
export function typeExpect(checker: Checker, expression: Expression, expected: Type, role: Role | null = null): Step {
  return checker.expect(expression, expected, role)
}

/** Types an expression of which nothing is expected. */
export function typeAny(checker: Checker, expression: Expression): Step {
  return checker.expect(expression, fresh(checker), null)
}

/** What a module expression offers. */
export function typeModule(checker: Checker, expression: ModuleExpression, name = ''): ModuleInfo {
  return checker.module(expression, name)
}

/** A new type variable. */
export function fresh({ level }: TypeContext): Type {
  return variable(level)
}

/** A typing step: yields the steps whose results it needs, so that no nesting can overflow. */
export type Step = Generator<Step, Type, Type>

/** Runs a step and those that it asks for, without the host's stack. */
export function runStep(start: Step): Type {
  const stack = [start]
  let input: Type | undefined
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    // A fresh generator ignores the value of its first `next`.
    const step = top.next(input ?? START)
    if (step.done === true) {
      stack.pop()
      input = step.value
    } else {
      stack.push(step.value)
      input = undefined
    }
  }
  if (input === undefined) throw new Error('a typing step ended without a type')
  return input
}

const START = variable(0)
