// How the page is built: relative paths so that it can be served from anywhere, and a content security policy that the browser enforces.

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { virtualModules } from './scripts/lib/virtual-modules.mjs'

/**
 * What the built page may do. Monaco writes style elements, hence `unsafe-inline` for styles only; WebAssembly (OCaml grammar, QuickJS)
 * needs `wasm-unsafe-eval`, which does not allow `eval`. `connect-src 'self'` is for the WebAssembly files that stand beside the page.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ],
    },
  }
}

/** Parts that load when first needed: together they weigh many times what the first view may. */
const late =
  /\/node_modules\/(monaco-editor|web-tree-sitter|tree-sitter-ocaml|quickjs-emscripten-core|@jitl|elkjs|sucrase|acorn)\//

/** Fails a build in which the page's first chunks, followed through static imports, hold a part that should be late. */
function lateParts(): Plugin {
  return {
    name: 'late-parts',
    apply: 'build',
    generateBundle(_, bundle) {
      const first = new Set(Object.keys(bundle).filter((file) => isEntryChunk(bundle[file])))
      for (const file of first) {
        const chunk = bundle[file]
        if (chunk?.type !== 'chunk') continue
        for (const next of chunk.imports) first.add(next)
        const early = chunk.moduleIds.find((id) => late.test(id))
        if (early !== undefined) this.error(`${early} is loaded with the page; import it when it is first needed`)
      }
    },
  }
}

function isEntryChunk(output: { readonly type: string; readonly isEntry?: boolean } | undefined): boolean {
  return output?.type === 'chunk' && output.isEntry === true
}

// oxlint-disable-next-line import/no-default-export -- the form that Vite reads
export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), lateParts(), virtualModules()],
  worker: { format: 'es', plugins: () => [virtualModules()] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Monaco's TypeScript worker alone is 7 MB; scripts/check-bundle.mjs weighs what matters, the first view.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
  },
})
