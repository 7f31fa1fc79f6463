// The example of every device is a whole configuration: it can be read, and it uses the device.

import { describe, expect, it } from 'vitest'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { catalog } from '../catalog.ts'
import { devices } from '../devices.gen.ts'

const parser = await loadOcamlParser()

describe('examples', () => {
  it.each(devices.map(({ signature }) => [signature.id, signature.example] as const))('%s can be read', (id, text) => {
    const { design, diagnostics } = readConfigMl({ text, file: 'config.ml', catalog, parser: parser.parse, env: {} })
    expect(diagnostics).toEqual([])
    const used = Object.values(design?.logic.nodes ?? {}).filter((node) => node.kind === 'device' && node.device === id)
    expect(used.length).toBeGreaterThan(0)
  })
})
