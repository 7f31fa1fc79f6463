// Rule 4 of the canonical form: numbers in the names of generated modules, images and virtual disks, which the tool gives
// in an order that means nothing, become their order of appearance.

import { xenstoreIdOf } from '../../tables/blocks.ts'

/** Names replaced so far: from the real one to the canonical one. */
export type Renumbering = Map<string, string>

const NUMBERED = /\bStatic(\d+)\b|\b(tar|fat)_block(\d+)\.img\b|Block\.connect "(\d+)"/g

/** Numbers of virtual disks that Xen knows, so that other numbers in quotes stay. */
const DISKS: ReadonlySet<string> = new Set(Array.from({ length: 1000 }, (_, index) => String(xenstoreIdOf(index + 1))))

function isTargetWithDisks(target: string): boolean {
  return target === 'xen' || target === 'qubes'
}

function nextOf(names: Renumbering, prefix: string): number {
  return [...names.values()].filter((name) => name.startsWith(prefix)).length
}

/** The canonical lines with numbers replaced, and what was replaced. `config` may write disk numbers itself: these stay. */
export function renumberLines(
  lines: readonly string[],
  target: string,
  config: string,
): { readonly lines: readonly string[]; readonly names: Renumbering } {
  const names: Renumbering = new Map()
  function replace(key: string, prefix: string, text: (number: number) => string): string {
    const known = names.get(key)
    if (known !== undefined) return known
    const name = text(nextOf(names, prefix))
    names.set(key, name)
    return name
  }
  const replaced = lines.map((line) =>
    line.replaceAll(NUMBERED, (whole: string, crunched?: string, kind?: string, image?: string, disk?: string) => {
      if (crunched !== undefined) return replace(whole, 'Static#', (number) => `Static#${number}`)
      if (kind !== undefined)
        return replace(`${kind}_block${image}.img`, `${kind}_block#`, (n) => `${kind}_block#${n}.img`)
      if (disk === undefined || !isTargetWithDisks(target) || !DISKS.has(disk) || config.includes(`"${disk}"`))
        return whole
      return `Block.connect "${replace(disk, 'blk#', (number) => `blk#${number}`)}"`
    }),
  )
  return { lines: replaced, names }
}
