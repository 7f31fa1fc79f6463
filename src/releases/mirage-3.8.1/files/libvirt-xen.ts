// NAME_libvirt.xml for xen: a paravirtualised guest.

import { libvirtDomain } from '../emit/libvirt-domain.ts'

export const libvirtXen = libvirtDomain({
  file: 'libvirt-xen',
  type: 'xen',
  ending: 'xen',
  elements: (kernel) => [
    '  <vcpu>1</vcpu>',
    '  <os>',
    '    <type arch="x86_64" machine="xenpv">linux</type>',
    `    <kernel>${kernel}</kernel>`,
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
  ],
})
