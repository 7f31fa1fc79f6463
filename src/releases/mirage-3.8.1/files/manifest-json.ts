// _build/manifest.json: the devices that Solo5 has to give the unikernel. JSON has no comments, so it has no header.

import type { FileKind, Project } from '../emit/define-file.ts'
import { printLines } from '../emit/print-lines.ts'

type ManifestFact = readonly (readonly [name: string, type: 'NET_BASIC' | 'BLOCK_BASIC'])[]

function manifestFact({ networks, blocks }: Project): ManifestFact {
  return [
    ...networks.toReversed().map((name) => [name, 'NET_BASIC'] as const),
    ...blocks.map(({ file }) => [file, 'BLOCK_BASIC'] as const),
  ]
}

export const manifestJson: FileKind = {
  path: ({ target }) => (target.files.includes('manifest') ? '_build/manifest.json' : null),
  print: (project) => {
    const devices = manifestFact(project).map(([name, type]) => JSON.stringify({ name, type }))
    return printLines([
      '{',
      '  "type": "solo5.manifest",',
      '  "version": 1,',
      devices.length === 0 ? '  "devices": []' : '  "devices": [',
      ...devices.map((device, index) => `    ${device}${index < devices.length - 1 ? ',' : ''}`),
      ...(devices.length === 0 ? [] : ['  ]']),
      '}',
    ])
  },
  facts: (project) => (project.target.files.includes('manifest') ? { manifest: manifestFact(project) } : {}),
}
