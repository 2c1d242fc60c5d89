import { expect, test } from '@playwright/test'
import { chat, expectAccessible, expectNoSidewaysScroll, pageAlone } from './chat'

test(
  'everything is reached by its name, and the keys are listed under a question mark',
  { tag: pageAlone },
  async ({ page }) => {
    const reader = chat(page)
    await reader.open()
    await page.keyboard.press('ControlOrMeta+K')
    const palette = page.getByRole('combobox', { name: 'Find a command or a conversation' })
    await expect(palette).toBeFocused()
    await expectAccessible(page)
    await palette.fill('search doc')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search$/)
    // Outside of the field.
    await page.getByRole('main').focus()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { name: 'What would you like to know?' })).toBeVisible()
    await reader.question.fill('What is a ? for')
    await expect(sheet).toBeHidden()
  },
)

test(
  'the page speaks German, in the colours of high contrast, on a phone',
  { tag: pageAlone },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const reader = chat(page)
    await reader.open()
    await page.keyboard.press('ControlOrMeta+K')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('deutsch')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Was möchten Sie wissen?' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await page.keyboard.press('ControlOrMeta+K')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('kontrast')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Was möchten Sie wissen?' })).toBeVisible()
  },
)

test('the page can be read where the system forces its colours', { tag: pageAlone }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await chat(page).open()
  await expectAccessible(page)
})
