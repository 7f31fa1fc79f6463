// Designs that are not finished, as texts: what is empty stays empty, what nothing needs stands in a comment, and both come back.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rereadDesign, type TextLanguage } from '../../../core/edit/reread/reread-design.ts'
import type { Design, Logic, TextItem } from '../../../core/model/design.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const { catalog } = mirage381.semantics

interface MeasuredCase {
  readonly config: string
  readonly runs: readonly { readonly env?: Readonly<Record<string, string>> }[]
}

function print(design: Design, language: TextLanguage): string {
  const { printConfigMl, printConfigTs } = mirage381.files
  return (language === 'config.ml' ? printConfigMl : printConfigTs)(design, catalog).text
}

function reader(language: TextLanguage): typeof readMl {
  return language === 'config.ml' ? readMl : readTs
}

async function designOf(config: string, env: Readonly<Record<string, string>> = {}): Promise<Design | null> {
  const { design } = await readMl(config, 'config.ml', env)
  if (design === null) return null
  // How a statement was written goes with what it says: see source-texts.test.ts.
  const text = design.logic.text.flatMap((item): readonly TextItem[] => {
    if (item.kind === 'helper') return []
    if (item.kind === 'register') return [{ kind: 'register' }]
    return 'id' in item ? [{ kind: item.kind, id: item.id }] : [item]
  })
  const places = Object.keys(design.logic.nodes).map((id, x) => [id, { x, y: 0 }])
  return { ...design, logic: { ...design.logic, text }, layout: Object.fromEntries(places) }
}

function change(design: Design, logic: Partial<Logic>): Design {
  return { ...design, logic: { ...design.logic, ...logic } }
}

/** The design with one thing missing, in each of some ways. */
function unfinished(design: Design): readonly Design[] {
  const { wires, nodes } = design.logic
  const unwired = Object.keys(wires).slice(0, 4)
  const unset = Object.entries(nodes).flatMap(([id, node]): readonly Design[] => {
    if (node.kind === 'if_impl') return [change(design, { nodes: { ...nodes, [id]: { ...node, condition: null } } })]
    if (node.kind === 'match_impl') return [change(design, { nodes: { ...nodes, [id]: { ...node, value: null } } })]
    if (node.kind !== 'device' || Object.keys(node.arguments).length === 0) return []
    // What a function is made of would be left behind without it.
    const kept = Object.entries(node.arguments).filter(([, argument]) => argument.kind === 'function')
    return [change(design, { nodes: { ...nodes, [id]: { ...node, arguments: Object.fromEntries(kept) } } })]
  })
  const without = (isGone: (ref: string) => boolean): Design =>
    change(design, { wires: Object.fromEntries(Object.entries(wires).filter(([ref]) => !isGone(ref))) })
  return [
    ...unwired.map((gone) => without((ref) => ref === gone)),
    ...unset.slice(0, 2),
    // Nothing is used any more, and something is missing in it.
    ...unwired.slice(0, 1).map((gone) => without((ref) => ref === gone || ref.startsWith('register.'))),
  ]
}

test.each([
  ['config.ml', 0],
  ['config.ml', 1],
  ['config.ts', 0],
  ['config.ts', 1],
] as const)(
  'what is missing in measured configurations is missing in %s, too (part %i)',
  async (language, part) => {
    const different: string[] = []
    let looked = 0
    // Of two applications of one module the one that is left becomes the module's own: the same, with a node less.
    const files = readdirSync(folder).filter((file) => file !== 'struct-same-module-two-jobs.json')
    for (const file of files.filter((_, index) => index % 8 === part)) {
      const { config, runs }: MeasuredCase = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      const env = runs[0]?.env ?? {}
      const whole = await designOf(config, env)
      if (whole === null) continue
      for (const [index, design] of unfinished(whole).entries()) {
        const text = print(design, language)
        const { design: read, diagnostics } = await reader(language)(text, language, env)
        looked += 1
        const again = read === null ? null : rereadDesign(design, read, language, catalog).design
        if (again === design) continue
        different.push(`${file} ${index}: ${JSON.stringify(diagnostics[0]?.message ?? '')}`)
      }
    }
    expect(looked).toBeGreaterThan(100)
    expect(different).toEqual([])
  },
  240_000,
)
