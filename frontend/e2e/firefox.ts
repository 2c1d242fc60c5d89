import { existsSync, readFileSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { launch, type Browser, type Page } from 'puppeteer-core'
import { networkTo } from './slowNetwork'

// Left there by build-tools/provide-browser.mjs; empty where there is none.
const found = new URL('../.node/firefox-path', import.meta.url)
export const executablePath =
  process.env.FIREFOX_PATH || (existsSync(found) ? readFileSync(found, 'utf8').trim() : '')

type Network = Awaited<ReturnType<typeof networkTo>>

/** Puppeteer drives the Firefox that everybody has (WebDriver BiDi); Playwright only one that it brings along. */
export const test = base.extend<{ tab: Page; network: Network }, { firefox: Browser }>({
  firefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed
    async ({}, use) => {
      const firefox = await launch({
        browser: 'firefox',
        executablePath,
        // A host that is not this machine to the browser, for what differs outside of secure contexts.
        extraPrefsFirefox: { 'network.dns.localDomains': 'gaia-chat.test' },
      })
      await use(firefox)
      await firefox.close()
    },
    { scope: 'worker' },
  ],
  tab: async ({ firefox }, use) => {
    const context = await firefox.createBrowserContext()
    const tab = await context.newPage()
    await tab.setViewport({ width: 1280, height: 800 })
    tab.setDefaultTimeout(15_000)
    await use(tab)
    await context.close()
  },
  network: async ({ baseURL }, use) => {
    const network = await networkTo(baseURL ?? '')
    await use(network)
    network.close()
  },
})

export const question = 'textarea[aria-label="Your question"]'
export const named = (name: string, role = 'button') => `::-p-aria([name="${name}"][role="${role}"])`

/** What a reader does and sees; the guide is chosen from the start. */
export const chat = (tab: Page) => ({
  async open(at = '') {
    await tab.goto(at)
    await tab.waitForFunction(() => !document.querySelector('.first-view'))
    await tab.waitForFunction(() => document.querySelector('.suggestions, article'))
  },
  async write(text: string) {
    await tab.click(question)
    await tab.type(question, text)
  },
  async ask(text: string) {
    await this.write(text)
    await tab.keyboard.press('Enter')
    await tab.waitForFunction(
      (asked) => document.querySelector('article:last-of-type h2')?.textContent.includes(asked),
      {},
      text,
    )
  },
  /** By the page itself: the driver takes the end of an answer's stream for the end of a reload of its own. */
  async reload() {
    await tab.evaluate(() => {
      Object.assign(window, { before: true })
      setTimeout(() => location.reload())
    })
    await tab.waitForFunction(() => !('before' in window))
  },
  /** Before the network is made slow: what shows an answer is fetched with the first one. */
  async askOnce() {
    await this.ask('Which file types can it read?')
    await tab.waitForSelector('.prose .citation')
    await this.ended()
  },
  begun: () => tab.waitForFunction(() => document.querySelector('article:last-of-type .prose')?.textContent),
  ended: (state = 'finished') =>
    tab.waitForFunction(
      (is) => [...document.querySelectorAll<HTMLElement>('.answer')].at(-1)?.dataset.state === is,
      { timeout: 30_000 },
      state,
    ),
  text: () => tab.evaluate(() => document.querySelector('article:last-of-type .prose')?.textContent ?? ''),
  written: () => tab.$eval(question, (field) => field.value),
  answers: () => tab.$$eval('article', (all) => all.length),
})
