// All files of an exported project. Pure: equal inputs give equal files; the codec makes the archive.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TargetName } from '../../model/ids.ts'
import type { Generated } from '../release-files.ts'
import type { ProjectAdvice } from './advice.ts'
import { isSafePath } from '../../model/project-path.ts'
import { missingFolderDiagnostic, missingFolders } from './missing-folders.ts'
import { fileNameFrom, type ProjectFile } from './project-file.ts'
import { projectReadme } from './readme.ts'
import { skeletons } from './skeletons.ts'

export interface ProjectTarget {
  readonly target: TargetName
  /** Arguments it was configured with. */
  readonly args: readonly string[]
  /** Generated with `.` as the directory of the configuration. */
  readonly generated: Generated
}

export interface ProjectInput {
  readonly design: Design
  readonly catalog: Catalog
  readonly advice: ProjectAdvice
  readonly configMl: string
  readonly configTs: string
  /** Text of the design file. */
  readonly designFile: string
  /** At least one. */
  readonly targets: readonly ProjectTarget[]
  /** Files of `morgana/`, their paths included. */
  readonly runtime: readonly ProjectFile[]
}

export interface Project {
  /** Sorted by path, each path once. */
  readonly files: readonly ProjectFile[]
  /** What was left out, and why. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The project that a design is, with the generated files of its targets: one at the root, several in folders. */
export function projectFiles(input: ProjectInput): Project {
  const { design, targets } = input
  const made = skeletons(design, input.catalog)
  const generated = targets.flatMap(({ target, generated }) =>
    generated.files.map(({ path, text, executable }) => {
      return { path: targets.length === 1 ? path : `targets/${target}/${path}`, text, executable }
    }),
  )
  const fixed = [
    plain('config.ml', input.configMl),
    plain('config.ts', input.configTs),
    plain(`${fileNameFrom(design.name)}.morgana.json`, input.designFile),
    ...input.runtime,
    ...generated,
  ]
  const taken = new Set(['readme.md', ...fixed.map(({ path }) => path.toLowerCase())])
  const own = ownSources(design, made.files, taken)
  const missing = missingFolders(
    targets.map(({ target, generated }) => ({ target, folders: generated.folders })),
    own.files.map(({ path }) => path),
  )
  const readme = projectReadme({
    design,
    advice: input.advice,
    targets: targets.map(({ target, args, generated }) => ({ target, args, facts: generated.facts })),
    hasRuntime: input.runtime.length > 0,
    sources: own.files.map(({ path }) => path),
    missing: missing.map(({ folder }) => folder),
  })
  const files = [...fixed, ...own.files, plain('README.md', readme)].filter(({ path }) => isSafePath(path))
  return {
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: [...made.diagnostics, ...own.diagnostics, ...missing.map(missingFolderDiagnostic)],
  }
}

function plain(path: string, text: string): ProjectFile {
  return { path, text, executable: false }
}

/** The user's sources and the skeletons, without those whose path leads out of the project or is that of another file. */
function ownSources(design: Design, made: readonly ProjectFile[], taken: ReadonlySet<string>): Project {
  const files: ProjectFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of Object.entries(design.sources)) {
    const problem = problemOf(path, taken)
    if (problem === null) files.push(plain(path, text))
    else diagnostics.push(leftOut(path, problem))
  }
  return { files: [...files, ...made].toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics }
}

function problemOf(path: string, taken: ReadonlySet<string>): string | null {
  if (!isSafePath(path)) return 'its name leads out of the project or cannot be written on every system'
  // Some systems take names for one that differ in case only.
  const name = path.toLowerCase()
  if (taken.has(name) || /^(morgana|targets)(\/|$)/.test(name)) return 'the export has a file of that name'
  return null
}

function leftOut(path: string, reason: string): Diagnostic {
  return {
    code: 'MG-EXPORT-SOURCE',
    severity: 'warning',
    target: null,
    at: { file: path, line: 1, column: 0 },
    message: `The source \`${path}\` is left out of the export: ${reason}.`,
    hint: 'Rename it.',
  }
}
