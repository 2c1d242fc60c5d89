import { expect, test } from '@playwright/test'
import { chat, expectAccessible, guide, guideQuestion } from './chat'

const other = 'Where do I put my own documents?'

test('a question is changed and answered again, and its versions are kept over a reload', async ({
  page,
}) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  await reader.askAndWait('Which file types can it read?')
  const first = reader.exchanges.first()
  await first.getByRole('button', { name: 'Edit question' }).click()
  await first.getByLabel('Question', { exact: true }).fill(other)
  await page.keyboard.press('Enter')
  await expect(first.locator('.answer')).toHaveAttribute('data-state', 'finished')
  await expect(reader.exchanges).toHaveCount(1)
  const versions = first.getByRole('group', { name: 'Versions of this question' })
  await expect(versions).toContainText('2 of 2')
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: other })).toBeVisible()
  await expect(reader.exchanges).toHaveCount(1)
  await versions.getByRole('button', { name: 'Version before' }).click()
  await expect(versions.getByRole('button', { name: 'Version before' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeVisible()
  await expect(reader.exchanges).toHaveCount(2)
  await page.reload()
  await expect(reader.exchanges).toHaveCount(2)
})

test('a question is answered again of another dataset', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.ask('How long may a visiting boat stay at the north pier?')
  const answer = reader.exchanges.last()
  await answer.getByRole('button', { name: 'Answer again…' }).click()
  const again = page.getByRole('dialog', { name: 'Answer this question again' })
  await again.getByRole('searchbox').fill('Harbour')
  await again.getByRole('checkbox', { name: 'Harbour', exact: true }).check()
  await expectAccessible(page)
  await again.getByRole('button', { name: 'Answer again' }).click()
  await expect(answer.locator('.prose')).toContainText('72 hours')
  await expect(answer).toContainText('2 of 2')
})

test('a link leads to a question of a conversation', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  await reader.askAndWait(other)
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(`${address}#1`)
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeInViewport()
})
