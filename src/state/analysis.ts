// What the worker found out about the design. Only its answers write here; nobody else does.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Analysis } from '../core/analyze/analysis.ts'
import type { GeneratedFile } from '../core/emit/release-files.ts'
import type { Logic } from '../core/model/design.ts'
import type { Diagnostic } from '../core/model/diagnostic.ts'
import type { TargetName } from '../core/model/ids.ts'

/** Texts of one target, or why there are none. */
export interface TargetFiles {
  /** Revision of the design that they were made from. */
  readonly revision: number
  readonly files: readonly GeneratedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Texts of the configuration, and what the design said when they were printed. */
export interface ConfigurationFiles extends TargetFiles {
  readonly logic: Logic
}

export interface AnalysisState {
  /** The last answer; null before the first. Its revision tells whether it is still current. */
  readonly analysis: Analysis | null
  /** The same design with choices made as the user wants to see them; null while there is no preview. */
  readonly preview: Analysis | null
  readonly files: Readonly<Record<TargetName, TargetFiles>>
  /** Texts of the configuration, which do not depend on a target. */
  readonly configuration: ConfigurationFiles | null
  /** A bug of ours stopped the worker: what it said. Null while all is well. */
  readonly crash: string | null
  /** Long work under way, in words; null when nothing is. */
  readonly busy: string | null
  readonly receive: (change: Partial<Omit<AnalysisState, 'receive' | 'files'>>) => void
  readonly receiveFiles: (target: TargetName, files: TargetFiles) => void
}

export type AnalysisStore = StoreApi<AnalysisState>

export function createAnalysisStore(): AnalysisStore {
  return createStore<AnalysisState>()((set) => ({
    analysis: null,
    preview: null,
    files: {},
    configuration: null,
    crash: null,
    busy: null,
    receive: (change) => set(change),
    receiveFiles: (target, files) => set((state) => ({ files: { ...state.files, [target]: files } })),
  }))
}
