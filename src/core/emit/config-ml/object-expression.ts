// Devices of the user as OCaml: `impl @@ object inherit base_configurable … end`. Objects have no place in the layout engine's
// expressions; their lines are laid out one by one.

import type { CustomNode } from '../../model/design.ts'
import type { Lambda } from '../../model/term.ts'
import { formatDoc } from './flat-text.ts'
import type { Expression } from '../ocaml/expression.ts'
import { atom, call, list } from './syntax.ts'
import { termExpression } from './term-expression.ts'
import { typeExpression } from './type-expression.ts'
import { keyUse, methodContext, valueExpression } from './value-expression.ts'
import type { Writer } from './writer.ts'

/** `impl @@ object … end`. */
export function objectExpression(writer: Writer, node: CustomNode, dependencies: readonly Expression[]): Expression {
  const lines = ['inherit base_configurable']
  const method = (name: string, body: Expression): void => {
    lines.push(methodText(name, '', body))
  }
  method('method ty', typeExpression(writer, node.type))
  method('method name', termExpression(node.name, methodContext(writer)))
  method('method module_name', termExpression(node.module, methodContext(writer)))
  if (node.keys.length > 0)
    method('method! keys', list(node.keys.map((ref) => call('Key.abstract', keyUse(writer, ref)))))
  if (node.packages !== null) method('method! packages', valueExpression(writer, node.packages))
  if (dependencies.length > 0) method('method! deps', list(dependencies))
  for (const name of ['connect', 'configure', 'build', 'clean'] as const) {
    const lambda = node[name]
    if (lambda !== null) lines.push(lambdaText(writer, name, lambda))
  }
  return atom(`(${writer.language('impl')}\n@@ object\n${lines.map(indent).join('\n')}\nend)`)
}

function lambdaText(writer: Writer, name: string, { parameters, body }: Lambda<string>): string {
  return methodText(`method! ${name}`, ` ${parameters.join(' ')}`, termExpression(body, methodContext(writer)))
}

function methodText(head: string, parameters: string, body: Expression): string {
  return formatDoc(`${head}${parameters} =`, body)
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
