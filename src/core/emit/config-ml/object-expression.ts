// Devices of the user as OCaml: `impl @@ object inherit base_configurable … end`.

import type { CustomNode } from '../../model/design.ts'
import type { NodeId } from '../../model/ids.ts'
import { type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { writtenTypeOf } from '../config-plan/written-type.ts'
import { align, concat, hardline, indent } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import type { Expression } from '../ocaml/expression.ts'
import { layoutBinding, layoutExpression } from '../ocaml/layout-expression.ts'
import { actionExpression } from './action-expression.ts'
import { textLiteral } from './constant-expression.ts'
import { apply, atom, call, list, positional } from './syntax.ts'
import { termExpression } from './term-expression.ts'
import { typeExpression } from './type-expression.ts'
import { keyUse, methodContext, valueExpression } from './value-expression.ts'
import type { Writer } from './writer.ts'

/** `impl @@ object … end`. */
export function objectExpression(
  writer: Writer,
  id: NodeId,
  node: CustomNode,
  dependencies: readonly Expression[],
): Expression {
  const foreign = inheritedForeign(node)
  const type = writtenTypeOf(writer.inferredType, id, node.type)
  const lines: Doc[] = [inheritLine(writer, type, foreign)]
  const method = (name: string, body: Expression): void => {
    lines.push(layoutBinding({ head: name, value: body }))
  }
  if (foreign === null) {
    method('method ty', typeExpression(writer, type))
    method('method name', termExpression(node.name, methodContext(writer)))
    method('method module_name', termExpression(node.module, methodContext(writer)))
  }
  if (node.keys.length > 0)
    method('method! keys', list(node.keys.map((ref) => call('Key.abstract', keyUse(writer, ref)))))
  if (node.packages !== null && !(foreign !== null && isEmptyList(node.packages.term))) {
    method('method! packages', valueExpression(writer, node.packages))
  }
  if (dependencies.length > 0) method('method! deps', list(dependencies))
  for (const name of ['connect', 'configure', 'build', 'clean'] as const) {
    const lambda = node[name]
    if (lambda === null || (name === 'connect' && foreign !== null && isStart(node, lambda))) continue
    const context = methodContext(writer)
    const body = name === 'connect' ? termExpression(lambda.body, context) : actionExpression(lambda.body, context)
    method(`method! ${name} ${lambda.parameters.join(' ')}`, body)
  }
  return { kind: 'laid-out', doc: objectDoc(writer.language('impl'), lines) }
}

function objectDoc(impl: string, lines: readonly Doc[]): Doc {
  const body = lines.flatMap((line): readonly Doc[] => [hardline, line])
  return align(concat([impl, hardline, '@@ object', indent(5, concat(body)), indent(3, concat([hardline, 'end']))]))
}

/** The module name, when the object is what inheriting from `foreign` gives. */
function inheritedForeign({ name, module }: CustomNode): string | null {
  if (name.kind !== 'call' || name.primitive !== 'Name.create' || module.kind !== 'constant') return null
  const [key, prefix] = name.arguments.map((part) =>
    part.kind === 'constant' && part.value.kind === 'string' ? part.value.value : null,
  )
  const text = module.value.kind === 'string' ? module.value.value : null
  return key === text && prefix === 'f' ? text : null
}

function inheritLine(writer: Writer, type: ModuleType, foreign: string | null): Doc {
  if (foreign === null) return 'inherit base_configurable'
  const args = [positional(atom(textLiteral(foreign))), positional(typeExpression(writer, type))]
  return layoutExpression(apply('inherit [_] foreign', args))
}

function isEmptyList(term: Term<string>): boolean {
  return term.kind === 'constant' && term.value.kind === 'list' && term.value.items.length === 0
}

/** Whether a connect method is the one of `foreign`: `M.start a b`. */
function isStart({ type, dependencies }: CustomNode, { parameters, body }: Lambda<string>): boolean {
  const count = splitFunctorType(type).parameters.length + dependencies
  const variable = (name: string): Term<string> => ({ kind: 'variable', name })
  const text = (value: string): Term<string> => ({ kind: 'constant', value: { kind: 'string', value } })
  const names = Array.from({ length: count }, (_, index) => `arg${index}`)
  const start: Term<string> = {
    kind: 'call',
    primitive: '^',
    arguments: [variable(parameters[1] ?? ''), text('.start')],
  }
  const words: Term<string> = { kind: 'list', items: [start, ...names.map(variable)] }
  const joined: Term<string> = { kind: 'call', primitive: 'String.concat', arguments: [text(' '), words] }
  const pattern = { kind: 'list', items: names.map((name) => ({ kind: 'variable', name }) as const) } as const
  const expected: Term<string> =
    count === 0 ? joined : { kind: 'case', subject: variable(parameters[2] ?? ''), rows: [{ pattern, body: joined }] }
  return JSON.stringify(body) === JSON.stringify(expected)
}
