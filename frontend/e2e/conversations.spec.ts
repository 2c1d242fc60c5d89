import { expect, test } from '@playwright/test'
import { chat, documentText, guide, guideQuestion } from './chat'

test('a follow-up question stays in the conversation', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  const address = page.url()
  await reader.askAndWait('Where do I put my own documents?')
  expect(page.url()).toBe(address)
  await expect(reader.exchanges).toHaveCount(2)
})

test(
  'S-01 U-03 a conversation opened by its address shows its thread with working citations',
  { tag: documentText },
  async ({ page }) => {
    const reader = chat(page)
    await reader.open()
    await reader.choose(guide)
    const answer = await reader.askAndWait(guideQuestion)
    // Until the part of the page that lays out answers has come, their text is seen as it was written.
    await expect(answer.locator('.prose .citation')).not.toHaveCount(0)
    const text = await answer.locator('.prose').textContent()
    await page.reload()
    await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeVisible()
    await expect(reader.exchanges.locator('.prose')).toHaveText(text ?? '')
    await reader.citations.first().click()
    await expect(reader.panel.locator('mark').first()).toBeVisible()
  },
)

test('U-03 a reload in the middle of an answer brings all of it', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.ask(guideQuestion)
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toHaveCount(1)
  await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
  await expect(reader.exchanges.locator('.prose')).toContainText('GAIA_API_KEY')
})

test('U-03 a reload that the change of the address came too late for brings the conversation', async ({
  page,
  baseURL,
}) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.ask(guideQuestion)
  await expect(page).toHaveURL(/\/c\/[^/]+$/)
  // Past the page, as for a browser that had begun to reload before: what comes back is what was at the old address.
  await page.evaluate((old) => History.prototype.replaceState.call(history, null, '', old), baseURL)
  await page.reload()
  await expect(page).toHaveURL(/\/c\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toHaveCount(1)
  await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
})

test('conversations are listed, and another one can be started', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  const list = page.getByRole('navigation', { name: 'Conversations' })
  await expect(list.locator('[aria-current="page"]')).toBeVisible()
  await page.getByRole('link', { name: 'New chat' }).click()
  await expect(reader.exchanges).toHaveCount(0)
  await expect(reader.question).toHaveValue('')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeVisible()
})

test('an unknown conversation is told in words', async ({ page }) => {
  await page.goto('./c/there-is-no-such-conversation')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(chat(page).question).toBeVisible()
})

test('a draft outlives a reload', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.question.fill('half a quest')
  await page.reload()
  await expect(reader.question).toHaveValue('half a quest')
})
