// What every part of the evaluator needs: the recorder, the environment, and evaluation itself (given here, so that parts need not import each other).

import type { Recorder } from '../../dsl/recorder.ts'
import type { Expression, Location } from '../ocaml/syntax.ts'
import type { Scope } from './scope.ts'
import type { Value, Routine } from './values.ts'

export interface Machine {
  readonly recorder: Recorder
  readonly file: string
  /** What `Sys.getenv` may see; never the process. */
  readonly env: Readonly<Record<string, string>>
  readonly evaluate: (expression: Expression, scope: Scope) => Routine
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
}

/** Applied arguments as they stand in the text. */
export interface AppliedArgument {
  readonly label: { readonly name: string; readonly isOptional: boolean } | null
  readonly value: Value
  readonly location: Location
}
