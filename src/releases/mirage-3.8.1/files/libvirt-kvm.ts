// NAME_libvirt.xml for virtio: a guest of QEMU/KVM.

import type { FileKind, Project } from '../emit/define-file.ts'
import { printLines } from '../emit/print-lines.ts'
import { xmlText } from '../emit/quote.ts'
import { xmlHeader } from '../emit/xml-header.ts'

interface LibvirtFact {
  readonly domain: string
  readonly name: string
  readonly kernel: string
}

function libvirtFact({ name, root }: Project): LibvirtFact {
  return { domain: 'kvm', name, kernel: `${root}/.//${name}.virtio` }
}

function lines({ domain, name, kernel }: LibvirtFact): readonly string[] {
  return [
    `<domain type="${domain}">`,
    `  <name>${xmlText(name)}</name>`,
    '  <memory unit="KiB">262144</memory>',
    '  <currentMemory unit="KiB">262144</currentMemory>',
    '  <vcpu placement="static">1</vcpu>',
    '  <os>',
    '    <type arch="x86_64">hvm</type>',
    `    <kernel>${xmlText(kernel)}</kernel>`,
    '    <!-- Arguments of the unikernel: <cmdline>...</cmdline> -->',
    '  </os>',
    '  <clock offset="utc" adjustment="reset"/>',
    '  <devices>',
    '    <emulator>/usr/bin/qemu-system-x86_64</emulator>',
    '    <!-- A disk, if it needs one; the target dev is a free name of the host:',
    '    <disk type="file" device="disk">',
    '      <driver name="qemu" type="raw"/>',
    '      <source file="/path/to/disk.img"/>',
    '      <target dev="vda" bus="virtio"/>',
    '    </disk>',
    '    -->',
    '    <!-- A network, if it needs one; the bridge must exist on the host:',
    '    <interface type="bridge">',
    '      <source bridge="br0"/>',
    '      <model type="virtio"/>',
    '    </interface>',
    '    -->',
    '    <serial type="pty">',
    '      <target port="0"/>',
    '    </serial>',
    '    <console type="pty">',
    '      <target type="serial" port="0"/>',
    '    </console>',
    '    <memballoon model="none"/>',
    '  </devices>',
    '</domain>',
  ]
}

export const libvirtKvm: FileKind = {
  path: ({ name, target }) => (target.files.includes('libvirt-kvm') ? `${name}_libvirt.xml` : null),
  print: (project) => {
    const header = xmlHeader(project.command, [`Start it with: virsh create ${project.name}_libvirt.xml`])
    return printLines([...header, ...lines(libvirtFact(project))])
  },
  facts: (project) => (project.target.files.includes('libvirt-kvm') ? { libvirt: libvirtFact(project) } : {}),
}
