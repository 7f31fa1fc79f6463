// Takes the types out of a config.ts. Every line stays where it is, so that places in the result are places in the file.

import { transform } from 'sucrase'
import { type ScriptProblem, tooDeep } from './problem.ts'
import { createToSource, type ToSource } from './source-places.ts'

/** Longer files are refused before they are parsed. */
const maxLength = 2_000_000

export interface Transpiled {
  readonly code: string
  /** The same with imports whose names nothing uses: those may be types, which the code does without. */
  readonly withAllImports: string
  readonly toSource: ToSource
}

/** The JavaScript of a TypeScript text, line by line; or where it is no TypeScript. */
export function transpile(text: string): Transpiled | { readonly problem: ScriptProblem } {
  if (text.length > maxLength) {
    return {
      problem: { code: 'MG-TS-SIZE', line: 1, column: 0, message: 'This file is too large to be a configuration.' },
    }
  }
  try {
    // The target understands modern JavaScript: only the types go.
    const [code = '', withAllImports = ''] = [false, true].map(
      (keepUnusedImports) =>
        transform(text, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports }).code,
    )
    return { code, withAllImports, toSource: createToSource(text, code) }
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep }
    // sucrase reports what it cannot read by an exception whose message ends with the place.
    const message = error instanceof Error ? error.message : String(error)
    const place = /\((\d+):(\d+)\)\s*$/.exec(message)
    return {
      problem: {
        code: 'MG-TS-SYNTAX',
        line: Number(place?.[1] ?? 1),
        column: Math.max(0, Number(place?.[2] ?? 1) - 1),
        message: `This is no TypeScript: ${reason(message)}`,
        hint: 'Look at this line and at the end of the one before it.',
      },
    }
  }
}

function reason(message: string): string {
  const text = message.replace(/^[A-Za-z ]*Error: /, '').replace(/^Error transforming [^:]*: /, '')
  return `${text.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, '')}.`
}
