// Bindings whose annotation names its variables: `let f : 'a. t = e` and `let f : type a. t = e`.

import type { Expression, TypeExpression } from '../../ocaml/syntax.ts'
import { typeArgument } from './argument.ts'
import { type Checker, type Step, fresh } from '../checker.ts'
import { failWith } from '../complaints/problem.ts'
import { joinLines, scopePrinter } from '../complaints/report-clash.ts'
import { convertType } from '../modules/convert-type.ts'
import { leaveScope } from '../names/scope.ts'
import { type Type, resolve } from '../types/type.ts'
import { generalize, restrict } from '../types/levels.ts'
import { isExpansive } from './expansive.ts'
import { bindLocalTypes, bindLocalVariables } from './local-types.ts'

type Polymorphic = TypeExpression & { readonly kind: 'polymorphic' | 'local' }

export function isPolymorphic(annotation: TypeExpression | null): annotation is Polymorphic {
  return annotation?.kind === 'polymorphic' || annotation?.kind === 'local'
}

/** The type as it is seen by all who use the name, the value itself included. */
export function polymorphicType(checker: Checker, annotation: Polymorphic): Type {
  const mark = checker.scope.trail.length
  checker.level += 1
  if (annotation.kind === 'local') bindLocalVariables(checker, annotation.variables)
  const { type } = withVariables(checker, annotation)
  checker.level -= 1
  generalize(type, checker.level)
  leaveScope(checker.scope, mark)
  return type
}

/** The annotated type with fresh variables for its names. */
function withVariables(
  checker: Checker,
  { kind, variables, body }: Polymorphic,
): { readonly type: Type; readonly made: readonly Type[] } {
  if (kind === 'local') return { type: convertType(checker, body), made: [] }
  const hidden = checker.namedVariables
  const own = variables.map((name) => {
    const type = fresh(checker)
    type.content = { kind: 'variable', name }
    return [name, type] as const
  })
  const known = new Map([...hidden, ...own])
  checker.namedVariables = known
  const type = convertType(checker, body)
  checker.namedVariables = hidden
  // A name that is not among them is one variable of the whole item.
  for (const [name, one] of known) {
    if (variables.includes(name) || hidden.has(name)) continue
    one.level = Math.min(one.level, checker.level - 1)
    hidden.set(name, one)
  }
  return { type, made: own.map(([, one]) => one) }
}

/** Types the value, which must be as general as its annotation says. */
export function* typePolymorphic(checker: Checker, value: Expression, annotation: Polymorphic): Step {
  const { scope } = checker
  const mark = scope.trail.length
  checker.level += 1
  const release = annotation.kind === 'local' ? bindLocalTypes(checker, annotation.variables) : null
  const { type, made } = withVariables(checker, annotation)
  yield typeArgument(checker, value, type, { text: 'annotated value' })
  release?.()
  checker.level -= 1
  leaveScope(scope, mark)
  if (isExpansive(value)) restrict(type, checker.level)
  const found = made.map(resolve)
  const isGeneral = found.every(({ content, level }) => content.kind === 'variable' && level > checker.level)
  if (isGeneral && new Set(found).size === found.length) return type
  return refuseLessGeneral(checker, value, { type, annotation })
}

function refuseLessGeneral(
  checker: Checker,
  { location }: Expression,
  { type, annotation }: { readonly type: Type; readonly annotation: Polymorphic },
): never {
  const printed = scopePrinter(checker).print(type)
  const variables = annotation.variables.map((name) => `'${name}`).join(' ')
  const general = polymorphicType(checker, annotation)
  const wanted = `${variables}. ${scopePrinter(checker).print(general)}`
  return failWith(location, {
    code: 'MG-TYPE-MISMATCH',
    message: `This has the type ${printed}, but its annotation says that it works for all ${variables}: ${wanted}.`,
    hint: `Leave ${variables}. out of the annotation, or make the definition work for every type.`,
    toolText: joinLines(
      [`This definition has type ${printed}`, 'which is less general than', wanted],
      'Error: '.length,
    ),
  })
}
