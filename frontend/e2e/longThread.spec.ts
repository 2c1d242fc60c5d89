import { expect, test } from '@playwright/test'
import { chat, pageAlone } from './chat'

const exchanges = 250
const answer =
  '### Fees\n\nBoats pay **before noon**:\n\n| length | fee |\n|---|--:|\n| 8 m | 12 |\n\n'.repeat(100)

/** Two megabytes, which no engine has at hand. */
const conversation = {
  id: 'long',
  name: 'A long one',
  exchanges: Array.from({ length: exchanges }, (_, n) => ({
    askedAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    question: `Question ${n}?`,
    datasets: ['Harbour'],
    answer,
    sources: [],
  })),
}

test(
  'U-06 of 500 messages those are rendered that a reader comes near to, and each of them can be reached',
  { tag: pageAlone },
  async ({ page }) => {
    await page.route('**/api/conversations/long', (route) => route.fulfill({ json: conversation }))
    await page.goto('./c/long')
    const reader = chat(page)
    await expect(reader.exchanges).toHaveCount(exchanges)
    await expect(reader.exchanges.last().getByRole('table').last()).toBeVisible()
    const first = reader.exchanges.first().locator('.prose')
    await expect(first).toContainText('### Fees')
    await expect(first.locator('table')).toHaveCount(0)
    await page.getByRole('region', { name: 'Conversation' }).press('Home')
    await expect(first.getByRole('table').first()).toBeVisible()
    await expect(first).not.toContainText('###')
    // What was passed over in one leap is still as it was.
    await expect(reader.exchanges.nth(exchanges / 2).locator('.prose table')).toHaveCount(0)
  },
)
