// The mark of a module type by its name, for lists.

import { PortMark } from './port-shape.tsx'
import { typeStyle, UNKNOWN_STYLE, type TypeStyles } from './type-style.ts'

export interface TypeMarkProps {
  /** Name of the type's constructor; null while it is unknown. */
  readonly name: string | null
  readonly styles: TypeStyles
  readonly size?: number
}

/** Decoration: the type must also stand in words. */
export function TypeMark({ name, styles, size = 12 }: TypeMarkProps) {
  const style = name === null ? UNKNOWN_STYLE : typeStyle(name, styles)
  return <PortMark shape={style.shape} color={style.color} size={size} />
}
