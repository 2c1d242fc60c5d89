import { expect } from '@playwright/test'
import axe from 'axe-core'
import { guideQuestion, pageAlone } from './chat'
import { chat, executablePath, named, question, test } from './firefox'

test.skip(!executablePath, 'no Firefox here')

test('U-01 the text grows while it is read', { tag: pageAlone }, async ({ tab, network }) => {
  const reader = chat(tab)
  await reader.open(network.url)
  await tab.evaluate(() => {
    const lengths = new Set<number>()
    Object.assign(window, { lengths })
    new MutationObserver(() =>
      lengths.add(document.querySelector('.prose')?.textContent.length ?? 0),
    ).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  network.slowDown()
  await reader.ask(guideQuestion)
  await reader.ended()
  const lengths = await tab.evaluate(() => (window as unknown as { lengths: Set<number> }).lengths.size)
  expect(lengths).toBeGreaterThan(3)
})

test('U-03 U-13 a reload in the middle of an answer brings all of it', async ({ tab, baseURL }) => {
  const reader = chat(tab)
  await reader.open(baseURL)
  await reader.ask(guideQuestion)
  await reader.reload()
  await reader.ended()
  expect(await reader.answers()).toBe(1)
  expect(await reader.text()).toContain('GAIA_API_KEY')
})

test('U-04 a stopped answer does not grow back', { tag: pageAlone }, async ({ tab, network }) => {
  const reader = chat(tab)
  await reader.open(network.url)
  await reader.askOnce()
  network.slowDown()
  await reader.ask(guideQuestion)
  await reader.begun()
  await tab.click('[aria-label=Stop]')
  await reader.ended('stopped')
  const text = await reader.text()
  network.speedUp()
  await tab.waitForSelector(named('Send'))
  await reader.write('the next question')
  expect(await reader.text()).toBe(text)
})

test(
  'U-05 U-14 a double press and a lost connection ask once, and no byte is lost',
  { tag: pageAlone },
  async ({ tab, network }) => {
    const reader = chat(tab)
    await reader.open(network.url)
    await reader.askOnce()
    const posts: string[] = []
    tab.on('request', (request) => request.method() === 'POST' && posts.push(new URL(request.url()).pathname))
    network.slowDown(23)
    await reader.write(guideQuestion)
    await tab.click(named('Send'), { count: 2 })
    await reader.begun()
    network.drop()
    await reader.ended()
    network.speedUp()
    expect(posts.filter((path) => path.endsWith('/api/answers'))).toHaveLength(1)
    const text = await reader.text()
    expect(text).not.toContain('\ufffd')
    await reader.reload()
    await reader.ended()
    await expect.poll(reader.text).toBe(text)
    expect(await reader.answers()).toBe(2)
  },
)

test(
  'U-07 what is finished keeps its nodes and a selection while the rest streams',
  { tag: pageAlone },
  async ({ tab, network }) => {
    const reader = chat(tab)
    await reader.open(network.url)
    await reader.askOnce()
    network.slowDown(40)
    await reader.ask(guideQuestion)
    await tab.waitForSelector('article:last-of-type .prose > :nth-child(2)', { timeout: 30_000 })
    const selected = await tab.evaluate(() => {
      const block = document.querySelector('article:last-of-type .prose > *')!
      Object.assign(window, { block })
      getSelection()!.selectAllChildren(block)
      return getSelection()!.toString()
    })
    network.speedUp()
    await reader.ended()
    const kept = await tab.evaluate(() => ({
      same:
        document.querySelector('article:last-of-type .prose > *') ===
        (window as unknown as { block: Element }).block,
      selection: getSelection()!.toString(),
    }))
    expect(kept).toEqual({ same: true, selection: selected })
  },
)

test(
  'U-08 whoever scrolls up stays where they are until they want to see the latest',
  { tag: pageAlone },
  async ({ tab, network }) => {
    const thread = '.thread-scroller'
    await tab.setViewport({ width: 900, height: 420 })
    const reader = chat(tab)
    await reader.open(network.url)
    await reader.ask(guideQuestion)
    await reader.ended()
    network.slowDown()
    await reader.ask('Where do I put my own documents?')
    await reader.begun()
    await tab.hover(thread)
    await tab.mouse.wheel({ deltaY: -60 })
    const latest = await tab.waitForSelector(named('Jump to latest'))
    const top = await tab.$eval(thread, (area) => area.scrollTop)
    network.speedUp()
    await reader.ended()
    expect(await tab.$eval(thread, (area) => area.scrollTop)).toBe(top)
    await latest!.click()
    await tab.waitForFunction(
      (area) => {
        const { scrollHeight, clientHeight, scrollTop } = document.querySelector(area)!
        return scrollHeight - clientHeight - scrollTop < 24
      },
      {},
      thread,
    )
  },
)

test(
  'U-09 a question that was refused for want of a sign-in is kept, over a reload too',
  { tag: pageAlone },
  async ({ tab, baseURL }) => {
    const reader = chat(tab)
    await reader.open(baseURL)
    await tab.setRequestInterception(true)
    const body = JSON.stringify({ title: 'Signed out', status: 401, detail: 'Sign in.', code: 'signed-out' })
    tab.on('request', (request) =>
      request.url().endsWith('/api/answers')
        ? void request.respond({ status: 401, contentType: 'application/problem+json', body })
        : void request.continue(),
    )
    await reader.ask('Who signed me out?')
    await tab.waitForSelector('[role=alert]')
    expect(await reader.written()).toBe('Who signed me out?')
    await reader.reload()
    await tab.waitForFunction(() => !document.querySelector('.first-view'))
    expect(await reader.written()).toBe('Who signed me out?')
  },
)

test(
  'U-10 Enter that ends the composition of a word sends nothing',
  { tag: pageAlone },
  async ({ tab, baseURL }) => {
    const reader = chat(tab)
    await reader.open(baseURL)
    await reader.write('東京')
    // No driver of Firefox has an input method: the key as Firefox tells of it.
    await tab.$eval(question, (field) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    )
    expect(await reader.written()).toBe('東京')
    expect(await reader.answers()).toBe(0)
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('article')
  },
)

test(
  'U-11 on plain http an answer is copied as markdown and as rich text',
  { tag: pageAlone },
  async ({ tab, baseURL }) => {
    const plain = new URL(baseURL ?? '')
    plain.hostname = 'gaia-chat.test'
    const reader = chat(tab)
    await reader.open(plain.href)
    expect(await tab.evaluate(() => window.isSecureContext)).toBe(false)
    await reader.ask(guideQuestion)
    await reader.ended()
    await tab.locator(named('Copy answer')).click()
    await tab.waitForSelector(named('Copied'))
    const paste = async () => {
      await tab.keyboard.down('Control')
      await tab.keyboard.press('v')
      await tab.keyboard.up('Control')
    }
    await tab.focus(question)
    await paste()
    expect(await reader.written()).toMatch(/GAIA\\_API\\_KEY[^]*\[1\]/)
    await tab.evaluate(() => {
      const rich = document.createElement('div')
      rich.contentEditable = 'true'
      rich.id = 'rich'
      document.body.append(rich)
      rich.focus()
    })
    await paste()
    expect(await tab.$eval('#rich pre', (code) => code.textContent)).toContain('export GAIA_API_KEY')
  },
)

test('U-12 a citation opens the passage that it stands on', async ({ tab, baseURL }) => {
  const reader = chat(tab)
  await reader.open(baseURL)
  await reader.ask(guideQuestion)
  await reader.ended()
  await (await tab.waitForSelector('.prose .citation'))?.click()
  await tab.waitForSelector(named('Source', 'complementary'))
  await tab.waitForFunction(() => document.activeElement?.textContent === 'connecting-to-gaia.md')
})

test(
  'U-15 a screen reader hears whole sentences and the end once, and axe finds nothing',
  { tag: pageAlone },
  async ({ tab, network }) => {
    const reader = chat(tab)
    await reader.open(network.url)
    await tab.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver(() => {
        const text = document.querySelector('.thread-area > [aria-live]')?.textContent
        if (text && text !== heard.at(-1)) heard.push(text)
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    network.slowDown()
    await reader.ask(guideQuestion)
    await reader.ended()
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await expect.poll(async () => (await heard()).at(-1)).toContain('Answer finished.')
    const messages = await heard()
    expect(messages.filter((message) => message.includes('Answer finished.'))).toHaveLength(1)
    for (const message of messages.slice(0, -1)) expect(message).toMatch(/[.!?:…”"'`)]$/)
    await tab.evaluate(axe.source)
    const violations = await tab.evaluate(async () =>
      (await (window as unknown as { axe: typeof axe }).axe.run()).violations.map(({ id }) => id),
    )
    expect(violations).toEqual([])
  },
)
