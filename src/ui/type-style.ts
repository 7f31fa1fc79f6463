// How a module type looks: one colour and one shape, the same in palette, ports, wires and tables.
// Pure; knows families and names, never a particular type.

/** Families that have a hue of their own in tokens.css; any other name is drawn as `other`. */
const FAMILIES: ReadonlySet<string> = new Set(['network', 'storage', 'time', 'random', 'console', 'application'])

/** Shapes of ports, easiest to tell apart first. */
export const PORT_SHAPES = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'hexagon',
  'half',
  'cross',
  'house',
  'bar',
  'star',
  'chevron',
  'drop',
] as const

export type PortShape = (typeof PORT_SHAPES)[number]

export interface TypeStyle {
  readonly family: string
  /** Shade within the family's hue, 1 to 3. */
  readonly shade: number
  /** CSS colour that follows the theme, such as `var(--type-network-1)`. */
  readonly color: string
  readonly shape: PortShape
}

/** A module type of a catalog, as far as its looks go. */
export interface StyledType {
  readonly family: string
  readonly type: { readonly kind: string; readonly name?: string }
}

/** Looks by the name of the type's constructor, such as `stackv4` or `ip`. */
export type TypeStyles = ReadonlyMap<string, TypeStyle>

const SHADES = 3
const known = new WeakMap<readonly StyledType[], TypeStyles>()

function hash(name: string): number {
  let value = 2166136261
  for (let index = 0; index < name.length; index += 1) {
    value = Math.imul(value ^ name.charCodeAt(index), 16777619) >>> 0
  }
  return value
}

/** Style by position in a family: the shape differs first, then the shade. */
function styleAt(family: string, index: number): TypeStyle {
  const hue = FAMILIES.has(family) ? family : 'other'
  const shade = ((index + Math.floor(index / PORT_SHAPES.length)) % SHADES) + 1
  const shape = PORT_SHAPES[index % PORT_SHAPES.length] ?? 'circle'
  return { family: hue, shade, color: `var(--type-${hue}-${shade})`, shape }
}

/**
 * Styles of all types of a catalog. No two types of a family look alike while a family has at most 36 types,
 * and a type keeps its looks when later ones are added.
 */
export function typeStyles(types: readonly StyledType[]): TypeStyles {
  const before = known.get(types)
  if (before !== undefined) return before
  const styles = new Map<string, TypeStyle>()
  const counts = new Map<string, number>()
  for (const { family, type } of types) {
    if (type.kind !== 'constructor' || type.name === undefined || styles.has(type.name)) continue
    const index = counts.get(family) ?? 0
    counts.set(family, index + 1)
    styles.set(type.name, styleAt(family, index))
  }
  known.set(types, styles)
  return styles
}

/** Style of a type by name. A type that the catalog does not have (the user's own) gets a stable one of the family `other`. */
export function typeStyle(name: string, styles: TypeStyles): TypeStyle {
  return styles.get(name) ?? styleAt('other', hash(name) % (PORT_SHAPES.length * SHADES))
}

/** Style of something whose type is not known yet. */
export const UNKNOWN_STYLE: TypeStyle = {
  family: 'other',
  shade: 1,
  color: 'var(--color-control-line)',
  shape: 'circle',
}
