// Every stumble: it is told, its repair cures it on all targets and can be undone, and its neighbour is left in peace.
// docs/problems.md is made here: `npx vitest run --update=all` with this file writes it anew.

import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../../core/check/rules.gen.ts'
import { analyzeDesign } from '../../../core/compile.ts'
import { applyCommand } from '../../../core/edit/apply.ts'
import type { Command } from '../../../core/edit/command.ts'
import type { Design } from '../../../core/model/design.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { cautions } from '../cautions.gen.ts'
import { mirage381 } from '../release.ts'
import { readText } from './configure-text.ts'
import { stumbles } from './stumbles.data.ts'

const { catalog } = mirage381.semantics
let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

function diagnosticsOf(design: Design, args: readonly string[] = []): readonly Diagnostic[] {
  return analyzeDesign({ design, release: mirage381, revision: 1, args, env: {} }).diagnostics
}

describe.each(stumbles)('$what', ({ wrong, args, code, fix, right, on }) => {
  it('is told where it is, with why and what to do', () => {
    const found = diagnosticsOf(readText(parse, wrong), args).filter((one) => one.code === code)
    expect(found).not.toEqual([])
    for (const { at, hint, message } of found) {
      expect(hint).toMatch(/\.$/)
      expect(message).toMatch(/[.]$/)
      expect(at === null ? message : '').not.toContain('duplicate key')
    }
    expect(found[0]?.fix?.title ?? null).toBe(fix)
  })

  it.skipIf(fix === null)('is gone after its repair, on all targets', () => {
    const design = readText(parse, wrong)
    const before = diagnosticsOf(design, args)
    const first = before.find((one) => one.code === code)
    // A fix's commands are those of core/edit.
    const commands = (first?.fix?.commands ?? []) as readonly Command[]
    const after = applyCommand(design, { type: 'batch', title: '', commands }, catalog)
    expect(after).not.toBe(design)
    const left = diagnosticsOf(after)
    expect(left.filter((one) => one.code === code && one.message === first?.message)).toEqual([])
    const told = new Set(before.map((one) => one.message))
    expect(left.filter((one) => !told.has(one.message) && one.severity !== 'info')).toEqual([])
  })

  it('is not said of its neighbour', () => {
    const found = diagnosticsOf(readText(parse, right))
    expect(found.filter(({ target }) => target === null || on === undefined || on.includes(target))).toEqual([])
  })
})

it('no explanation is the bare exception of the tool', () => {
  const bare = stumbles.flatMap(({ wrong, args }) => diagnosticsOf(readText(parse, wrong), args))
  expect(bare.filter(({ message }) => message.includes('Fatal error'))).toEqual([])
})

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function page(): string {
  const told = [...rules, ...cautions].toSorted((left, right) => (left.code < right.code ? -1 : 1))
  return `# What the list of problems says

Each problem says what is wrong, where, why and what to do; many bring a repair, which can be undone like every other edit. What
\`mirage\` 3.8.1 refuses is an error on the targets that it refuses; what it does silently, though hardly anybody means it, is a warning.
\`morgana check\` prints the same list. This page is made from the rules and from the configurations that they are tested with
(\`src/releases/mirage-3.8.1/testing/stumbles.data.ts\`).

## Where the tool stumbles

| what | code | repair |
|---|---|---|
${stumbles.map(({ what, code, fix }) => `| ${cell(what)} | ${code} | ${fix === null ? 'none: only you can tell' : cell(fix)} |`).join('\n')}

## What is looked at

| code | rule |
|---|---|
${told.map(({ code, about }) => `| ${code} | ${cell(about)} |`).join('\n')}

Problems of a configuration that cannot be read have codes that begin with \`MG-READ\`, \`MG-TYPE\` (config.ml) and \`MG-TS\` (config.ts).
What the tool itself says is an \`MG-MIRAGE-ARGUMENT\`, \`-COMPILE\`, \`-EXCEPTION\` or \`-REFUSES\`.
`
}

it('the page about them is up to date', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '../../../../docs/problems.md'))
})
