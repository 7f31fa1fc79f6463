// Whether our facts say the same as measured ones, by the README's rules on which orders matter. Differences are texts
// for the report, so that nobody has to look for them.

import { canonicalMain } from '../../../../core/testing/canonical-main.ts'
import type { Facts, KeyFact, PackageFact } from '../../../../core/emit/facts.ts'
import { collapseOcaml } from '../../emit/collapse-ocaml.ts'
import { xenstoreIdOf } from '../../tables/blocks.ts'
import { type Renumbering, renumberLines } from './renumber.ts'

/** The run that both facts belong to. */
export interface ComparedRun {
  readonly target: string
  readonly config: string
}

/** A JSON text that does not depend on the order of fields; null and absent are one. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    const entries = Object.entries(inner).filter(([, field]) => field !== null && field !== undefined)
    return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)))
  })
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map(stable).toSorted()
}

/** First difference of two lists as `what: ours | measured`; null when they are equal. */
function differ(what: string, ours: readonly string[], measured: readonly string[]): string | null {
  const length = Math.max(ours.length, measured.length)
  for (let index = 0; index < length; index += 1) {
    if (ours[index] !== measured[index]) return `${what}: ${ours[index] ?? 'nothing'} | ${measured[index] ?? 'nothing'}`
  }
  return null
}

function keyTexts(keys: readonly KeyFact[]): readonly string[] {
  return sorted(
    keys.map((key) => ({
      ...key,
      ...(key.default === undefined ? {} : { default: collapseOcaml(key.default) }),
      ...(key.value === undefined ? {} : { value: collapseOcaml(key.value) }),
    })),
  )
}

function packageTexts(packages: readonly PackageFact[]): readonly string[] {
  return packages.map((of) => stable({ ...of, formula: of.formula?.replaceAll(/\s+/g, ' ').trim() ?? '' }))
}

/** Number of the disk `xvdb` (1), `xvdaa` (26). */
function diskNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 96)
  return number - 1
}

/**
 * What numbers in files stand for, on top of those in main.ml: on xen an image is named by the disk it is, elsewhere an
 * image that main.ml does not name keeps only its kind.
 */
function fileNames(facts: Facts, names: Renumbering): (text: string) => string {
  const images = new Map<string, string>()
  const xl = facts.files['xl']
  const disks = typeof xl === 'object' && xl !== null && 'disk' in xl && Array.isArray(xl.disk) ? xl.disk : []
  for (const element of disks) {
    const [, letters = '', file = ''] = /vdev=xvd([a-z]+),.*target=.*?([^/]*)$/.exec(String(element)) ?? []
    const disk = names.get(String(xenstoreIdOf(diskNumber(letters))))
    const kind = /^(tar|fat)_block\d+\.img$/.exec(file)?.[1]
    if (disk !== undefined && kind !== undefined) images.set(file, `${kind}_block@${disk}.img`)
  }
  const networks = bridges(facts)
  return (text) =>
    (networks.get(text) ?? text)
      .replaceAll(/\b(tar|fat)_block\d+\.img\b/g, (image, kind: string) => {
        return names.get(image) ?? images.get(image) ?? `${kind}_block.img`
      })
      .replaceAll(/\b([sS])tatic(\d+)\b/g, (_, initial: string, number: string) => {
        return `${initial}${(names.get(`Static${number}`) ?? 'Static').slice(1)}`
      })
      .replaceAll(/\bvdev=xvd([a-z]+)/g, (_, letters: string) => {
        return `vdev=${names.get(String(xenstoreIdOf(diskNumber(letters)))) ?? letters}`
      })
}

interface XlFields {
  readonly disk: readonly string[]
  readonly vif: readonly string[]
}

/** The network that each bridge of an xl file stands for: the template beside it names networks in the same order. */
function bridges(facts: Facts): ReadonlyMap<string, string> {
  const xl = facts.files['xl'] as XlFields | undefined
  const template = facts.files['xl.in'] as XlFields | undefined
  const vifs = xl?.vif ?? []
  const networks = template?.vif ?? []
  return new Map(
    vifs.flatMap((vif, index) => {
      const network = networks[index]
      // Only a bridge with the number of its network's first place in the list is as the tool numbers them.
      const isRight = network !== undefined && vif === `bridge=br${networks.indexOf(network)}`
      return isRight ? [[vif, network] as const] : []
    }),
  )
}

interface Block {
  readonly device?: unknown
}

/** One field of `files` as a list of texts whose order does not matter where the order has no meaning. */
function fileTexts(
  field: string,
  value: unknown,
  rename: (text: string) => string,
  names: Renumbering,
): readonly string[] {
  if (value === undefined) return []
  if (field === 'manifest' && Array.isArray(value)) return sorted(value).map(rename).toSorted()
  if (
    field === 'xe' &&
    typeof value === 'object' &&
    value !== null &&
    'blocks' in value &&
    Array.isArray(value.blocks)
  ) {
    const blocks: readonly unknown[] = value.blocks
    const texts = blocks.map((block) => {
      const device = (block as Block).device
      const disk = typeof device === 'number' ? names.get(String(xenstoreIdOf(device))) : undefined
      return rename(stable({ ...(block as Block), device: disk ?? device }))
    })
    return [stable({ ...value, blocks: [] }), ...texts.toSorted()]
  }
  if ((field === 'xl' || field === 'xl.in') && typeof value === 'object' && value !== null) {
    const { disk, vif, ...rest } = value as XlFields
    return [stable(rest), ...disk.map(rename).toSorted(), ...vif.map(rename).toSorted()]
  }
  return [stable(value)]
}

function fileDifferences(
  ours: Facts,
  measured: Facts,
  ourNames: Renumbering,
  theirNames: Renumbering,
): (string | null)[] {
  const ourRename = fileNames(ours, ourNames)
  const theirRename = fileNames(measured, theirNames)
  const fields = new Set([...Object.keys(ours.files), ...Object.keys(measured.files)])
  const differences = [...fields].map((field) =>
    differ(
      `files.${field}`,
      fileTexts(field, ours.files[field], ourRename, ourNames),
      fileTexts(field, measured.files[field], theirRename, theirNames),
    ),
  )
  if (measured.build === undefined) return differences
  const ourBuild = [...(ours.build?.commands ?? []).map(ourRename).toSorted(), ours.build?.error ?? '']
  const theirBuild = [...measured.build.commands.map(theirRename).toSorted(), measured.build.error ?? '']
  return [...differences, differ('build', ourBuild, theirBuild)]
}

/** Everything in which our facts differ from measured ones; empty when they agree. */
export function compareFacts(ours: Facts, measured: Facts, { target, config }: ComparedRun): readonly string[] {
  const our = renumberLines(canonicalMain(ours.main), target, config)
  const their = renumberLines(canonicalMain(measured.main), target, config)
  const differences = [
    differ('name', [ours.name], [measured.name]),
    differ('main', our.lines, their.lines),
    differ('keys', keyTexts(ours.keys), keyTexts(measured.keys)),
    differ('packages', packageTexts(ours.packages), packageTexts(measured.packages)),
    differ('libraries', ours.libraries, measured.libraries),
    ...fileDifferences(ours, measured, our.names, their.names),
  ]
  return differences.filter((difference) => difference !== null)
}
