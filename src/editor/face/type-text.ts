// Module types in words and looks, for nodes that the analysis has not seen yet.

import type { ModuleType } from '../../core/model/module-type.ts'
import { typeStyle, UNKNOWN_STYLE, type TypeStyle, type TypeStyles } from '../../ui/type-style.ts'

/** A type as MirageOS writes it, such as `v4 ip`; a variable or nothing is the empty text. */
export function typeText(type: ModuleType | null): string {
  if (type === null || type.kind === 'variable') return ''
  if (type.kind === 'functor') return `${typeText(type.from)} @-> ${typeText(type.to)}`
  const parameters = type.parameters.map(typeText).filter((text) => text !== '')
  return [...parameters, type.name].join(' ')
}

/** Looks of a type; a functor looks like what it makes. */
export function styleOf(type: ModuleType | null, styles: TypeStyles): TypeStyle {
  let rest = type
  while (rest !== null && rest.kind === 'functor') rest = rest.to
  return rest === null || rest.kind === 'variable' ? UNKNOWN_STYLE : typeStyle(rest.name, styles)
}
