import react from '@vitejs/plugin-react'
import { compression } from 'vite-plugin-compression2'
import { defineConfig, type Plugin } from 'vitest/config'
import { apiDescription } from './build-tools/apiDescription.ts'
import { chunks, firstView } from './build-tools/firstView.ts'
import { icuMessages } from './build-tools/icu.ts'

/** What the server does to each page it sends: the base leads back to where the application is mounted. */
function baseForDepth(): Plugin {
  return {
    name: 'base-for-depth',
    apply: 'serve',
    transformIndexHtml(html, { originalUrl = '/' }) {
      const depth = new URL(originalUrl, 'http://dev').pathname.split('/').length - 2
      return html.replace('<base href="./">', `<base href="${'../'.repeat(depth) || './'}">`)
    },
  }
}

export default defineConfig({
  // Relative, so that one build runs at `/`, at `/gaia` and behind a proxy that strips a prefix.
  base: './',
  plugins: [
    icuMessages(),
    react(),
    baseForDepth(),
    firstView(),
    apiDescription(),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(html|js|css|svg|txt|json)$/,
      threshold: 512,
    }),
  ],
  // The build has read the messages; in the browser there is nothing left to parse.
  resolve: {
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    ],
  },
  build: {
    outDir: '../target/frontend',
    emptyOutDir: true,
    // The content security policy has no data: for scripts and styles; small assets stay files.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: chunks } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': process.env.GAIA_CHAT_SERVER ?? 'http://localhost:8080' },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // Two workers: the machines that build this are small.
    maxWorkers: 2,
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
