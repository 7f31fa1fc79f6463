// config.ts is run, not typed: wiring that OCaml would refuse is found in what comes out of it, and told at its statement. Pure.

import { typeMismatch } from '../../core/check/rules/type-mismatch.ts'
import { inferDesignTypes } from '../../core/graph/types/infer.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'
import { portRef } from '../../core/model/ids.ts'
import { splitFunctorType } from '../../core/model/module-type.ts'
import type { Diagnostic, TextPlace } from '../../core/model/diagnostic.ts'
import type { TextAnswer } from './text-editing.ts'

/** The answer to a text, refused when a wire of its design does not fit. */
export function checkWiring(answer: TextAnswer, file: string, catalog: Catalog, text: string): TextAnswer {
  const { design, spans } = answer
  if (design === null) return answer
  // Where the text leaves places empty, a module that lacks a parameter is no functor but not finished.
  const isFinished = !/\bmissing\s*\(/.test(text)
  const found = typeMismatch
    .check({ design, catalog, types: inferDesignTypes(design, catalog) })
    .filter((one) => isFinished || !isOpen(design, one))
  if (found.length === 0) return answer
  return { ...answer, design: null, diagnostics: found.map((one) => atStatement(one, spans, design, file)) }
}

/** Whether what does not fit lacks parameters. */
function isOpen({ logic }: Design, { at }: Diagnostic): boolean {
  if (at === null || !('node' in at) || at.port === undefined) return false
  const id = logic.wires[portRef(at.node, at.port)]
  const node = id === undefined ? undefined : logic.nodes[id]
  if (id === undefined || node === undefined) return false
  const count =
    node.kind === 'foreign'
      ? node.parameters.length
      : node.kind === 'impl'
        ? splitFunctorType(node.type).parameters.length
        : node.kind === 'apply'
          ? node.parameters
          : 0
  return Array.from({ length: count }, (_, index) => logic.wires[portRef(id, `param${index}`)]).includes(undefined)
}

/** The diagnostic where its node was written; a node without a name stands where what uses it does. */
function atStatement(
  diagnostic: Diagnostic,
  spans: Readonly<Record<string, TextPlace>>,
  { logic }: NonNullable<TextAnswer['design']>,
  file: string,
): Diagnostic {
  const { at } = diagnostic
  const users = new Map(
    Object.entries(logic.wires).map(([ref, source]) => [source, ref.slice(0, ref.lastIndexOf('.'))]),
  )
  const seen = new Set<string>()
  let node = at !== null && 'node' in at ? at.node : undefined
  while (node !== undefined && spans[node] === undefined && !seen.has(node)) {
    seen.add(node)
    node = users.get(node)
  }
  const { fix: _, ...rest } = diagnostic
  const place = node === undefined ? undefined : spans[node]
  return { ...rest, at: place ?? { file, line: 1, column: 0 } }
}
