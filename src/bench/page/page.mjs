// 500 messages (2 MB) on screen, an answer that streams below them, and somebody who types the next question.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'

const { chromium } = createRequire(join(process.cwd(), 'frontend/package.json'))('@playwright/test')
const site = join(process.cwd(), 'target/frontend')
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' }

const exchanges = 250
const charactersOfAnswer = 8_000
const keys = 300
const msBetweenKeys = 60
const msBetweenTokens = 25

const paragraph = (n) => `### Part ${n}\n\nBoats at the **north pier** stay for ${n} hours [1], and \`pay()\` before they leave [2]. \
The fee is in the [table](https://example.org/fees), by length and season:\n\n| length | fee |\n|---|--:|\n| 8 m | ${n} |\n| 12 m | ${2 * n} |\n\n\
- quay before noon\n- buoy after it [1]\n\n`
const answerOf = (n) => {
  let text = ''
  for (let part = n; text.length < charactersOfAnswer; part++) text += paragraph(part)
  return text
}
const sources = [1, 2].map((n) => ({
  n,
  documentId: `d${n}`,
  dataset: 'Harbour',
  name: `rules${n}.md`,
  path: `rules${n}.md`,
  passages: [{ text: 'Boats stay for three days.', score: 0.8 }],
}))
const conversation = {
  id: 'long',
  name: 'A long one',
  exchanges: Array.from({ length: exchanges }, (_, n) => ({
    askedAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    question: `Question ${n}?`,
    datasets: ['Harbour'],
    answer: answerOf(n),
    sources,
  })),
}
const json = {
  '/api/config': { engine: 'local', version: 'bench', features: [], limits: {} },
  '/api/datasets': { datasets: [{ name: 'Harbour', state: 'ready', documents: 2 }] },
  '/api/conversations': { conversations: [{ id: 'long', name: 'A long one', lastAsked: '2026-01-01T00:00:00Z' }] },
  '/api/conversations/long': conversation,
}

function stream(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const words = answerOf(7).match(/\S+\s*/g)
  let id = 0
  const send = (name, data) => response.write(`id: ${++id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  send('started', { id: 'a', conversationId: 'long' })
  const timer = setInterval(() => send('token', { text: words[id % words.length] }), msBetweenTokens)
  response.on('close', () => clearInterval(timer))
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://here')
  if (request.method === 'POST' && pathname === '/api/answers') return stream(response)
  if (json[pathname]) {
    response.writeHead(200, { 'content-type': 'application/json' })
    return response.end(JSON.stringify(json[pathname]))
  }
  if (extname(pathname)) {
    try {
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' })
      return response.end(readFileSync(join(site, pathname)))
    } catch {
      response.writeHead(404)
      return response.end()
    }
  }
  const depth = '../'.repeat(pathname.split('/').length - 2) || './'
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(readFileSync(join(site, 'index.html'), 'utf8').replace('<base href="./">', `<base href="${depth}">`))
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
page.setDefaultTimeout(120_000)
await page.goto(`http://127.0.0.1:${server.address().port}/c/long`)
await page.locator('.exchange').nth(exchanges - 1).locator('.prose h3').first().waitFor({ state: 'attached' })
const characters = await page.evaluate(() => document.querySelector('.thread').textContent.length)
const nodes = await page.evaluate(() => document.querySelectorAll('.thread *').length)

const field = page.getByLabel('Your question')
await field.fill('Go on.')
await field.press('Enter')
await page.locator('.exchange').nth(exchanges).locator('.prose > *').first().waitFor({ state: 'attached' })
// Before anything is watched: to look for the field by its label is work of Playwright's in the page.
await field.focus()
await page.evaluate(() => {
  window.seen = { events: [], tasks: [] }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.seen.events.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.tasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
})
for (let key = 0; key < keys; key++) {
  await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcde'[key % 6])
  await page.waitForTimeout(msBetweenKeys)
}
const { events, tasks } = await page.evaluate(() => window.seen)
const devtools = await page.context().newCDPSession(page)
const heap = async () => Math.round((await devtools.send('Runtime.getHeapUsage')).usedSize / 1e5) / 10
const before = await heap()
await devtools.send('HeapProfiler.collectGarbage')
const after = await heap()
const streaming = await page.locator('.answer').last().getAttribute('data-state')

// The browser reports what took 16 ms or more, in steps of 8; the rest was quicker.
const all = [...events, ...Array(Math.max(0, keys - events.length)).fill(8)].sort((a, b) => a - b)
const quantile = (q) => all[Math.min(all.length - 1, Math.ceil(q * all.length) - 1)]
console.log(`on screen: ${2 * exchanges} messages, ${characters} characters, ${nodes} elements; the last answer was ${streaming}`)
console.log(`key press to paint, ${keys} keys: median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, longest ${all.at(-1)} ms`)
console.log(`heap in use: ${before} MB, ${after} MB after collecting garbage`)
console.log(`tasks over 50 ms: ${tasks.length}, over 100 ms: ${tasks.filter((ms) => ms > 100).length}, longest ${Math.max(0, ...tasks)} ms`)
await browser.close()
server.closeAllConnections()
server.close()
