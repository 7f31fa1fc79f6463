// Builds the page and the bare React Flow beside it, and serves both.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string} out */
async function buildPages(out) {
  await build({ root, logLevel: 'error', build: { outDir: join(out, 'page'), emptyOutDir: true } })
  await build({
    root: join(root, 'bench/page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: join(out, 'bare'),
      emptyOutDir: true,
      rollupOptions: { input: join(root, 'bench/page/bare.html') },
    },
  })
}

/** Addresses of both pages, and how to end. @param {number} port */
export async function servePages(port) {
  const out = mkdtempSync(join(tmpdir(), 'morgana-bench-'))
  await buildPages(out)
  const server = await preview({
    root: out,
    configFile: false,
    logLevel: 'error',
    build: { outDir: out },
    preview: { port, strictPort: true },
  })
  return {
    page: `http://localhost:${port}/page/index.html`,
    bare: `http://localhost:${port}/bare/bare.html`,
    close: async () => {
      await server.close()
      rmSync(out, { recursive: true, force: true })
    },
  }
}
