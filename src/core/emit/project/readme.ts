// README.md of an exported project: what the files are, and the next commands.

import type { Design } from '../../model/design.ts'
import type { Facts } from '../facts.ts'
import type { ProjectAdvice } from './advice.ts'
import { fileNameFrom } from './project-file.ts'

export interface ReadmeTarget {
  readonly target: string
  readonly args: readonly string[]
  readonly facts: Facts
}

export interface ReadmeInput {
  readonly design: Design
  readonly advice: ProjectAdvice
  readonly targets: readonly ReadmeTarget[]
  readonly hasRuntime: boolean
  /** Sources in the project that the user owns. */
  readonly sources: readonly string[]
  /** Folders that the build reads, and of which the project has no file. */
  readonly missing: readonly string[]
}

/** Text of the README, in Markdown. */
export function projectReadme(input: ReadmeInput): string {
  const { advice, targets } = input
  const [only] = targets
  const blocks = [
    [`# ${oneLine(input.design.name)}`, '', intro(input)],
    filesOf(input),
    [`## Once: install ${advice.tool}`, '', ...shell(advice.install)],
    ...(input.missing.length > 0 ? [foldersOf(input)] : []),
    targets.length === 1 && only !== undefined ? oneTarget(advice, only) : manyTargets(advice, targets),
    ['## Run', '', ...targets.flatMap((one) => runOf(advice, one, targets.length > 1))],
    ...(input.hasRuntime ? [withoutBrowser(targets)] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n').trim()).join('\n\n')}\n`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim() || 'unikernel'
}

function intro({ advice, targets }: ReadmeInput): string {
  const names = targets.map(({ target }) => target).join(', ')
  return `A MirageOS unikernel for ${advice.tool}, drawn with Morgana and generated for ${names}.`
}

function filesOf({ design, targets, hasRuntime, sources }: ReadmeInput): readonly string[] {
  const own = sources.map((path) => `\`${path}\``).join(', ')
  const rows = [
    ['`config.ml`', 'what the unikernel is made of; the tool reads it'],
    ['`config.ts`', 'the same in TypeScript'],
    [`\`${fileNameFrom(design.name)}.morgana.json\``, 'the design: open it in Morgana to go on drawing'],
    ...(own === '' ? [] : [[own, 'the program itself: yours to write']]),
    ...(hasRuntime ? [['`morgana/`', 'runs `config.ts` without a browser']] : []),
    targets.length > 1
      ? ['`targets/`', 'for each target the files that `mirage configure` writes']
      : ['all other files', 'generated, as `mirage configure` writes them'],
  ]
  return ['| file | what it is |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)]
}

/** Without its folder ocaml-crunch and tar stop, and the script for a FAT image takes the files of the project instead. */
function foldersOf({ missing }: ReadmeInput): readonly string[] {
  const names = missing.map((folder) => `\`${folder}\``).join(', ')
  const [subject, place] = missing.length === 1 ? ['a folder that is', 'it'] : ['folders that are', 'them']
  return [
    '## Before the first build: your files',
    '',
    `The build reads ${subject} not part of this project: ${names}. Make ${place} beside \`config.ml\` and put your files there: without, a build stops or packs other files.`,
  ]
}

function shell(commands: readonly string[]): readonly string[] {
  return ['```sh', ...commands, '```']
}

function oneTarget(advice: ProjectAdvice, { target, args }: ReadmeTarget): readonly string[] {
  return [
    '## Build',
    '',
    `The files for ${target} stand here already. Configuring again after a change of \`config.ml\` writes the same files:`,
    '',
    ...shell([advice.configure(target, args), ...advice.build]),
  ]
}

function manyTargets(advice: ProjectAdvice, targets: readonly ReadmeTarget[]): readonly string[] {
  return [
    '## Build',
    '',
    'Choose a target. Configuring here writes the files that stand in its folder below `targets/`; they can be read and compared',
    'there without the tool, or copied here instead of configuring (`cp -R targets/TARGET/. .`).',
    '',
    'One of these:',
    '',
    ...shell(targets.map(({ target, args }) => advice.configure(target, args))),
    '',
    'then:',
    '',
    ...shell(advice.build),
  ]
}

function runOf(advice: ProjectAdvice, { target, facts }: ReadmeTarget, hasTitle: boolean): readonly string[] {
  const { commands, note } = advice.run(target, facts)
  return [
    ...(hasTitle ? [`### ${target}`, ''] : []),
    ...(note === '' ? [] : [note, '']),
    ...(commands.length === 0 ? [] : [...shell(commands), '']),
  ]
}

function withoutBrowser(targets: readonly ReadmeTarget[]): readonly string[] {
  return [
    '## Without a browser',
    '',
    'After a change of `config.ts`, the generated files can be written anew with nothing but Node 20 or later:',
    '',
    ...shell(targets.slice(0, 1).map(({ target }) => `node morgana/cli.mjs configure config.ts -t ${target}`)),
    '',
    '`node morgana/cli.mjs --help` tells what else it can do.',
  ]
}
