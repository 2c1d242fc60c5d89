import { expect, test, type Page } from '@playwright/test'
import { chat, guide, guideQuestion, pageAlone } from './chat'
import { networkTo } from './slowNetwork'

/** What is asked through it arrives bit by bit, cut anywhere, from when it is told to be slow. */
const slowable = test.extend<{ network: Awaited<ReturnType<typeof networkTo>> }>({
  network: async ({ baseURL }, use) => {
    const network = await networkTo(baseURL ?? '')
    await use(network)
    network.close()
  },
})

const countedPosts = (page: Page) => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/answers')) posts.push(request.url())
  })
  return posts
}

/** A reader with one answer: what shows answers is fetched with the first. */
async function afterFirstAnswer(page: Page, url: string) {
  const reader = chat(page)
  await reader.open(url)
  await reader.choose(guide)
  await reader.askAndWait('Which file types can it read?')
  return reader
}

slowable(
  'U-05 a double press and a lost connection ask once, and bring the whole answer',
  { tag: pageAlone },
  async ({ page, network }) => {
    const posts = countedPosts(page)
    const reader = chat(page)
    await reader.open(network.url)
    await reader.choose(guide)
    network.slowDown()
    await reader.question.fill(guideQuestion)
    await reader.send.dblclick()
    await expect(reader.exchanges.locator('.prose')).not.toBeEmpty()
    network.drop()
    network.speedUp()
    await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
    await expect(reader.exchanges).toHaveCount(1)
    expect(posts).toHaveLength(1)
  },
)

slowable(
  'U-07 what is finished keeps its nodes and a selection while the rest streams',
  { tag: pageAlone },
  async ({ page, network }) => {
    const reader = await afterFirstAnswer(page, network.url)
    network.slowDown(40)
    await reader.ask(guideQuestion)
    // The second one has begun, so the first one is finished.
    await expect(reader.exchanges.last().locator('.prose > *').nth(1)).toBeAttached({ timeout: 30_000 })
    const selected = await page.evaluate(() => {
      const block = document.querySelector('article:last-of-type .prose > *')!
      Object.assign(window, { block })
      getSelection()!.selectAllChildren(block)
      return getSelection()!.toString()
    })
    network.speedUp()
    await expect(reader.exchanges.last().locator('.answer')).toHaveAttribute('data-state', 'finished')
    const kept = await page.evaluate(() => ({
      same:
        document.querySelector('article:last-of-type .prose > *') ===
        (window as unknown as { block: Element }).block,
      selection: getSelection()!.toString(),
    }))
    expect(kept).toEqual({ same: true, selection: selected })
  },
)

slowable(
  'U-04 a next question waits for the end of the answer, and goes by itself',
  { tag: pageAlone },
  async ({ page, network }) => {
    const reader = await afterFirstAnswer(page, network.url)
    const posts = countedPosts(page)
    network.slowDown()
    await reader.ask(guideQuestion)
    const answer = reader.exchanges.nth(1).locator('.answer')
    await expect(answer).toHaveAttribute('data-state', 'streaming')
    await reader.question.fill('Where is the guide?')
    await reader.question.press('Enter')
    await expect(page.getByText('Will be sent when this answer has ended.')).toBeVisible()
    await expect(answer).toHaveAttribute('data-state', 'streaming')
    expect(posts).toHaveLength(1)
    network.speedUp()
    await expect(reader.exchanges).toHaveCount(3)
    await expect(answer).toHaveAttribute('data-state', 'finished')
    await expect(reader.question).toHaveValue('')
    expect(posts).toHaveLength(2)
  },
)

