// The icon of a node: its kind when that says more than its family, else the family of what it makes.

import {
  Boxes,
  CircleHelp,
  Clock,
  Database,
  Dices,
  Group,
  Network,
  Package,
  Parentheses,
  Play,
  Puzzle,
  Split,
  SquareTerminal,
  Variable,
  type LucideIcon,
} from 'lucide-react'
import type { FaceKind } from '../face/node-face.ts'

const FAMILY_ICONS: Readonly<Record<string, LucideIcon>> = {
  network: Network,
  storage: Database,
  time: Clock,
  random: Dices,
  console: SquareTerminal,
  application: Boxes,
}

const KIND_ICONS: Readonly<Partial<Record<FaceKind, LucideIcon>>> = {
  foreign: Package,
  impl: Puzzle,
  if_impl: Split,
  match_impl: Split,
  apply: Parentheses,
  parameter: Variable,
  placeholder: CircleHelp,
  register: Play,
  group: Group,
}

export interface KindIconProps {
  readonly kind: FaceKind
  readonly family: string
  readonly size?: number
}

export function KindIcon({ kind, family, size = 16 }: KindIconProps) {
  const Icon = KIND_ICONS[kind] ?? FAMILY_ICONS[family] ?? Puzzle
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />
}
