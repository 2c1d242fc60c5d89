import { expect, test, type Page } from '@playwright/test'
import { chat, pageAlone } from './chat'

const exchanges = 10
const length = 60
const conversation = {
  id: 'left',
  name: 'A long one',
  exchanges: Array.from({ length: exchanges }, (_, n) => ({
    askedAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    question: `Question ${n}?`,
    datasets: ['Harbour'],
    answer: Array.from({ length }, (_, line) => `### Rule ${n}.${line}\n\nBoats **pay** before noon.`).join(
      '\n\n',
    ),
    sources: [],
  })),
}

/** The first heading in view, and the pixels it stands below the upper edge. */
const topmost = (page: Page) =>
  page.getByRole('region', { name: 'Conversation' }).evaluate((area) => {
    const below = (heading: Element) => heading.getBoundingClientRect().top - area.getBoundingClientRect().top
    const first = [...area.querySelectorAll('.prose h3')].find((heading) => below(heading) >= 0)
    return first ? { rule: first.textContent, below: below(first) } : undefined
  })

async function expectSamePlaceAfterReload(page: Page) {
  const before = (await topmost(page))!
  await page.reload()
  await expect.poll(async () => (await topmost(page))?.rule).toBe(before.rule)
  // Browsers scroll by whole pixels.
  await expect.poll(async () => Math.abs((await topmost(page))!.below - before.below)).toBeLessThan(2)
}

async function open(page: Page) {
  await page.route('**/api/conversations/left', (route) => route.fulfill({ json: conversation }))
  await page.goto('./c/left')
  await expect(page.getByRole('heading', { name: `Rule ${exchanges - 1}.${length - 1}` })).toBeInViewport()
}

const scrollUpTo = (page: Page, rule: string) =>
  expect(async () => {
    await page.mouse.wheel(0, -600)
    await expect(page.getByRole('heading', { name: rule, exact: true })).toBeInViewport({ timeout: 100 })
  }).toPass({ intervals: [0] })

test(
  'a reload brings a reader of long answers back to the same line',
  { tag: pageAlone },
  async ({ page }) => {
    await open(page)
    await page.mouse.move(500, 400)
    for (const rule of ['Rule 6.40', 'Rule 3.31']) {
      await scrollUpTo(page, rule)
      await expectSamePlaceAfterReload(page)
    }
  },
)

test(
  'who scrolls after a reload is not brought back, and who is at the end stays there',
  { tag: pageAlone },
  async ({ page }) => {
    await open(page)
    await page.mouse.move(500, 400)
    await scrollUpTo(page, 'Rule 7.20')
    await expectSamePlaceAfterReload(page)
    await scrollUpTo(page, 'Rule 5.30')
    expect((await topmost(page))?.rule).toMatch(/^Rule 5\./)

    await page.getByRole('button', { name: 'Jump to latest' }).click()
    await page.reload()
    await expect(chat(page).exchanges).toHaveCount(exchanges)
    await expect(page.getByRole('heading', { name: `Rule ${exchanges - 1}.${length - 1}` })).toBeInViewport()
  },
)
