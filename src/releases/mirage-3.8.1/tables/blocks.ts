// Block images of one `mirage configure` run, numbered as the Xen files and the block devices' connect code need them.

import type { ConfigureInfo } from '../../../core/graph/impl.ts'

/** A file that the unikernel uses as a block device. */
export interface BlockImage {
  /** Name relative to the project's folder, as the configuration gives it. */
  readonly file: string
  /** Position among the virtual disks; 0 is the boot disk, so the first image has 1. */
  readonly number: number
}

function table(info: ConfigureInfo): Map<string, BlockImage> {
  return info.state('blocks', () => new Map<string, BlockImage>())
}

/** The image of a file: the one that it already has, or the next. Only devices that a target really uses come here. */
export function registerBlock(info: ConfigureInfo, file: string): BlockImage {
  const blocks = table(info)
  const known = blocks.get(file)
  if (known !== undefined) return known
  const image: BlockImage = { file, number: blocks.size + 1 }
  blocks.set(file, image)
  return image
}

/** All images of the run, by number. Complete once every device is configured. */
export function blocksOf(info: ConfigureInfo): readonly BlockImage[] {
  return [...table(info).values()]
}

/** Xen's number for the nth virtual disk: the old `xvd` range holds 16 disks, later ones use extended numbers. */
export function xenstoreIdOf(number: number): number {
  return number < 16 ? (202 << 8) | (number << 4) : (1 << 28) | (number << 8)
}
