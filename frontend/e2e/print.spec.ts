import { expect, test, type Page } from '@playwright/test'
import { chat, pageAlone } from './chat'

const exchanges = 12
const source = {
  n: 1,
  documentId: 'berths.docx',
  dataset: 'Harbour',
  name: 'berths.docx',
  path: 'berths.docx',
  passages: [{ text: 'Boats stay 72 hours.', score: 1, place: 'Page 2', quotes: [] }],
}
const answer = [
  'Boats stay 72 hours [1]; see [the rules](https://harbour.test/rules) or https://harbour.test/fees.',
  `\`\`\`sh\nmoor ${'--with-a-long-option '.repeat(12)}\n\`\`\``,
  'They pay **before noon**.\n\n'.repeat(12),
].join('\n\n')
const conversation = {
  id: 'printed',
  name: 'A printed one',
  exchanges: Array.from({ length: exchanges }, (_, n) => ({
    askedAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    question: `Question ${n}?`,
    datasets: ['Harbour'],
    answer,
    sources: [source],
  })),
}

async function open(page: Page) {
  await page.route('**/api/conversations/printed', (route) => route.fulfill({ json: conversation }))
  await page.goto('./c/printed')
  await expect(chat(page).citations.last()).toBeVisible()
}

test(
  'a conversation is printed to its end, on as many pages as it takes',
  { tag: pageAlone },
  async ({ page }) => {
    await open(page)
    const pdf = await page.pdf({ path: process.env.PRINTED, format: 'A4', printBackground: false })
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(exchanges / 2)
  },
)

test(
  'on paper there is no way to press anything, and all that is told can be read',
  { tag: pageAlone },
  async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await open(page)
    const answered = page.getByRole('article').last()
    await expect(
      page.locator('.rail, .composer, .answer-actions, .icon-button').filter({ visible: true }),
    ).toHaveCount(0)
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(answered.getByRole('button', { name: /Page 2/ })).toBeVisible()
    const after = (link: number) =>
      answered
        .locator('.prose a')
        .nth(link)
        .evaluate((a) => getComputedStyle(a, '::after').content)
    expect(await after(0)).toContain('https://harbour.test/rules')
    expect(await after(1)).toBe('none')
    const code = answered.locator('pre')
    expect(await code.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBe(0)
  },
)
