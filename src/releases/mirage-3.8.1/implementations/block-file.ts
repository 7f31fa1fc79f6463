// A block device over a file of the project: the file itself on Unix, a virtual disk under Xen, a named device under solo5.

import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { ConfigureInfo, Implementation, Refusal } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Package } from '../../../core/model/package.ts'
import { BLOCK } from '../catalog/module-types.ts'
import { failureRefusal } from '../define/ocaml-text.ts'
import { packagesByTarget } from '../define/packages.ts'
import { projectPath } from '../emit/path-segment.ts'
import { registerBlock, xenstoreIdOf } from '../tables/blocks.ts'
import { familyOfTarget, type TargetFamily } from '../define/target-families.ts'

/** Package of the block devices of Xen, also for those named by their XenStore identifier. */
export const XEN_BLOCK_PACKAGE: Package = {
  opam: 'mirage-block-xen',
  sublibs: ['front'],
  min: '1.7.0',
  max: '2.0.0',
}

const PACKAGES: Readonly<Record<TargetFamily, Package>> = {
  unix: { opam: 'mirage-block-unix', min: '2.12.0', max: '3.0.0' },
  xen: XEN_BLOCK_PACKAGE,
  solo5: { opam: 'mirage-block-solo5', min: '0.6.1', max: '0.7.0' },
}

function deviceName(info: ConfigureInfo, file: string): string | Refusal {
  switch (familyOfTarget(info.target)) {
    case 'unix':
      return projectPath(info, file)
    case 'xen':
      return String(xenstoreIdOf(registerBlock(info, file).number))
    case 'solo5':
      return file
  }
}

function connect(info: ConfigureInfo, module: string, file: string): string | Refusal {
  if (info.target === 'muen') {
    return failureRefusal(
      'Block devices not supported on Muen target.',
      'Choose another device for muen with match_impl on the target, such as ramdisk or crunch.',
    )
  }
  const name = deviceName(info, file)
  return typeof name === 'string' ? `${module}.connect ${stringLiteral(name)}` : name
}

/** The block device over `file`; `before` are packages that making the file takes. */
export function blockFile(build: BuildContext, file: string, before: readonly Package[] = []): Implementation {
  return {
    name: build.numberedName(file, 'block'),
    module: 'Block',
    type: BLOCK,
    keys: [],
    packages: packagesByTarget(build, (family) => [...before, PACKAGES[family]]),
    configure: (info) => {
      registerBlock(info, file)
      return {}
    },
    connect: (info, module) => connect(info, module, file),
  }
}
