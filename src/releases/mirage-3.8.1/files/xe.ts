// NAME.xe: a shell script that uploads the kernel and its disks to XenServer or XCP-ng and starts the guest.

import type { FileKind, Project } from '../emit/define-file.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'
import { shellWord } from '../emit/quote.ts'

interface XeFact {
  readonly upload: string
  readonly label: string
  readonly blocks: readonly { readonly file: string; readonly path: string; readonly device: number }[]
}

function xeFact({ name, root, blocks }: Project): XeFact {
  return {
    upload: `${root}/${name}.xen`,
    label: name,
    blocks: blocks.map(({ file, number }) => ({ file, path: `${root}/${file}`, device: number })),
  }
}

const REQUIREMENTS = [
  'need() {',
  '  if ! command -v "$1" >/dev/null 2>&1; then',
  '    echo "$1 is missing: $2" >&2',
  '    exit 1',
  '  fi',
  '}',
  'need xe "it comes with XenServer and XCP-ng, or as xapi-xe"',
  'need xe-unikernel-upload "install it with: opam install xe-unikernel-upload"',
  '',
  'if [ ! -e "$HOME/.xe" ]; then',
  '  cat >&2 <<EOF',
  'There is no $HOME/.xe, which says where the server is. Write one like this:',
  '  server=address of the machine that runs xapi',
  '  username=root',
  '  password=its password',
  'EOF',
  '  exit 1',
  'fi',
]

function guest({ upload, label }: XeFact): readonly string[] {
  return [
    'echo "Uploading the kernel"',
    `VDI=$(xe-unikernel-upload --path ${shellWord(upload)})`,
    '',
    'echo "Making the guest"',
    `VM=$(xe vm-create name-label=${shellWord(label)})`,
    'xe vm-param-set "uuid=$VM" PV-bootloader=pygrub',
    '',
    'echo "Connecting it to the bridge xenbr0"',
    'NETWORK=$(xe network-list bridge=xenbr0 params=uuid --minimal)',
    'xe vif-create "vm-uuid=$VM" "network-uuid=$NETWORK" device=0',
    '',
    'echo "Attaching the kernel as its boot disk"',
    'VBD=$(xe vbd-create "vm-uuid=$VM" "vdi-uuid=$VDI" device=0)',
    'xe vbd-param-set "uuid=$VBD" bootable=true',
    'xe vbd-param-set "uuid=$VBD" other-config:owner=true',
  ]
}

const ATTACH = [
  '# attach NAME FILE DEVICE: uploads a file as a new disk in the default storage and attaches it.',
  'attach() {',
  '  echo "Uploading $1"',
  `  SIZE=$(stat --format '%s' "$2")`,
  '  POOL=$(xe pool-list params=uuid --minimal)',
  '  SR=$(xe pool-list "uuid=$POOL" params=default-SR --minimal)',
  '  VDI=$(xe vdi-create type=user "name-label=$1" "virtual-size=$SIZE" "sr-uuid=$SR")',
  '  xe vdi-import "uuid=$VDI" "filename=$2"',
  '  VBD=$(xe vbd-create "vm-uuid=$VM" "vdi-uuid=$VDI" "device=$3")',
  '  xe vbd-param-set "uuid=$VBD" other-config:owner=true',
  '}',
]

function disks({ blocks }: XeFact): readonly string[] {
  if (blocks.length === 0) return []
  const calls = blocks.map(({ file, path, device }) => `attach ${shellWord(file)} ${shellWord(path)} ${device}`)
  return ['', ...ATTACH, ...calls]
}

export const xe: FileKind = {
  path: ({ name, target }) => (target.files.includes('xe') ? `${name}.xe` : null),
  isExecutable: true,
  print: (project) => {
    const fact = xeFact(project)
    return printLines([
      '#!/bin/sh',
      ...commentLines('#', headerLines(project.command)),
      '',
      'set -e',
      '',
      ...REQUIREMENTS,
      '',
      ...guest(fact),
      ...disks(fact),
      '',
      'echo "Starting the guest"',
      'xe vm-start "uuid=$VM"',
    ])
  },
  facts: (project) => (project.target.files.includes('xe') ? { xe: xeFact(project) } : {}),
}
