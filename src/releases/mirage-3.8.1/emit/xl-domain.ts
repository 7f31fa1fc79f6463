// The domain configuration of xl, with real values or with placeholders to be filled in where it is deployed.

import { inFolder } from './build-folder.ts'
import type { BlockImage } from '../tables/blocks.ts'
import type { Project } from './define-file.ts'
import { commentLines, headerLines } from './header.ts'

/** Fields of an xl file as measured: `disk` and `vif` are the quoted elements. */
export interface XlFact {
  readonly name: string
  readonly kernel: string
  readonly type: 'pv'
  readonly memory: string
  readonly on_crash: 'preserve'
  readonly disk: readonly string[]
  readonly vif: readonly string[]
}

/** Letters of the nth disk: a, b, … z, aa, ab. */
function diskLetters(number: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (number % 26))
  return number < 26 ? letter : `${diskLetters(Math.floor(number / 26) - 1)}${letter}`
}

function disk({ number }: BlockImage, target: string): string {
  return `format=raw, vdev=xvd${diskLetters(number)}, access=rw, target=${target}`
}

/** Networks as the tool lists them: the last one that was defined first. */
function listed(project: Project): readonly string[] {
  return project.networks.toReversed()
}

/** The file for the machine it is generated on. Networks of one name share a bridge. */
export function xlFact(project: Project): XlFact {
  const { name, root, blocks } = project
  const networks = listed(project)
  return {
    name,
    kernel: inFolder(root, `${name}.xen`),
    type: 'pv',
    memory: '256',
    on_crash: 'preserve',
    disk: blocks.map((block) => disk(block, inFolder(root, block.file))),
    vif: networks.map((network) => `bridge=br${networks.indexOf(network)}`),
  }
}

/** The file with placeholders. */
export function xlTemplateFact(project: Project): XlFact {
  return {
    name: '@NAME@',
    kernel: '@KERNEL@',
    type: 'pv',
    memory: '@MEMORY@',
    on_crash: 'preserve',
    disk: project.blocks.map((block) => disk(block, `@BLOCK:${block.file}@`)),
    vif: listed(project).map((network) => `bridge=@NETWORK:${network}@`),
  }
}

function list(name: string, elements: readonly string[]): readonly string[] {
  if (elements.length === 0) return [`${name} = [ ]`]
  return [`${name} = [`, ...elements.map((element) => `  '${element}',`), ']']
}

/** Lines of the file; `about` says what to do with it. */
export function xlLines(project: Project, fact: XlFact, about: string): readonly string[] {
  return [
    ...commentLines('#', [...headerLines(project.command), about]),
    '',
    `name = '${fact.name}'`,
    `kernel = '${fact.kernel}'`,
    `type = '${fact.type}'`,
    `memory = ${fact.memory}`,
    '# Keep a crashed guest, so that its console can still be read.',
    `on_crash = '${fact.on_crash}'`,
    '',
    ...list('disk', fact.disk),
    '',
    '# With Open vSwitch, put "script=vif-openvswitch," before "bridge=",',
    '# or set vif.default.script="vif-openvswitch" in /etc/xen/xl.conf.',
    ...list('vif', fact.vif),
  ]
}
