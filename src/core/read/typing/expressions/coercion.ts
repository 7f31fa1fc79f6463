// `(e :> t)`: whether what has one type may be taken for another. Followed where both types are closed.

import type { Expression } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter } from '../complaints/report-clash.ts'
import { expandHead } from '../types/expand.ts'
import { hasWeakVariable } from '../types/levels.ts'
import { type ObjectRow, type Type, type VariantRow, resolve } from '../types/type.ts'
import { type Clash, sameLabel, unify } from '../types/unify.ts'

interface Coercion {
  readonly from: Type
  readonly to: Type
}

/** Complains about a type that is not a part of the other. */
export function checkCoercion(
  checker: Checker,
  { location }: Expression & { readonly kind: 'coercion' },
  { from, to }: Coercion,
): void {
  if (hasWeakVariable(from) || hasWeakVariable(to)) return
  const failed = failedPart({ from, to })
  if (failed === null) return
  const { print } = scopePrinter(checker)
  const [one, other] = [withHead(from, print), withHead(to, print)]
  const extra = failed.clash?.reason
  const detail =
    extra?.kind === 'tags'
      ? `\n        The second variant type does not allow tag(s) ${extra.tags.map((tag) => `\`${tag}`).join(', ')}`
      : extra?.kind === 'method'
        ? `\n        The first object type has no method ${extra.name}`
        : ''
  failWith(location, {
    code: 'MG-TYPE-MISMATCH',
    message: `Something of type ${print(from)} cannot be taken for ${print(to)}.`,
    hint: 'Behind :> stands a type that has at least the tags, or at most the methods, of what is before it.',
    toolText: `Type ${one} is not a subtype of ${other}${detail}`,
  })
}

function withHead(type: Type, print: (type: Type) => string): string {
  const head = expandHead(type)
  const text = print(type)
  const whole = print(head)
  return head === resolve(type) || whole === text ? text : `${text} = ${whole}`
}

interface Failure {
  readonly clash: Clash | null
}

/** The first parts of which one is no subtype of the other; null when all are. */
function failedPart(start: Coercion): Failure | null {
  const pending = [start]
  const seen = new Map<Type, Set<Type>>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const from = expandHead(next.from)
    const to = expandHead(next.to)
    const compared = seen.get(from) ?? new Set()
    if (from === to || compared.has(to)) continue
    seen.set(from, compared.add(to))
    const parts = subtypeParts(from, to)
    if ('clash' in parts) return parts
    pending.push(...parts.parts)
  }
  return null
}

function subtypeParts(from: Type, to: Type): { readonly parts: readonly Coercion[] } | Failure {
  const a = from.content
  const b = to.content
  if (a.kind === 'arrow' && b.kind === 'arrow' && sameLabel(a.label, b.label))
    return {
      parts: [
        { from: b.from, to: a.from },
        { from: a.to, to: b.to },
      ],
    }
  if (a.kind === 'tuple' && b.kind === 'tuple' && a.items.length === b.items.length)
    return { parts: a.items.map((item, index) => ({ from: item, to: b.items[index] ?? item })) }
  if (a.kind === 'variant' && b.kind === 'variant') return variantParts(a, b)
  if (a.kind === 'object' && b.kind === 'object') return objectParts(a, b)
  if (a.kind === 'constructor' && b.kind === 'constructor' && a.declaration === b.declaration) {
    const parts = a.arguments.map((argument, index) => ({ from: argument, to: b.arguments[index] ?? argument }))
    // What cannot be varied has to be the same in both directions.
    return {
      parts: parts.flatMap((part, index) =>
        a.declaration.covariant[index] === true ? [part] : [part, { from: part.to, to: part.from }],
      ),
    }
  }
  const clash = unify(from, to)
  return clash === null ? { parts: [] } : { clash: null }
}

function variantParts(a: VariantRow, b: VariantRow): { readonly parts: readonly Coercion[] } | Failure {
  const tags = [...a.tags.keys()].filter((tag) => !b.tags.has(tag)).sort()
  if (b.isClosed && tags.length > 0) return { clash: { trace: [], reason: { kind: 'tags', side: 'found', tags } } }
  return {
    parts: [...a.tags].flatMap(([tag, { argument }]) => {
      const other = b.tags.get(tag)?.argument ?? null
      return argument === null || other === null ? [] : [{ from: argument, to: other }]
    }),
  }
}

function objectParts(a: ObjectRow, b: ObjectRow): { readonly parts: readonly Coercion[] } | Failure {
  const name = [...b.methods.keys()].sort().find((method) => !a.methods.has(method))
  if (name !== undefined) return { clash: { trace: [], reason: { kind: 'method', side: 'found', name } } }
  return {
    parts: [...b.methods].flatMap(([method, to]) => {
      const from = a.methods.get(method)
      return from === undefined ? [] : [{ from, to }]
    }),
  }
}
