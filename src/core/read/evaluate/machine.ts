// What every part of the evaluator needs: the recorder, the environment, and evaluation itself (given here, so that parts need not import each other).

import type { Recorder } from '../../dsl/recorder.ts'
import type { Expression, Location, ModuleExpression } from '../ocaml/syntax.ts'
import type { Scope } from './scope.ts'
import type { Value, Routine, Names } from './values.ts'

export interface Machine {
  readonly recorder: Recorder
  readonly file: string
  /** Whether the types of the configuration were checked. */
  readonly isTyped: boolean
  /** What `Sys.getenv` may see; never the process. */
  readonly env: Readonly<Record<string, string>>
  readonly evaluate: (expression: Expression, scope: Scope) => Routine
  /** The names of a module expression. */
  readonly module: (module: ModuleExpression, scope: Scope) => Generator<Routine, Names, Value>
  /** Runs a computation under binders of a term: their names, made different from those of all binders around it. */
  readonly underBinders: <T>(
    names: readonly string[],
    body: (fresh: ReadonlyMap<string, string>) => Generator<Routine, T, Value>,
  ) => Generator<Routine, T, Value>
  /** Notes where the draft of a value was made, for links between text and canvas. */
  readonly locate: (draft: object, location: Location) => void
  readonly state: MachineState
}

export interface MachineState {
  registrations: Location[]
  /** How many branches are being evaluated that only the keys decide whether they are taken. */
  undecided: number
  /** The method of a device that is being evaluated: the tool runs it later, in an order of its own. */
  method: { readonly kind: 'connect' | 'action'; readonly depth: number } | null
  /** What methods change, and what the texts of `connect` read: no value may be both. */
  readonly changedLater: Set<object>
  readonly readByConnect: Set<object>
  /** The module whose items are being evaluated, for the names of its exceptions. */
  path: readonly string[]
}

/** Applied arguments as they stand in the text. */
export interface AppliedArgument {
  readonly label: { readonly name: string; readonly isOptional: boolean } | null
  readonly value: Value
  readonly location: Location
}