slowable(
  'U-04 a next question goes also while its writer is in another chat',
  { tag: pageAlone },
  async ({ page, network }) => {
    const reader = await afterFirstAnswer(page, network.url)
    const conversation = page.url()
    const posts = countedPosts(page)
    network.slowDown()
    await reader.ask(guideQuestion)
    await expect(reader.exchanges.nth(1).locator('.answer')).toHaveAttribute('data-state', 'streaming')
    await reader.question.fill('Where is the guide?')
    await reader.question.press('Enter')
    await page.getByRole('link', { name: 'New chat' }).click()
    await expect(reader.exchanges).toHaveCount(0)
    await expect(reader.question).toHaveValue('')
    expect(posts).toHaveLength(1)
    network.speedUp()
    await expect.poll(() => posts.length).toBe(2)
    await page.goBack()
    await expect(page).toHaveURL(conversation)
    await expect(reader.exchanges).toHaveCount(3)
    await expect(reader.question).toHaveValue('')
  },
)

slowable(
  'U-08 whoever scrolls up stays where they are until they want to see the latest',
  { tag: pageAlone },
  async ({ page, network }) => {
    await page.setViewportSize({ width: 900, height: 420 })
    const reader = chat(page)
    await reader.open(network.url)
    await reader.choose(guide)
    await reader.askAndWait(guideQuestion)
    const thread = page.getByRole('region', { name: 'Conversation' })
    network.slowDown()
    await reader.ask('Where do I put my own documents?')
    await expect(reader.exchanges.last().locator('.prose')).not.toBeEmpty()
    await thread.hover()
    await page.mouse.wheel(0, -60)
    const latest = page.getByRole('button', { name: 'Jump to latest' })
    await expect(latest).toBeVisible()
    const top = await thread.evaluate((area) => area.scrollTop)
    network.speedUp()
    await expect(reader.exchanges.last().locator('.answer')).toHaveAttribute('data-state', 'finished')
    expect(await thread.evaluate((area) => area.scrollTop)).toBe(top)
    const toEnd = () => thread.evaluate((area) => area.scrollHeight - area.clientHeight - area.scrollTop)
    await latest.click()
    await expect.poll(toEnd).toBeLessThan(24)
    // A question of several lines takes room from what is above it.
    const height = () => thread.evaluate((area) => area.clientHeight)
    const before = await height()
    await reader.question.fill('A question\nof\nseveral\nlines')
    await expect.poll(height).toBeLessThan(before)
    await expect.poll(toEnd).toBeLessThan(24)
  },
)

slowable(
  'U-14 a text that arrives cut at any byte is the text that is kept',
  { tag: pageAlone },
  async ({ page, network }) => {
    const reader = chat(page)
    await reader.open(network.url)
    await reader.choose(guide)
    // The code that shows marks as what they mean comes with the first answer; on such a line it would take minutes.
    const first = await reader.askAndWait(guideQuestion)
    await expect(first.getByRole('button', { name: 'Copy answer' })).toBeVisible()
    network.slowDown(23)
    const answer = await reader.askAndWait(guideQuestion)
    const streamed = await answer.locator('.prose').textContent()
    expect(streamed).not.toContain('\ufffd')
    network.speedUp()
    await page.reload()
    await expect(reader.exchanges.last().locator('.prose')).toHaveText(streamed ?? '')
  },
)

slowable(
  'U-15 a screen reader hears whole sentences and the end once, not every token',
  { tag: pageAlone },
  async ({ page, network }) => {
    const reader = chat(page)
    await reader.open(network.url)
    await reader.choose(guide)
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target.nodeType === 3 ? target.parentElement : (target as Element))?.closest(
            '.thread-area > [aria-live]',
          )
          if (region?.textContent && region.textContent !== heard.at(-1)) heard.push(region.textContent)
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    network.slowDown()
    const answer = await reader.askAndWait(guideQuestion)
    const text = (await answer.locator('.prose').textContent()) ?? ''
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await expect.poll(async () => (await heard()).at(-1)).toContain('Answer finished.')
    const messages = await heard()
    expect(messages.filter((message) => message.includes('Answer finished.'))).toHaveLength(1)
    expect(messages.length).toBeLessThan(text.length / 20)
    for (const message of messages.slice(0, -1)) expect(message).toMatch(/[.!?:…”"'`)]$/)
  },
)
