import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, pageAlone } from './chat'

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `the API's page is accessible and keeps the content security policy (${colorScheme})`,
    { tag: pageAlone },
    async ({ page }) => {
      const violations: string[] = []
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text())
      })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto('./api/docs')
      const ask = page.getByRole('article', { name: 'Ask a question' })
      await expect(ask).toBeVisible()
      await ask.getByText('Problems', { exact: true }).click()
      await expect(ask.getByText('question-too-long')).toBeVisible()
      // The colours are the same in all of it, and axe thinks long on all of it.
      if (colorScheme === 'dark') await page.getByRole('searchbox').fill('ask a question')
      await expectAccessible(page)
      expect(violations).toEqual([])
    },
  )
}

test("the API's page fits a phone, and its links stay in it", { tag: pageAlone }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('./api/docs')
  await expect(page.getByRole('article', { name: 'Ask a question' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('upload session')
  await page.getByRole('navigation').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/api\/docs#openUpload$/)
  await expect(page.getByRole('article', { name: 'Open a session for a dataset' })).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the chat' }).click()
  await expect(page.getByRole('heading', { name: 'What would you like to know?' })).toBeVisible()
})
