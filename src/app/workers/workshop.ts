// The compile worker as forms ask it.

import type { Workshop } from '../../state/workshop.ts'
import type { CompileClient } from './compile-client.ts'

/** A workshop in the worker. */
export function createWorkshop({ ask }: CompileClient): Workshop {
  return {
    writeExpression: (place, design) => ask('write-expression', { place, design }),
    readExpression: (place, texts, design) => ask('read-expression', { place, texts, design }),
    convert: (converter, text, design) => ask('convert', { converter, text, design }),
    help: (design, question) => ask('help', { design, ...question }),
    tryArguments: (design, question) => ask('try-arguments', { design, ...question }),
  }
}
