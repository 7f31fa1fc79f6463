// The text of an expression as its field begins with it.

import { type ExpressionPiece, printExpressions } from '../../emit/config-ml/print-expression.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { CustomNode, Design } from '../../model/design.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { contextDesign } from './context-design.ts'
import type { ExpressionPlace, Member } from './expression-place.ts'

/** Columns of a field. */
const WIDTH = 36

/** Texts of a place: one, or three for a converter. What is left out has an empty text. */
export function writeExpression(place: ExpressionPlace, design: Design, catalog: Catalog): readonly string[] {
  const context = contextDesign(design, place.kind === 'value' ? place.ref : null)
  const pieces = piecesOf(place, design)
  const texts = printExpressions(
    context,
    catalog,
    pieces.filter((piece) => piece !== null),
    WIDTH,
  )
  let next = 0
  return pieces.map((piece) => (piece === null ? '' : (texts[next++] ?? '')))
}

function piecesOf(place: ExpressionPlace, { logic }: Design): readonly (ExpressionPiece | null)[] {
  switch (place.kind) {
    case 'value': {
      const value = place.ref === null ? undefined : logic.values[place.ref]
      return [value === undefined ? null : { kind: 'value', value }]
    }
    case 'member': {
      const node = logic.nodes[place.node]
      return [node?.kind === 'impl' ? memberPiece(node, place.member) : null]
    }
    case 'setter': {
      const key = logic.keys[place.key]
      const setter = key?.kind === 'created' ? key.setters?.[place.index] : undefined
      return [setter === undefined ? null : functionPiece(setter.value)]
    }
    case 'converter':
      return [place.converter.parse, place.converter.print, place.converter.serialize].map(functionPiece)
  }
}

function functionPiece(lambda: Lambda<string> | null): ExpressionPiece | null {
  return lambda === null ? null : { kind: 'function', lambda }
}

function memberPiece(node: CustomNode, member: Member): ExpressionPiece | null {
  if (member === 'name' || member === 'module') return { kind: 'text', term: node[member] satisfies Term<string> }
  if (member === 'packages') return node.packages === null ? null : { kind: 'value', value: node.packages }
  const lambda = node[member]
  return lambda === null ? null : { kind: member === 'connect' ? 'connect' : 'action', lambda }
}
