import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './chat'

const key = process.env.GAIA_CHAT_SIGN_IN_KEY ?? ''

test.skip(!key, 'only where everybody signs in')

test('somebody signs in with a key, by keyboard alone, and out again', async ({ page, context }) => {
  await page.goto('./c/somewhere')
  const field = page.getByLabel('API key for Cohesity Gaia')
  await expect(field).toBeFocused()
  await page.keyboard.type('wrong-key-0001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('does not accept this key')
  await field.fill(key)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your question')).toBeVisible()

  const cookies = await context.cookies()
  expect(cookies.find(({ name }) => name === '__Host-gaia-session')).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
  })
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )
  expect(kept).not.toContain(key)

  await page.reload()
  await expect(page.getByLabel('Your question')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(field).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the way in fits a phone of 360 px and is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto('./')
    await expect(page.getByLabel('API key for Cohesity Gaia')).toBeVisible()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
}
