// One line of a batch: which design, for which target and arguments.

import { UsageMistake } from '../words/usage-mistake.ts'

export interface BatchQuestion {
  /** A path, or a text under the name that tells its kind. */
  readonly design: string | { readonly name: string; readonly text: string }
  readonly target: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly command?: readonly string[]
  /** Asks for the graph before resolution. */
  readonly isRaw: boolean
}

const FIELDS = ['design', 'target', 'args', 'env', 'command', 'eval']

/** The question of a line. Throws a usage mistake that says what is wrong with it. */
export function parseQuestion(line: string, defaultTarget: string): BatchQuestion {
  const data = parseJson(line)
  if (!isRecord(data))
    throw new UsageMistake('a line is a JSON object: {"design": PATH, "target"?, "args"?, "env"?, "command"?}')
  const unknown = Object.keys(data).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) throw new UsageMistake(`unknown field ${unknown}; the fields are ${FIELDS.join(', ')}`)
  const { target = defaultTarget, args = [], env = {}, command } = data
  if (typeof target !== 'string') throw new UsageMistake('target is not a string')
  if (!isTexts(args)) throw new UsageMistake('args is not a list of strings')
  if (!isRecord(env) || !isTexts(Object.values(env))) throw new UsageMistake('env is not an object of strings')
  if (command !== undefined && !isTexts(command)) throw new UsageMistake('command is not a list of strings')
  return {
    design: designOf(data['design']),
    target,
    args,
    // Checked just above, value by value.
    env: env as Readonly<Record<string, string>>,
    ...(command === undefined ? {} : { command }),
    isRaw: data['eval'] === false,
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UsageMistake('the line is no JSON')
  }
}

function designOf(value: unknown): BatchQuestion['design'] {
  if (typeof value === 'string') return value
  if (isRecord(value)) {
    const [entry, ...others] = Object.entries(value)
    if (
      entry !== undefined &&
      others.length === 0 &&
      /^config\.(ml|ts)$/.test(entry[0]) &&
      typeof entry[1] === 'string'
    ) {
      return { name: entry[0], text: entry[1] }
    }
  }
  throw new UsageMistake('design is a path, or {"config.ml": TEXT}, or {"config.ts": TEXT}')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
