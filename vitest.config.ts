// Unit tests: beside their sources, in Node. What needs a real browser is in e2e/.

import { defineConfig } from 'vitest/config'
import { virtualModules } from './scripts/lib/virtual-modules.mjs'

// oxlint-disable-next-line import/no-default-export -- the form that Vitest reads
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [virtualModules()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'scripts/**/*.test.mjs'],
          // Whole conformance sweeps are single tests; on a busy machine they take minutes, and a slow pass is a pass.
          testTimeout: 300_000,
        },
      },
    ],
  },
})
