// The opam file: dependencies of the unikernel, how it is built and what is installed.

import type { FileKind, Project } from '../emit/define-file.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { packageFact } from '../emit/package-facts.ts'
import { type LabelledLine, printLines } from '../emit/print-lines.ts'
import { opamString } from '../emit/quote.ts'

/** As the real tool writes it, without any escape: what a quote in an argument breaks is repaired only in the file. */
interface OpamFact {
  readonly name: string
  readonly file: string
  readonly build: string
  readonly install: readonly string[]
  readonly 'pin-depends'?: readonly (readonly [string, string])[]
}

function words(items: readonly string[]): string {
  return `[ ${items.map(opamString).join(' ')} ]`
}

/** Name of the opam package of a unikernel. */
export function opamName({ name, target }: Pick<Project, 'name' | 'target'>): string {
  return `mirage-unikernel-${name}-${target.name}`
}

function installLines({ name, target }: Project): readonly string[] {
  const kernel =
    target.extension === null
      ? words(['cp', '_build/main.native', `%{bin}%/${name}`])
      : words(['cp', `${name}.${target.extension}`, `%{bin}%/${name}.${target.extension}`])
  const extras = target.extras.map((extra) => extra.replaceAll('NAME', name))
  return extras.length === 0 ? [kernel] : [kernel, words(['cp', ...extras, '%{etc}%'])]
}

function buildScript({ command }: Project): string {
  return `mirage ${command.join(' ')} && mirage build`
}

/** Pinned packages with their sources, in the order of the file. */
function pinsOf({ input }: Project): readonly (readonly [string, string])[] {
  return input.packages.flatMap(({ opam: of, pin }) => (pin === null ? [] : [[`${of}.dev`, pin] as const])).toReversed()
}

function opamFact(project: Project): OpamFact {
  const name = opamName(project)
  // A source with a quote in it cannot be read back from what the real tool writes.
  const pins = pinsOf(project).filter(([, source]) => !source.includes('"'))
  return {
    name,
    file: `${name}.opam`,
    build: `[ "sh" "-exc" "${buildScript(project)}" ]`,
    install: installLines(project),
    ...(pins.length > 0 ? { 'pin-depends': pins } : {}),
  }
}

function dependLines(project: Project): readonly LabelledLine[] {
  return project.input.packages.map((of) => {
    const formula = (packageFact(of).formula ?? '').replace('{ ', '{')
    return { text: `  ${opamString(of.opam)}${formula === '' ? '' : ` ${formula}`}`, label: `package:${of.opam}` }
  })
}

export const opam: FileKind = {
  path: (project) => opamFact(project).file,
  print: (project) => {
    const fact = opamFact(project)
    const pins = pinsOf(project)
    const pinLines = pins.map(([name, url]) => ({
      text: `  [${opamString(name)} ${opamString(url)}]`,
      label: `package:${name.replace(/\.dev$/, '')}`,
    }))
    return printLines([
      ...commentLines('#', headerLines(project.command)),
      'opam-version: "2.0"',
      `name: ${opamString(fact.name)}`,
      `synopsis: ${opamString(`The MirageOS unikernel ${project.name} for ${project.target.name}`)}`,
      '# A configuration does not say whose unikernel it is: fill in these four before you publish it.',
      'maintainer: "unknown"',
      'authors: "unknown"',
      'homepage: "unknown"',
      'bug-reports: "unknown"',
      'depends: [',
      ...dependLines(project),
      ']',
      ...(pins.length > 0 ? ['pin-depends: [', ...pinLines, ']'] : []),
      `build: ${words(['sh', '-exc', buildScript(project)])}`,
      'install: [',
      ...fact.install.map((line) => `  ${line}`),
      ']',
    ])
  },
  facts: (project) => ({ opam: opamFact(project) }),
}
