// Entries of the palette that add no node: the registration, a module type, a key. Pure.

export const DESIGN_PARTS = ['register', 'typ', 'key'] as const

export type DesignPart = (typeof DESIGN_PARTS)[number]

export function isDesignPart(entry: string): entry is DesignPart {
  return DESIGN_PARTS.some((part) => part === entry)
}
