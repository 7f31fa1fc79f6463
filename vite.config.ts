// How the page is built: relative paths so that it can be served from anywhere, and a content security policy that the browser enforces.

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

// oxlint-disable-next-line import/no-default-export -- the form that Vite reads
export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // Monaco's TypeScript worker alone is 7 MB; what the first view may weigh is checked by scripts/check-bundle.mjs.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
  },
})
