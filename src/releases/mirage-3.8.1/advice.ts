// What the README of an exported project says about this release: how to install the tool, configure, build and run.

import type { Facts } from '../../core/emit/facts.ts'
import type { ProjectAdvice } from '../../core/emit/project/advice.ts'
import { shellWord } from './emit/quote.ts'

/** The compiler that all measurements were made with. */
const COMPILER = '4.13.1'

interface Run {
  readonly commands: readonly string[]
  readonly note: string
}

/** How a target's result starts; `name` is what `mirage build` calls it, without extension. */
const RUNS: Readonly<Record<string, (name: string, facts: Facts) => Run>> = {
  unix: (name) => ({ commands: [`./${name}`], note: '`--help` lists the keys that can be set when it starts.' }),
  macosx: (name) => ({ commands: [`./${name}`], note: '`--help` lists the keys that can be set when it starts.' }),
  xen: (name) => ({
    commands: [`sudo xl create -c ${name}.xl`],
    note: `On a Xen host. \`${name}.xl\` names the bridge and the block devices: look at it first; \`${name}.xe\` is for XenServer.`,
  }),
  qubes: (name) => ({
    commands: [`test-mirage ${name}.xen mirage-test`],
    note: 'Copies the kernel to a VM of Qubes OS (here `mirage-test`) and starts it; see https://github.com/talex5/qubes-test-mirage.',
  }),
  virtio: (name) => ({
    commands: [`solo5-virtio-run -n tap100 -- ./${name}.virtio`],
    note: `On KVM. Leave out \`-n tap100\` without a network; \`${name}_libvirt.xml\` is for libvirt.`,
  }),
  hvt: (name, facts) => ({
    commands: [`solo5-hvt ${[...solo5Devices(facts), '--', `./${name}.hvt`].join(' ')}`],
    note: 'On KVM, FreeBSD or OpenBSD. The tap interfaces and files of block devices must exist before.',
  }),
  spt: (name, facts) => ({
    commands: [`solo5-spt ${[...solo5Devices(facts), '--', `./${name}.spt`].join(' ')}`],
    note: 'On Linux, as a sandboxed process. The tap interfaces and files of block devices must exist before.',
  }),
  muen: (name) => ({
    commands: [],
    note: `\`${name}.muen\` is a component of a Muen system: add it to the system's policy and build that.`,
  }),
  genode: (name) => ({
    commands: [],
    note: `\`${name}.genode\` is started by Genode's Solo5 runtime: add it to the scenario's run script.`,
  }),
}

/** Options that give the devices of the manifest to Solo5. */
function solo5Devices({ files }: Facts): readonly string[] {
  const { manifest } = files
  if (!Array.isArray(manifest)) return []
  const entries: readonly unknown[] = manifest
  let taps = 100
  return entries.flatMap((entry) => {
    const parts: readonly unknown[] = Array.isArray(entry) ? entry : []
    const [name, type] = parts
    if (typeof name !== 'string') return []
    return [
      type === 'NET_BASIC' ? `--net:${shellWord(name)}=tap${taps++}` : `--block:${shellWord(name)}=${shellWord(name)}`,
    ]
  })
}

export const advice: ProjectAdvice = {
  tool: 'mirage.3.8.1',
  install: [
    `opam switch create mirage-3.8.1 ${COMPILER}`,
    'eval $(opam env --switch=mirage-3.8.1)',
    'opam install mirage.3.8.1',
  ],
  configure: (target, args) => ['mirage', 'configure', '-t', target, ...args].map(shellWord).join(' '),
  build: ['make depend', 'mirage build'],
  run: (target, facts) => RUNS[target]?.(facts.name, facts) ?? { commands: [], note: '' },
}
