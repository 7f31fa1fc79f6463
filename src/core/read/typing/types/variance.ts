// Variance of declared types: where a type variable may be generalised although the expression is no value.

import { resolve, type Type, type TypeDeclaration } from './type.ts'

/** Finds the parameters that occur in covariant places only; of an abstract type, what its declaration says stays. */
export function inferVariance(declaration: TypeDeclaration): void {
  const parts = definitionParts(declaration)
  if (parts === null) return
  // Optimistic at first: a type that mentions itself is as covariant as the rest of it lets it be.
  declaration.covariant = declaration.parameters.map(() => true)
  for (let isStable = false; !isStable; ) {
    const next = declaration.parameters.map((parameter) =>
      parts.every(({ type, isMutable }) => !occursBadly(type, resolve(parameter), !isMutable)),
    )
    isStable = next.every((value, index) => value === declaration.covariant[index])
    declaration.covariant = next
  }
}

function definitionParts(
  declaration: TypeDeclaration,
): readonly { readonly type: Type; readonly isMutable: boolean }[] | null {
  const { manifest, constructors, fields } = declaration
  if (manifest !== null) return [{ type: manifest, isMutable: false }]
  if (constructors.length === 0 && fields.length === 0) return null
  // A constructor with a result of its own, as in `C : int -> int t`, ties the parameters.
  const isTied = constructors.some(({ result }) => {
    const { content } = resolve(result)
    return (
      content.kind !== 'constructor' ||
      content.arguments.some((one, index) => resolve(one) !== declaration.parameters[index])
    )
  })
  if (isTied) return declaration.parameters.map((type) => ({ type, isMutable: true }))
  return [
    ...constructors.flatMap(({ arguments: args }) => args.map((type) => ({ type, isMutable: false }))),
    ...fields.map(({ type, isMutable }) => ({ type, isMutable })),
  ]
}

/** Whether a variable occurs in a place that is not covariant. */
function occursBadly(type: Type, parameter: Type, isCovariant: boolean): boolean {
  const pending = [{ type, isCovariant }]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next.type)
    if (at === parameter && !next.isCovariant) return true
    if (at.isGround || (next.isCovariant && seen.has(at))) continue
    if (next.isCovariant) seen.add(at)
    pending.push(...placesOf(at, next.isCovariant))
  }
  return false
}

function placesOf(
  { content }: Type,
  isCovariant: boolean,
): readonly { readonly type: Type; readonly isCovariant: boolean }[] {
  switch (content.kind) {
    case 'arrow':
      return [
        { type: content.from, isCovariant: false },
        { type: content.to, isCovariant },
      ]
    case 'tuple':
      return content.items.map((type) => ({ type, isCovariant }))
    case 'constructor':
      return content.arguments.map((type, index) => ({
        type,
        isCovariant: isCovariant && content.declaration.covariant[index] === true,
      }))
    case 'variant':
      return [...content.tags.values()].flatMap(({ argument }) =>
        argument === null ? [] : [{ type: argument, isCovariant }],
      )
    case 'object':
      return [...content.methods.values()].map((type) => ({ type, isCovariant }))
    default:
      return []
  }
}
