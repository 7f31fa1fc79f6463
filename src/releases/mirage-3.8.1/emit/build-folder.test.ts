// Paths of generated files below `--build-dir`, as Fpath writes them (fpath.ml: `add_seg`, `append`; functoria_app.ml,
// `get_build_dir`).

import { beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../../../core/emit/facts.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { buildFolder, inFolder, resolvedFolder } from './build-folder.ts'
import { configureText } from '../testing/configure-text.ts'

describe('folders', () => {
  it.each([
    [null, '{ROOT}/./app.xen', '{ROOT}'],
    ['out', '{ROOT}/out/app.xen', '{ROOT}/out'],
    ['./out', '{ROOT}/./out/app.xen', '{ROOT}/out'],
    ['a//b/', '{ROOT}/a/b/app.xen', '{ROOT}/a/b'],
    ['a/../c', '{ROOT}/a/../c/app.xen', '{ROOT}/c'],
  ])('%s', (given, joined, resolved) => {
    const folder = buildFolder('{ROOT}', given)
    expect(inFolder(folder, 'app.xen')).toBe(joined)
    expect(resolvedFolder(folder)).toBe(resolved)
  })
})

describe('--build-dir', () => {
  let facts: Facts
  beforeAll(async () => {
    const parser = await loadOcamlParser()
    const text = `let main = foreign "Unikernel.Main" (block @-> kv_ro @-> job)
let () = register "app" [main $ block_of_file "disk.img" $ direct_kv_ro "www"]`
    const given = configureText((source) => parser.parse(source), text, { target: 'xen', args: ['-b', './out/'] })
    if (typeof given === 'string') throw new Error(given)
    facts = given
  })

  it('names the kernel and images below the folder, with one more slash where the tool adds one', () => {
    expect(facts.files['xl']).toMatchObject({
      kernel: '{ROOT}/./out/app.xen',
      disk: ['format=raw, vdev=xvdb, access=rw, target={ROOT}/./out/disk.img'],
    })
    expect(facts.files['libvirt']).toMatchObject({ kernel: '{ROOT}/./out//app.xen' })
    expect(facts.files['xe']).toMatchObject({
      upload: '{ROOT}/./out//app.xen',
      blocks: [{ path: '{ROOT}/./out//disk.img' }],
    })
  })

  it('writes all files but one there', () => {
    const written = facts.files['written'] as readonly string[]
    expect(written.filter((path) => !path.startsWith('out/'))).toEqual(['dune-project'])
    expect(written).toContain('out/app.xl')
  })
})
