// What the engine says about a mistake, in words that tell a user what to do.

import type { ScriptProblem } from './problem.ts'
import { explainUnknownName } from './language-names.ts'

interface EngineError {
  readonly name: string
  readonly message: string
}

type Words = Pick<ScriptProblem, 'message' | 'hint'>

/** Messages of the engine, with what they mean. */
const MEANINGS: readonly (readonly [pattern: RegExp, words: (name: string) => Words])[] = [
  [
    /^this is not initialized$/,
    () => ({
      message: 'A constructor of a class that extends another must call `super(…)` first.',
      hint: 'Begin it with super(…), or leave the constructor out.',
    }),
  ],
  [
    /^'?([\w$]+)'? is not initialized$/,
    (name) => ({
      message: `\`${name}\` is used before it is defined.`,
      hint: `Move the definition of \`${name}\` above this line.`,
    }),
  ],
  [
    /^not a function$/,
    () => ({
      message: 'What is called here is not a function.',
      hint: 'Look at the name before the parentheses: it may be misspelt, or be a value that is used without parentheses.',
    }),
  ],
  [
    /^'?([\w$]+)'? is read-only$/,
    (name) => ({
      message: `TypeError: '${name}' is read-only.`,
      hint: 'Use `let` for a name that changes; what the language and JavaScript bring cannot be changed.',
    }),
  ],
  [
    /^object is not extensible$/,
    () => ({
      message: 'TypeError: what the language and JavaScript bring cannot be changed.',
      hint: 'Use a constant or an object of your own.',
    }),
  ],
  [
    /^parent class must be constructor$/,
    () => ({
      message: 'A class can only extend a class.',
      hint: 'The classes to inherit from are configurable, base_configurable and foreign.',
    }),
  ],
  [
    /^value is not iterable$/,
    () => ({
      message: 'What is spread, looped over or taken apart here is not a list.',
      hint: 'Look for a missing […].',
    }),
  ],
  [/^circular reference$/, () => ({ message: 'An object that holds itself cannot be made into a text.' })],
]

const KINDS = ['ReferenceError', 'TypeError', 'RangeError']

/** The engine's own complaint in other words; null for what the configuration threw, or what needs no other words. */
export function engineWords({ name, message }: EngineError, language: ReadonlySet<string>): Words | null {
  if (!KINDS.includes(name)) return null
  const unknown = name === 'ReferenceError' ? /^'?([^\s']+)'? is not defined$/.exec(message) : null
  if (unknown !== null) return explainUnknownName(unknown[1] ?? '', language)
  for (const [pattern, words] of MEANINGS) {
    const found = pattern.exec(message)
    if (found !== null) return words(found[1] ?? '')
  }
  return null
}
