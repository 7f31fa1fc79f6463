// What a configuration threw, and the problem that it is for the user.

import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import type { ToolError } from '../../core/model/diagnostic.ts'
import { engineWords } from './engine-words.ts'
import type { ScriptProblem } from './problem.ts'

export interface Thrown {
  readonly name: string
  readonly message: string
  readonly stack: string
  /** Field `details` of an error that the configuration language throws: `code`, `hint`, `tool`. */
  readonly details: Readonly<Record<string, unknown>>
}

/** Name of what is thrown without being an error. */
export const NO_ERROR = ''

const NOTHING: Thrown = { name: 'Error', message: '', stack: '', details: {} }

/** The data of a thrown value; disposes of it. */
export function dumpThrown(context: QuickJSContext, handle: QuickJSHandle): Thrown {
  const data: unknown = context.dump(handle)
  handle.dispose()
  if (typeof data !== 'object' || data === null)
    return { ...NOTHING, name: NO_ERROR, message: typeof data === 'string' ? `'${data}'` : String(data) }
  const { name, message, stack, details }: Readonly<Record<keyof Thrown, unknown>> = { ...NOTHING, ...data }
  return {
    name: String(name),
    message: String(message),
    stack: String(stack),
    details: typeof details === 'object' ? { ...details } : {},
  }
}

/** Finds the place in the source of a line and column (both from 1) of the code that ran. */
export type Locate = (line: number, column: number) => { readonly line: number; readonly column: number }

/** Where a thrown value came from. */
export interface ThrownFrom {
  /** Name of the configuration in stacks. */
  readonly file: string
  readonly locate: Locate
  /** The place of something that the engine gives no place. */
  readonly guess: (thrown: Thrown) => ReturnType<Locate> | null
  /** Names that the language exports. */
  readonly language: ReadonlySet<string>
}

/** The problem, at the call of the configuration that was running. */
export function problemOf(thrown: Thrown, { file, locate, guess, language }: ThrownFrom): ScriptProblem {
  const frame = frameOf(thrown.stack, file)
  const found = guess(thrown) ?? (frame === null ? null : locate(frame.line, frame.column))
  const at = found ?? { line: 1, column: 0 }
  const limit = limitProblem(thrown)
  if (limit !== null) return { ...limit, ...at }
  const { code, hint, tool } = thrown.details
  return {
    code: typeof code === 'string' ? code : 'MG-TS-ERROR',
    ...at,
    message: sentence(thrown),
    ...(typeof hint === 'string' ? { hint } : {}),
    ...(typeof code === 'string' ? {} : engineWords(thrown, language)),
    ...(isToolError(tool) ? { tool } : {}),
  }
}

/** Longer messages are cut: what a configuration throws may be anything. */
const LONGEST = 500

function sentence({ name, message, details }: Thrown): string {
  const whole = printable(message === '' ? name : message)
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole
  if (name === NO_ERROR) return `This configuration throws ${text}${text.endsWith('.') ? '' : '.'}`
  const prefix = typeof details['code'] === 'string' || name === 'Error' || message === '' ? '' : `${printable(name)}: `
  return `${prefix}${text}${/[.!?…]$/.test(text) ? '' : '.'}`
}

/** A text without characters that move a terminal's cursor, change its colours or the direction of writing. */
function printable(text: string): string {
  return text.slice(0, 2 * LONGEST).replaceAll(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** The innermost frame of the configuration itself: frames of the language's own functions are no news to a user. */
function frameOf(stack: string, file: string): { readonly line: number; readonly column: number } | null {
  for (const frame of stack.split('\n')) {
    const start = frame.indexOf(`${file}:`)
    const place = start === -1 ? null : /^:(\d+)(?::(\d+))?/.exec(frame.slice(start + file.length))
    if (place !== null) return { line: Number(place[1]), column: Number(place[2] ?? 1) }
  }
  return null
}

type Limit = Pick<ScriptProblem, 'code' | 'message' | 'hint'>

const limits: Readonly<Record<string, Limit>> = {
  interrupted: {
    code: 'MG-TS-TIME',
    message: 'This configuration does not come to an end.',
    hint: 'Look for a loop whose condition stays true, or a function that calls itself without a case that stops.',
  },
  'out of memory': {
    code: 'MG-TS-MEMORY',
    message: 'This configuration needs more memory than a configuration may.',
    hint: 'Look for a list or text that grows in a loop.',
  },
  'string too long': {
    code: 'MG-TS-MEMORY',
    message: 'This configuration makes a text that is too long.',
    hint: 'Look for a text that grows in a loop.',
  },
  'stack overflow': {
    code: 'MG-TS-DEPTH',
    message: 'This configuration nests calls too deeply.',
    hint: 'Look for a function that calls itself without a case that stops.',
  },
}

function limitProblem({ name, message }: Thrown): Limit | null {
  return name === 'InternalError' || message === 'stack overflow' ? (limits[message] ?? null) : null
}

/** The problem when even the stack around the engine ended. */
export const overflowProblem: ScriptProblem = {
  code: 'MG-TS-DEPTH',
  line: 1,
  column: 0,
  message: '',
  ...limits['stack overflow'],
}

function isToolError(value: unknown): value is ToolError {
  return typeof value === 'object' && value !== null && 'kind' in value && 'message' in value && 'exit' in value
}
