import { defineConfig } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'

// Left there by build-tools/provide-browser.mjs; empty means Playwright's own.
const found = new URL('./.node/chromium-path', import.meta.url)
const path = process.env.CHROMIUM_PATH || (existsSync(found) ? readFileSync(found, 'utf8').trim() : '')

// With a slash at the end, so that relative addresses stay below the mount point (U-13).
const server = (process.env.GAIA_CHAT_URL || 'http://localhost:8080').replace(/\/*$/, '/')

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  reporter: 'list',
  // A test that fails is run again for its trace alone (tracing every run costs a seventh of its time), and has failed.
  retries: 1,
  failOnFlakyTests: true,
  // One waits while the other works.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: server,
    viewport: { width: 1280, height: 800 },
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: path || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A host that is not this machine to the browser, for what differs outside of secure contexts.
        '--host-resolver-rules=MAP gaia-chat.test 127.0.0.1',
      ],
    },
  },
})
