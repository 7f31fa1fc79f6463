// Takes the types out of a config.ts. Every line stays where it is, so that places in the result are places in the file.

import { transform } from 'sucrase'
import { type ScriptProblem, tooDeep } from './problem.ts'
import { blankOut, UNFINISHED_MARK } from '../../core/model/unfinished.ts'
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
export function transpile(written: string): Transpiled | { readonly problem: ScriptProblem } {
  const text = withUnfinished(written)
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

/** The text with the definitions that comments hold because they cannot run yet. */
function withUnfinished(text: string): string {
  if (!text.includes(UNFINISHED_MARK)) return text
  let opened = text
  for (const found of text.matchAll(UNFINISHED)) {
    const [whole, mark = ''] = found
    opened = blankOut(opened, found.index, found.index + mark.length)
    opened = blankOut(opened, found.index + whole.length - 2, found.index + whole.length)
  }
  return opened
}

const UNFINISHED = new RegExp(`^(/\\*[ \\t]*${UNFINISHED_MARK}\\b)[^]*?\\*/`, 'gm')

function reason(message: string): string {
  const text = message.replace(/^[A-Za-z ]*Error: /, '').replace(/^Error transforming [^:]*: /, '')
  return `${text.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, '')}.`
}
