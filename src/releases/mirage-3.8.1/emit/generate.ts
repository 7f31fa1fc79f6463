// All files of an application on one target, and the facts about them: the release's `generate`.

import type { BuildFact, Facts } from '../../../core/emit/facts.ts'
import type { Generated, GeneratedFile, GenerateError, GenerateInput } from '../../../core/emit/release-files.ts'
import type { Refusal } from '../../../core/graph/impl.ts'
import { keyValue } from '../../../core/graph/term/key-value.ts'
import { applicationName } from '../semantics/application-name.ts'
import { buildCommands } from './build-commands.ts'
import { buildFolder } from './build-folder.ts'
import { configName, writtenFolder } from './generate-first.ts'
import { constantKey } from '../catalog/builtin-keys.ts'
import { ownValues } from '../command-line/own-values.ts'
import { fullCommand } from '../command-line/parse-command-line.ts'
import { files as fileKinds } from '../files.gen.ts'
import { type BlockImage, blocksOf } from '../tables/blocks.ts'
import { networksOf } from '../tables/networks.ts'
import { segmentRefusal } from './path-segment.ts'
import { targetOf } from '../define/target-of.ts'
import { configureDevices } from './configure-devices.ts'
import type { FileKind, PrintedText, Project } from './define-file.ts'
import { keyFacts } from './key-facts.ts'
import { packageFact } from './package-facts.ts'
import { isRefusal, refusalError } from './refusal-error.ts'

const kinds: readonly FileKind[] = fileKinds

const NO_TEXT: PrintedText = { text: '', spans: [] }

function flag(input: GenerateInput, ref: string): boolean {
  const value = keyValue(input.info.context, constantKey(ref))
  return value.kind === 'bool' && value.value
}

function errorOf(refusal: Refusal): GenerateError {
  return { error: refusalError(refusal), ...(refusal.hint === undefined ? {} : { hint: refusal.hint }) }
}

/** The files for Xen's tools join the names of images to a folder, where the real tool dies on a path. */
function blockRefusal(blocks: readonly BlockImage[]): Refusal | null {
  return blocks.map(({ file }) => segmentRefusal(file)).find((refusal) => refusal !== null) ?? null
}

function projectOf(given: GenerateInput): Project | GenerateError {
  const { resolution, args } = given
  const target = targetOf(given.info.context)
  const command = fullCommand({ target: given.info.target, args, ...(given.command ? { command: given.command } : {}) })
  const own = ownValues(command, given.info.keys)
  // The target may have been written short, or by an old name: devices know the real ones.
  const root = buildFolder(given.info.root, own.buildDir)
  const info = { ...given.info, target: target.name, output: own.output, root }
  const input = { ...given, info }
  const name = applicationName(input.application.name)
  if (isRefusal(name)) return errorOf(name)
  const keys = keyFacts(info.keys, info.context)
  const devices = configureDevices(resolution, info, {
    keys: () => (isRefusal(keys) ? keys : null),
    root: () => (target.files.includes('xl') ? blockRefusal(blocksOf(info)) : null),
  })
  if ('refusal' in devices) return { ...errorOf(devices.refusal), index: devices.index }
  const blocks = blocksOf(info)
  if (isRefusal(keys)) return errorOf(keys)
  return {
    name,
    target,
    command,
    root,
    output: own.output ?? 'main',
    config: configName(own.file),
    folder: writtenFolder(own.buildDir),
    depext: !flag(input, 'Key.no_depext'),
    input,
    devices,
    keys,
    blocks,
    networks: networksOf(info),
  }
}

/** What `mirage build` would run: the steps of devices, each after those of the devices it uses, then the application's. */
function buildFact({ name, target, input }: Project): BuildFact {
  const commands: string[] = []
  for (const { implementation } of input.resolution.devices) {
    const step = implementation.build?.(input.info)
    if (step === undefined) continue
    commands.push(...step.commands)
    if (step.error !== undefined) return { commands, error: step.error }
  }
  commands.push(...buildCommands(target, name, flag(input, 'Key.warn_error')))
  return { commands }
}

/** The folders that the steps of devices read, without the project's own. */
function foldersRead({ input }: Project): readonly string[] {
  const folders = input.resolution.devices.flatMap(
    ({ implementation }) => implementation.build?.(input.info).reads ?? [],
  )
  return [...new Set(folders)].filter((folder) => !/^(\.\/*)?$/.test(folder))
}

/** The files with their texts, or without when only an outline is asked for. */
function generatedFiles(project: Project): readonly GeneratedFile[] {
  const own = kinds.flatMap((kind): readonly GeneratedFile[] => {
    const path = kind.path(project)
    if (path === null) return []
    const { text, spans } = project.input.outline === true ? NO_TEXT : kind.print(project)
    const folder = kind.isAtRoot === true ? '' : project.folder
    return [{ path: `${folder}${path}`, text, executable: kind.isExecutable === true, spans }]
  })
  const ofDevices = project.devices.files.map(({ path, text, executable = false }) => ({
    path: `${project.folder}${path}`,
    text,
    executable,
    spans: [],
  }))
  return [...own, ...ofDevices].toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

function factsOf(project: Project, files: readonly GeneratedFile[]): Facts {
  const executable = files.filter((file) => file.executable).map((file) => file.path)
  return {
    name: project.name,
    main: project.devices.main,
    keys: project.keys.map(({ fact }) => fact),
    packages: project.input.packages.map(packageFact),
    libraries: project.input.info.libraries,
    files: Object.assign(
      { written: files.map((file) => file.path), ...(executable.length > 0 ? { executable } : {}) },
      ...kinds.map((kind) => kind.facts?.(project) ?? {}),
    ) as Facts['files'],
    build: buildFact(project),
  }
}

/** Everything that `mirage configure` writes, or why it writes nothing. */
export function generate(input: GenerateInput): Generated | GenerateError {
  const project = projectOf(input)
  if ('error' in project) return project
  const files = generatedFiles(project)
  return { facts: factsOf(project, files), files, folders: foldersRead(project) }
}
