import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const file = new URL('../openapi.json', import.meta.url)
const description = () => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))

/** Lays the API's description where the server serves it from; while developing it answers for that, and for its page. */
export function apiDescription(): Plugin {
  return {
    name: 'api-description',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'api/openapi.json', source: description() })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url === '/api/openapi.json') {
          response.setHeader('Content-Type', 'application/json').end(description())
          return
        }
        if (request.url === '/api/docs') request.url = '/index.html'
        next()
      })
    },
  }
}
