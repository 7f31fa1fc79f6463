// Journeys through the built page in a real Chromium.
// CHROMIUM_PATH, else Debian's Chromium, else an installed Chrome (PW_CHANNEL), else Playwright's own browser.

import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4179)
// A nested path, because the built files must work from any.
const base = '/a/nested/path/'
const executablePath =
  process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const channel = process.env.PW_CHANNEL

// oxlint-disable-next-line import/no-default-export -- the form that Playwright reads
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}${base}`,
    viewport: { width: 1440, height: 900 },
    trace: 'on-first-retry',
    ...(channel === undefined ? {} : { channel }),
    launchOptions: {
      ...(executablePath === undefined || channel !== undefined ? {} : { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
        '--force-color-profile=srgb',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host localhost --port ${port} --strictPort --base ${base}`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
