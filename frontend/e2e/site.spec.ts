import { expect, test } from '@playwright/test'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { chat, documentText, pageAlone } from './chat'

const mostOnTheWire = 110_000

test('the first load is at most 110 kB on the wire', async ({ page }) => {
  const files: { name: string; bytes: Promise<number> }[] = []
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/api/'))
      files.push({
        name: new URL(request.url()).pathname,
        bytes: request.sizes().then((sizes) => sizes.responseHeadersSize + sizes.responseBodySize),
      })
  })
  await chat(page).open()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(files.map(async ({ name, bytes }) => `${name} ${await bytes}`))
  const total = (await Promise.all(files.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0)
  console.log(`First load: ${total} bytes; ${sizes.join(', ')}`)
  expect(sizes.join()).toContain('.js')
  expect(total).toBeLessThanOrEqual(mostOnTheWire)
})

test('S-36 no service worker is registered', async ({ page }) => {
  await chat(page).open()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test(
  'S-31 the page breaks nothing of its own content security policy',
  { tag: documentText },
  async ({ page }) => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text())
    })
    const reader = chat(page)
    await reader.open()
    await reader.choose('Gaia Chat guide')
    await reader.askAndWait('How do I connect this to Cohesity Gaia?')
    await reader.citations.first().click()
    await expect(reader.panel.locator('mark').first()).toBeVisible()
    expect(violations).toEqual([])
  },
)

test("S-31 Google's CSP Evaluator finds no weakness in the content security policy", async ({ request }) => {
  const policy = (await request.get('./')).headers()['content-security-policy'] ?? ''
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  // What is left is its general reminder that 'self' must not hold scripts of others, which this server does not.
  const weaknesses = findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
  expect(policy).toContain("script-src 'self'")
  expect(weaknesses.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([])
})

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test(
    `the parts of the page scroll, the window does not (${width} px)`,
    { tag: pageAlone },
    async ({ page }) => {
      await page.setViewportSize({ width, height })
      await chat(page).open()
      await expect(page.locator('.topic-map button').last()).toBeAttached()
      const hidden = () =>
        page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
      expect(await hidden()).toBe(0)
    },
  )
}
