// What is deprecated can be replaced with one click, by what mirage makes of it anyway.

import { expect, test } from 'vitest'
import { deprecated } from '../../../core/check/rules/deprecated.ts'
import { ruleInput } from '../../../core/check/rule.ts'
import { generateTargets } from '../../../core/compile.ts'
import { applyCommand } from '../../../core/edit/apply.ts'
import type { Command } from '../../../core/edit/command.ts'
import type { Design } from '../../../core/model/design.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { catalog } from '../catalog.ts'
import { mirage381 } from '../release.ts'

async function read(text: string): Promise<Design> {
  const { parse } = await loadOcamlParser()
  const { design } = readConfigMl({ text, file: 'config.ml', catalog, parser: parse, env: {} })
  if (design === null) throw new Error(text)
  return design
}

function packagesOf(design: Design): unknown {
  const requests = ['unix', 'hvt'].map((target) => ({ target, args: [], env: {} }))
  return generateTargets(design, mirage381, requests).map((result) =>
    'error' in result ? result.error : result.generated.facts.packages,
  )
}

test.each([
  ['http_server', 'Make it `cohttp_server`'],
  ['nocrypto_random', 'Make it `default_random`'],
  ['stdlib_random', 'Make it `default_random`'],
  ['nocrypto', 'Remove it; `start` of `main` takes one argument less'],
])('%s', async (id, title) => {
  const design = await read(catalog.devices.get(id)?.example ?? '')
  const [found] = deprecated.check(ruleInput(design, catalog))
  expect(found?.fix?.title).toBe(title)
  // A fix's commands are those of core/edit.
  const commands = (found?.fix?.commands ?? []) as readonly Command[]
  const mended = commands.reduce((now, command) => applyCommand(now, command, catalog), design)
  expect(deprecated.check(ruleInput(mended, catalog))).toEqual([])
  expect(packagesOf(mended)).toEqual(packagesOf(design))
  expect(Object.values(mended.logic.wires).every((from) => mended.logic.nodes[from] !== undefined)).toBe(true)
})
