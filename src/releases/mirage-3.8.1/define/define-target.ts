// Shape of a target, one file each in targets/: what it is, how its kernel is called and linked, which files it adds.

import type { TargetSignature } from '../../../core/model/target.ts'

/** Files that only some targets have; their printers are in files/. */
export type TargetFile = 'xl' | 'xe' | 'libvirt-xen' | 'libvirt-kvm' | 'manifest'

export interface Target extends TargetSignature {
  /** Predicate of ocamlfind that chooses the C parts of libraries. */
  readonly predicate: string
  /** Ending of the kernel's file name; null for a program of the host, which has the application's name. */
  readonly extension: string | null
  readonly files: readonly TargetFile[]
  /** Files that opam installs beside the kernel, in one line; they hold `NAME`. */
  readonly extras: readonly string[]
  /** Commands that make the kernel from what OCaml compiled; they hold `NAME`. Flags that pkg-config adds are left out. */
  readonly link: readonly string[]
}

/** The parts that targets of one kind share. */
interface Kind {
  readonly family: string
  readonly predicate: string
}

/** What a file of targets/ says. */
export interface TargetDescription {
  readonly name: string
  readonly tag: string
  readonly summary: string
  readonly files?: readonly TargetFile[]
  readonly extras?: readonly string[]
}

function complete(
  description: TargetDescription,
  kind: Kind,
  extension: string | null,
  link: readonly string[],
): Target {
  return { files: [], extras: [], ...description, ...kind, extension, link }
}

/** A target whose unikernel is a process of the host. */
export function unixTarget(description: TargetDescription): Target {
  const kind = { family: 'unix', predicate: 'mirage_unix' }
  return complete(description, kind, null, ['ln -nfs _build/main.native NAME'])
}

/** A target whose unikernel is a guest of Xen. */
export function xenTarget(description: TargetDescription): Target {
  const kind = { family: 'xen', predicate: 'mirage_xen' }
  return complete(description, kind, 'xen', ['ld -d -static -nostdlib _build/main.native.o -o NAME.xen'])
}

/** A target whose unikernel stands on Solo5; its kernel carries a manifest of its devices. */
export function solo5Target(description: TargetDescription): Target {
  const kind = { family: 'solo5', predicate: 'mirage_solo5' }
  const files = ['manifest' as const, ...(description.files ?? [])]
  return complete({ ...description, files }, kind, description.name, [
    'solo5-elftool gen-manifest _build/manifest.json _build/manifest.c',
    'cc -c _build/manifest.c -o _build/manifest.o',
    `ld _build/main.native.o _build/manifest.o -o NAME.${description.name}`,
  ])
}
