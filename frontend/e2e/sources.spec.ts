import { expect, test } from '@playwright/test'
import { chat } from './chat'

test('U-12 a citation opens the passage that it stands on, whichever engine answers', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  const answer = await reader.askAndWait('How long may a visiting boat stay at the north pier?')
  await expect(answer.locator('.prose')).toContainText('72 hours')
  await reader.citations.first().click()
  await expect(reader.panel.getByRole('heading', { name: 'berths.docx' })).toBeFocused()
  await expect(reader.panel.getByText('Visiting boats may stay at the north pier').first()).toBeVisible()
})
