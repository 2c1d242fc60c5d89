import { expect, test } from '@playwright/test'
import { chat, documentText, expectAccessible, expectNoSidewaysScroll, guide, guideQuestion } from './chat'

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `U-15 axe finds nothing in the main states (${colorScheme})`,
    { tag: documentText },
    async ({ page }) => {
      // Five looks of axe, which thinks long on a busy machine.
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const reader = chat(page)
      await reader.open()
      await reader.choose(guide)
      await expectAccessible(page)
      await reader.askAndWait(guideQuestion)
      await expectAccessible(page)
      await reader.citations.first().click()
      await expect(reader.panel.locator('mark').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Datasets:/ }).click()
      await expect(page.getByRole('checkbox').first()).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.route('**/api/answers**', (route) => route.abort())
      await reader.ask('Is anybody there?')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    },
  )
}

test(
  'a phone of 360 px shows everything without scrolling sideways',
  { tag: documentText },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const reader = chat(page)
    await reader.open()
    await reader.choose(guide)
    await expectNoSidewaysScroll(page)
    await reader.askAndWait(guideQuestion)
    await expectNoSidewaysScroll(page)
    await reader.citations.first().click()
    await expect(page.getByRole('dialog', { name: 'Source' }).locator('mark').first()).toBeInViewport()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(reader.citations.first()).toBeFocused()
    await page.getByRole('button', { name: 'Conversations' }).click()
    await expect(page.getByRole('navigation', { name: 'Conversations' })).toBeVisible()
    await expectAccessible(page)
  },
)

test('everything can be done by keyboard: ask, open a citation, come back', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.question.focus()
  await page.keyboard.type(guideQuestion)
  await page.keyboard.press('Enter')
  await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')

  const chip = reader.citations.first()
  for (let step = 0; step < 60 && !(await chip.evaluate((one) => one === document.activeElement)); step++) {
    await page.keyboard.press('Shift+Tab')
  }
  await expect(chip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reader.panel.getByRole('heading').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chip).toBeFocused()
})

test('the first thing Tab reaches leads past the list', async ({ page }) => {
  await chat(page).open()
  await page.getByRole('button', { name: 'Skip to the conversation' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the theme is kept over a reload', async ({ page }) => {
  await chat(page).open()
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
