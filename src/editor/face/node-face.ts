// What a node shows: everything that its view draws, as plain data with fixed places. No React, no React Flow.

import type { Node } from '../../core/model/design.ts'
import type { NodeId, TargetName } from '../../core/model/ids.ts'
import type { PortSide, Route } from '../../core/model/layout.ts'
import type { TypeStyle } from '../../ui/type-style.ts'

export type PortState =
  /** A wire comes in. */
  | 'wired'
  /** Nothing comes in and nothing has to. */
  | 'free'
  /** Something is missing here. */
  | 'hole'
  /** Not there yet: a wire to it makes a list one longer. */
  | 'more'

export interface PortFace {
  readonly port: string
  /** The node that it belongs to, when that is not the one that shows it: a collapsed group shows ports of its members. */
  readonly owner?: NodeId
  readonly label: string
  /** Type in words, such as `v4 ip`; empty when unknown. */
  readonly typeText: string
  readonly style: TypeStyle
  readonly kind: 'parameter' | 'dependency' | 'branch' | 'functor' | 'job' | 'result'
  readonly state: PortState
  /** Takes no room: there only while a wire is drawn, the node is selected, or the keyboard is on it. */
  readonly isQuiet: boolean
  /** What stands here while nothing is wired, such as `default_random`. */
  readonly fallback: string | null
  readonly side: PortSide
  /** Centre, from the node's top left corner, in canvas pixels. */
  readonly x: number
  readonly y: number
  /** Name for assistive technology, such as `input network of stack`. */
  readonly name: string
}

export interface ChoiceRow {
  readonly port: string
  readonly label: string
  /** Taken on the chosen target. */
  readonly isTaken: boolean
  /** Taken because a preview says so. */
  readonly isForced: boolean
  /** For each target of the catalog, in its order: whether it takes this row. */
  readonly targets: readonly boolean[]
}

export interface ChoiceFace {
  readonly condition: string
  readonly rows: readonly ChoiceRow[]
}

export interface ChipFace {
  readonly text: string
  /** Set by the user rather than a default. */
  readonly isSet: boolean
}

/** The line that says what a node becomes on the chosen target. */
export interface StripFace {
  readonly target: TargetName
  readonly becomes: string
  /** Module or functor path; empty when `becomes` already says it. */
  readonly module: string
}

/** A device inside an opened composite. */
export interface InnerFace {
  readonly index: number
  readonly title: string
  readonly module: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FrameFace {
  readonly inner: readonly InnerFace[]
  readonly wires: readonly { readonly id: string; readonly points: Route; readonly isDependency: boolean }[]
}

export type FaceKind = Node['kind'] | 'register' | 'group'
export type FaceState = 'used' | 'unused' | 'absent' | 'refused' | 'incomplete'

export interface NodeFace {
  readonly id: NodeId
  readonly kind: FaceKind
  /** Binding name; for an expression written in place, what it calls. */
  readonly title: string
  readonly isNamed: boolean
  /** Constructor, monospaced; empty when the title says it. */
  readonly subtitle: string
  readonly style: TypeStyle
  readonly inputs: readonly PortFace[]
  readonly output: PortFace | null
  /** Outputs of a collapsed group: one for each member whose result is used outside. */
  readonly outputs?: readonly PortFace[]
  readonly choice: ChoiceFace | null
  readonly chips: readonly ChipFace[]
  /** Keys beyond the chips shown. */
  readonly moreKeys: number
  /** Whether there is a line for chips; it stays when this target needs none, so that sizes do not jump. */
  readonly hasKeys: boolean
  readonly strip: StripFace | null
  readonly state: FaceState
  readonly reason: string | null
  /** Whether it can be opened, and what opening shows. */
  readonly opens: 'composite' | 'ports' | null
  readonly isOpen: boolean
  /** Nothing is shown but the name and the ports; for a group, one block in place of its members. */
  readonly isCollapsed: boolean
  /** What the configuration says about it in a comment; null when nothing. */
  readonly comment: string | null
  readonly frame: FrameFace | null
  readonly width: number
  readonly height: number
  /** Name for assistive technology, such as `stack generic_stackv4`. */
  readonly name: string
}
