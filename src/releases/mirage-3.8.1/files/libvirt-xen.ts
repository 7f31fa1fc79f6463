// NAME_libvirt.xml for xen: a paravirtualised guest.

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
  return { domain: 'xen', name, kernel: `${root}/.//${name}.xen` }
}

function lines({ domain, name, kernel }: LibvirtFact): readonly string[] {
  return [
    `<domain type="${domain}">`,
    `  <name>${xmlText(name)}</name>`,
    '  <memory unit="KiB">262144</memory>',
    '  <currentMemory unit="KiB">262144</currentMemory>',
    '  <vcpu>1</vcpu>',
    '  <os>',
    '    <type arch="x86_64" machine="xenpv">linux</type>',
    `    <kernel>${xmlText(kernel)}</kernel>`,
    '    <cmdline> </cmdline>',
    '  </os>',
    '  <clock offset="utc" adjustment="reset"/>',
    '  <on_crash>preserve</on_crash>',
    '  <devices>',
    '    <!-- Disks and networks go here, for example:',
    '    <disk type="block" device="disk">',
    '      <driver name="phy"/>',
    '      <source dev="/dev/loop0"/>',
    '      <target dev="xvdb" bus="xen"/>',
    '    </disk>',
    '    <interface type="bridge">',
    '      <source bridge="br0"/>',
    '    </interface>',
    '    -->',
    '    <console type="pty">',
    '      <target type="xen" port="0"/>',
    '    </console>',
    '  </devices>',
    '</domain>',
  ]
}

export const libvirtXen: FileKind = {
  path: ({ name, target }) => (target.files.includes('libvirt-xen') ? `${name}_libvirt.xml` : null),
  print: (project) => {
    const header = xmlHeader(project.command, [`Start it with: virsh create ${project.name}_libvirt.xml`])
    return printLines([...header, ...lines(libvirtFact(project))])
  },
  facts: (project) => (project.target.files.includes('libvirt-xen') ? { libvirt: libvirtFact(project) } : {}),
}
