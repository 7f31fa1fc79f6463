// The layers of the architecture: which part of src may import which. A type-only import counts as an import.

/**
 * One row: files under `part` may import files of the same part and of those in `may` (path prefixes); of `types` only types.
 * `packages` are the packages of others that it may use, Node's own modules written `node:`.
 * @typedef {{ part: string, may: readonly string[], types?: readonly string[], packages: readonly string[], apart?: boolean }} Layer
 */

const react = ['react', 'react-dom', 'radix-ui', 'lucide-react', 'cmdk']

const core = ['model', 'graph', 'analyze', 'edit', 'check', 'emit', 'dsl', 'read'].map((name) => `src/core/${name}/`)

/** @type {readonly Layer[]} The first row whose part begins a path decides; `apart` also keeps the part's folders from each other. */
export const layers = [
  ...core.map((part, index) => ({ part, may: core.slice(0, index), packages: [] })),
  { part: 'src/core/', may: [], packages: [] },
  {
    part: 'src/releases/',
    may: ['src/core/model/', 'src/core/graph/', 'src/core/emit/', 'src/core/dsl/'],
    // What a release has to provide is written where the core composes and where it asks for it.
    types: ['src/core/release.ts', 'src/core/analyze/command-line.ts'],
    packages: [],
    apart: true,
  },
  // The loaders that read files: the command line's and the tests'. The page gives bytes or a URL.
  { part: 'src/parsers/ocaml/load-node.ts', may: ['src/parsers/'], packages: ['node:'] },
  { part: 'src/parsers/quickjs/load-node.ts', may: ['src/parsers/'], packages: ['node:'] },
  {
    part: 'src/parsers/',
    may: ['src/core/model/'],
    types: ['src/core/read/'],
    packages: [
      'web-tree-sitter',
      'tree-sitter-ocaml',
      'acorn',
      'sucrase',
      'quickjs-emscripten-core',
      '@jitl/quickjs-wasmfile-release-sync',
    ],
  },
  { part: 'src/platform/', may: ['src/core/model/'], packages: ['fflate', 'valibot'] },
  { part: 'src/state/', may: ['src/core/'], packages: ['zustand'] },
  { part: 'src/ui/', may: [], packages: react },
  {
    part: 'src/editor/',
    may: ['src/core/', 'src/state/', 'src/ui/'],
    packages: [...react, '@xyflow/react', 'zustand'],
  },
  {
    part: 'src/panels/',
    may: ['src/core/', 'src/state/', 'src/ui/'],
    packages: [...react, 'monaco-editor', 'zustand'],
    apart: true,
  },
  { part: 'src/learn/', may: ['src/core/dsl/', 'src/releases/'], packages: [] },
  {
    part: 'src/worker/',
    may: ['src/core/', 'src/releases/', 'src/parsers/'],
    packages: [
      'elkjs',
      'web-tree-sitter',
      'tree-sitter-ocaml',
      '@jitl/quickjs-wasmfile-release-sync',
      'virtual:morgana-language',
    ],
  },
  {
    part: 'src/cli/',
    // Of the platform only what is pure: the codecs of zip and link.
    may: ['src/core/', 'src/releases/', 'src/parsers/', 'src/platform/codecs/'],
    packages: [
      'node:',
      'web-tree-sitter',
      'tree-sitter-ocaml',
      'virtual:morgana-language',
      'virtual:morgana-engine',
      'virtual:morgana-evaluator',
      'virtual:morgana-runtime',
    ],
  },
  {
    part: 'src/app/',
    may: ['core', 'releases', 'parsers', 'platform', 'state', 'ui', 'editor', 'panels', 'learn', 'worker'].map(
      (name) => `src/${name}/`,
    ),
    packages: [
      ...react,
      '@xyflow/react',
      'zustand',
      '@fontsource-variable',
      'virtual:morgana-language',
      'virtual:morgana-runtime',
    ],
  },
]
