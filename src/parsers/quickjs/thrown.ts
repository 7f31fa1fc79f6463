// What a configuration threw, and the problem that it is for the user.

import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import type { ToolError } from '../../core/model/diagnostic.ts'
import type { ScriptProblem } from './problem.ts'

export interface Thrown {
  readonly name: string
  readonly message: string
  readonly stack: string
  /** Field `details` of an error that the configuration language throws: `code`, `hint`, `tool`. */
  readonly details: Readonly<Record<string, unknown>>
}

const NOTHING: Thrown = { name: 'Error', message: '', stack: '', details: {} }

/** The data of a thrown value; disposes of it. */
export function dumpThrown(context: QuickJSContext, handle: QuickJSHandle): Thrown {
  const data: unknown = context.dump(handle)
  handle.dispose()
  if (typeof data !== 'object' || data === null) return { ...NOTHING, message: String(data) }
  const { name, message, stack, details }: Readonly<Record<keyof Thrown, unknown>> = { ...NOTHING, ...data }
  return {
    name: String(name),
    message: String(message),
    stack: String(stack),
    details: typeof details === 'object' ? { ...details } : {},
  }
}

/** The problem, at the line of the configuration that was running. `source` is the configuration's text. */
export function problemOf(thrown: Thrown, file: string, source: string): ScriptProblem {
  const line = lineOf(thrown.stack, file)
  const at = { line, column: /\S/.exec(source.split('\n')[line - 1] ?? '')?.index ?? 0 }
  const limit = limitProblem(thrown)
  if (limit !== null) return { ...limit, ...at }
  const { code, hint, tool } = thrown.details
  return {
    code: typeof code === 'string' ? code : 'MG-TS-ERROR',
    ...at,
    message: sentence(thrown),
    ...(typeof hint === 'string' ? { hint } : hintFor(thrown)),
    ...(isToolError(tool) ? { tool } : {}),
  }
}

function sentence({ name, message, details }: Thrown): string {
  const text = message === '' ? name : message
  const prefix = typeof details['code'] === 'string' || name === 'Error' || message === '' ? '' : `${name}: `
  return `${prefix}${text}${/[.!?]$/.test(text) ? '' : '.'}`
}

/** The innermost frame of the configuration itself: frames of the language's own functions are no news to a user. */
function lineOf(stack: string, file: string): number {
  for (const frame of stack.split('\n')) {
    const start = frame.indexOf(`${file}:`)
    const place = start === -1 ? null : /^:(\d+)/.exec(frame.slice(start + file.length))
    if (place !== null) return Number(place[1])
  }
  return 1
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

function hintFor({ name, message }: Thrown): { readonly hint?: string } {
  if (name === 'ReferenceError' && /^'?Date'? is not defined/.test(message)) {
    return { hint: 'A configuration has no clock: it has to mean the same each time it is read.' }
  }
  if (
    name === 'ReferenceError' &&
    /^'?(process|require|fetch|console|window|document)'? is not defined/.test(message)
  ) {
    return { hint: 'A configuration runs without files, network and Node: it only describes a unikernel.' }
  }
  if (name === 'SyntaxError' && message.includes('Could not find export')) {
    return { hint: 'Look at the names between the braces of the import.' }
  }
  return {}
}

function isToolError(value: unknown): value is ToolError {
  return typeof value === 'object' && value !== null && 'kind' in value && 'message' in value && 'exit' in value
}
