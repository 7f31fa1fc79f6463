// Modules that bundling makes (scripts/lib/virtual-modules.mjs).

declare module 'virtual:morgana-language' {
  /** TypeScript's view of the language, the text of `index.d.ts`. */
  export const languageTypes: string
  /** The configuration language as one JavaScript module: what a config.ts imports, and `__morgana` for its evaluator. */
  export const languageText: string
}

declare module 'virtual:morgana-evaluator' {
  /** The evaluating thread of the command line as one JavaScript module. */
  export const evaluatorText: string
}

declare module 'virtual:morgana-engine' {
  /** The WebAssembly of QuickJS, raw deflate, in base64. */
  export const engineText: string
}

declare module 'virtual:morgana-runtime' {
  /** Files of `morgana/` in an exported project. */
  export const runtimeFiles: readonly { readonly path: string; readonly text: string; readonly executable: boolean }[]
}
