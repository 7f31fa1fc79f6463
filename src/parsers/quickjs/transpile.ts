// Takes the types out of a config.ts. Every line stays where it is, so that places in the result are places in the file.

import { transform } from 'sucrase'
import { type ScriptProblem, tooDeep } from './problem.ts'
import { blankOut, UNFINISHED_MARK } from '../../core/model/unfinished.ts'
import { createToSource, type ToSource } from './source-places.ts'
import { syntaxWords } from './syntax-words.ts'

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
    const problem = namespaceProblem(text, code)
    if (problem !== null) return { problem }
    return { code, withAllImports, toSource: createToSource(text, code) }
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep }
    // sucrase reports what it cannot read by an exception whose message ends with the place.
    const message = error instanceof Error ? error.message : String(error)
    const place = /\((\d+):(\d+)\)\s*$/.exec(message)
    const [line, column] = [Number(place?.[1] ?? 1), Math.max(0, Number(place?.[2] ?? 1) - 1)]
    const words = syntaxWords(reason(message), text, line, column)
    return {
      problem: { code: 'MG-TS-SYNTAX', line, column, ...words, message: `This is no TypeScript: ${words.message}` },
    }
  }
}

/** A namespace with values. Types are taken out, and with them what is written like one: what it holds would be missing. */
function namespaceProblem(text: string, code: string): ScriptProblem | null {
  const left = code.split('\n')
  for (const [index, line] of text.split('\n').entries()) {
    const found = /^(\s*)(?:export\s+)?(namespace|module)\s+[\w$.]+\s*(?:\{|$)/.exec(line)
    if (found === null || (left[index] ?? '').includes(line.trim())) continue
    const body = text.split('\n').slice(index).join('\n')
    if (!/\b(?:const|let|var|function|class|enum)\b/.test(body.slice(0, bodyLength(body)))) continue
    return {
      code: 'MG-TS-SYNTAX',
      line: index + 1,
      column: found[1]?.length ?? 0,
      message: `A configuration cannot have a \`${found[2] ?? ''}\` with values.`,
      hint: 'Write an object instead: const name = { … }',
    }
  }
  return null
}

/** Where the first pair of braces ends. */
function bodyLength(text: string): number {
  let depth = 0
  for (let index = text.indexOf('{'); index >= 0 && index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (letter === '{') depth += 1
    else if (letter === '}') depth -= 1
    if (depth === 0) return index
  }
  return text.length
}

/** The text with the definitions that comments hold because they cannot run yet, without the line of a shell. */
function withUnfinished(written: string): string {
  // The line that tells a shell what runs the file: code stands before it when it runs.
  const text = written.replace(/^#!.*/, (line) => ' '.repeat(line.length))
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
  return text.replace(/\s*\(\d+:\d+\)\s*$/, '')
}
