import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadOcamlParser } from '../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { readConfigMl } from '../read/read-config-ml.ts'
import { unikernelHelp } from './unikernel-help.ts'

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/help/${name}`, import.meta.url), 'utf8')
}

it('the help of a unikernel is what Cmdliner printed for its keys', async () => {
  const { catalog } = mirage381.semantics
  const { parse } = await loadOcamlParser()
  const input = { file: 'config.ml', catalog, parser: parse, interfaces: mirage381.interfaces, env: {} }
  const { design } = readConfigMl({ ...input, text: fixture('config.ml') })
  if (design === null) throw new Error('not read')
  expect(unikernelHelp(design, mirage381, { target: 'unix', args: [], env: {} })).toBe(fixture('shop.txt'))
})
