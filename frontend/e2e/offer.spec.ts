import { expect, test } from '@playwright/test'
import { chat, expectAccessible, expectNoSidewaysScroll, guide, guideQuestion } from './chat'

test('a new chat shows what its dataset is about, and a topic is asked from in one press', async ({
  page,
}) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  const topics = page.getByRole('region', { name: 'What these documents are about' })
  await topics.getByRole('button', { expanded: false }).first().click()
  await expectAccessible(page)
  await topics.getByRole('list', { name: 'Questions about this' }).getByRole('button').first().click()
  await expect(reader.exchanges).toHaveCount(1)
})

test('a conversation is renamed, pinned and deleted, and a deletion is taken back', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  const list = page.getByRole('navigation', { name: 'Conversations' })
  const act = async (action: string) => {
    await list
      .locator('[data-current]')
      .getByRole('button', { name: /^Actions for/ })
      .click()
    await page.getByRole('button', { name: action }).click()
  }
  const name = `Renamed ${Date.now()}`
  await act('Rename')
  await page.getByLabel('Name of the conversation').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await act('Pin to the top')
  await expect(list.locator('section', { hasText: 'Pinned' }).getByRole('link', { name })).toBeVisible()
  await page.reload()
  await expect(list.locator('section', { hasText: 'Pinned' }).getByRole('link', { name })).toBeVisible()
  await act('Delete')
  await page.getByRole('button', { name: `Undo deleting “${name}”` }).click()
  await list.getByRole('link', { name }).click()
  await act('Delete')
  // Leaving the page makes it final; the request goes out while the page is being left.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: 'What would you like to know?' })).toBeVisible()
    // it was the only one of this browser
    await expect(list.getByText('Your conversations will be listed here.')).toBeVisible({ timeout: 2000 })
    await expect(list.getByRole('link', { name })).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
})

test('a conversation is saved as a file', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  await page
    .locator('[data-current]')
    .getByRole('button', { name: /^Actions for/ })
    .click()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as Markdown' }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.md$/)
})

test('every document that fits is found, read in its place and saved as a table', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await page.getByRole('link', { name: 'Search documents' }).click()
  await page.getByRole('searchbox', { name: 'What to look for' }).fill('GAIA_API_KEY')
  await page.keyboard.press('Enter')
  const found = page.getByRole('region', { name: 'Documents found' })
  await expect(found.getByRole('status')).toContainText('documents')
  await expectAccessible(page)
  await found.getByRole('listitem').first().getByRole('button').click()
  await expect(reader.panel.getByRole('heading', { level: 2 })).toBeFocused()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click()
  expect((await saving).suggestedFilename()).toBe(`${guide}.csv`)
})

test('documents that were found become the sources of a question', async ({ page }) => {
  const reader = chat(page)
  await reader.open('./search', 'Search documents')
  await reader.chooseToSearch(guide)
  await page.getByRole('searchbox', { name: 'What to look for' }).fill('API key')
  await page.keyboard.press('Enter')
  const found = page.getByRole('region', { name: 'Documents found' })
  const connecting = found.getByRole('listitem').filter({ hasText: 'connecting-to-gaia.md' })
  await connecting.getByRole('checkbox').check()
  await expectAccessible(page)
  await page.getByLabel('A question to these documents only').fill(guideQuestion)
  await page.keyboard.press('Enter')
  const answer = reader.exchanges.last()
  await expect(answer.locator('.answer')).toHaveAttribute('data-state', 'finished')
  const sources = answer.getByRole('region', { name: 'Sources' }).getByRole('listitem')
  await expect(sources.filter({ hasText: 'connecting-to-gaia.md' })).not.toHaveCount(0)
  await expect(sources.filter({ hasNotText: 'connecting-to-gaia.md' })).toHaveCount(0)
})

test('what was thought of an answer is kept', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  const answer = await reader.askAndWait(guideQuestion)
  await answer.getByRole('button', { name: 'Good answer' }).click()
  await answer.getByLabel(/What was good/).fill('It names the variable.')
  await answer.getByRole('button', { name: 'Send' }).click()
  await expect(answer.getByText('Thank you, your feedback is kept.')).toBeVisible()
})

test('search fits a phone in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  const reader = chat(page)
  await reader.open('./search', 'Search documents')
  await reader.chooseToSearch(guide)
  await page.getByRole('searchbox', { name: 'What to look for' }).fill('document')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Documents found' }).getByRole('listitem')).not.toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
