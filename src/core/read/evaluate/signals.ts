// The two ways in which evaluation stops early: an exception of OCaml, which the configuration may catch, and a refusal,
// which becomes a diagnostic. Both unwind the routines and are caught where reading begins.

import type { ToolError } from '../../model/diagnostic.ts'
import type { Location } from '../ocaml/syntax.ts'
import type { Value } from './values.ts'

export interface ExceptionSignal {
  readonly kind: 'exception'
  readonly exception: Value
  readonly location: Location
}

export interface RefusalSignal {
  readonly kind: 'refusal'
  readonly code: string
  readonly message: string
  readonly hint: string | null
  readonly location: Location
  /** Text of OCaml's own error, when the real tool refuses too. */
  readonly compileError: string | null
}

export type Signal = ExceptionSignal | RefusalSignal

type SignalError = Error & { readonly signal: Signal }

function send(signal: Signal): never {
  throw Object.assign(new Error(signal.kind), { signal })
}

/** The signal in something caught; null for a bug of ours. */
export function caughtSignal(thrown: unknown): Signal | null {
  return isSignalError(thrown) ? thrown.signal : null
}

function isSignalError(thrown: unknown): thrown is SignalError {
  return thrown instanceof Error && 'signal' in thrown
}

/** OCaml's `raise`. */
export function raise(exception: Value, location: Location): never {
  send({ kind: 'exception', exception, location })
}

/** Stops with: this tool does not know what is written here. `hint` says what to write instead. */
export function refuse(code: string, message: string, hint: string | null, location: Location): never {
  send({ kind: 'refusal', code, message, hint, location, compileError: null })
}

/** Stops with an error that OCaml's compiler reports as well. */
export function rejectCompile(
  code: string,
  message: string,
  hint: string | null,
  location: Location,
  compileError: string,
): never {
  send({ kind: 'refusal', code, message, hint, location, compileError })
}

/** How the real tool words an error of the compiler. */
export function compileToolError(location: Location, text: string): ToolError {
  const { start, end } = location
  const last = end.line === start.line ? end.column : start.column + 1
  const message = `File "config.ml", line ${start.line}, characters ${start.column}-${last}:\nError: ${text}`
  return { kind: 'compile', message, exit: 1, config_exit: 1 }
}
