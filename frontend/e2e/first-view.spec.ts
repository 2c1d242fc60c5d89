import { expect, test, type Page } from '@playwright/test'
import { chat, expectAccessible, expectNoSidewaysScroll, pageAlone } from './chat'

/** Opens the page while its scripts are still on their way; returns what lets them come. */
async function openBeforeScripts(page: Page, at = './') {
  let come = () => undefined as void
  const coming = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await coming
    await route.continue()
  })
  await page.goto(at, { waitUntil: 'commit' })
  return come
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** Where the parts are that the first view and the page have in common. */
const places = (page: Page) =>
  Promise.all(
    ['.page-header', '.page-title h1', '.welcome h2', '.welcome-lead', '.composer'].map(async (part) => {
      const box = await page.locator(part).filter({ visible: true }).boundingBox()
      return { part, x: box?.x, y: box?.y, height: box?.height }
    }),
  )

/** How much has moved without the reader's doing, as browsers count it. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) =>
          told(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => told(0)))
      }),
  )

for (const [colorScheme, width, colour] of [
  ['light', 360, 'rgb(251, 252, 250)'],
  ['dark', 1280, 'rgb(18, 24, 22)'],
] as const) {
  test(
    `the page is seen before its scripts, and stays where it is when they come (${colorScheme}, ${width} px)`,
    { tag: pageAlone },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const letScriptsCome = await openBeforeScripts(page)
      await expect(page.getByRole('heading', { name: 'What would you like to know?' })).toBeVisible()
      await expect(page.getByText('Ask a question of your documents')).toBeVisible()
      expect(await ground(page)).toBe(colour)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      const before = await places(page)
      letScriptsCome()
      await expect(chat(page).question).toBeFocused()
      expect(await places(page)).toEqual(before)
      await expect(page.locator('.topic-map button').last()).toBeVisible()
      // Less than one line of text moved by one pixel.
      expect(await shiftOf(page)).toBeLessThan(0.00005)
    },
  )
}

test.describe('in German', { tag: pageAlone }, () => {
  test.use({ locale: 'de-DE' })

  test('the first view speaks the language of the browser and has the theme that was chosen', async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('gaia-chat.theme', '"dark"'))
    await page.emulateMedia({ colorScheme: 'light' })
    const letScriptsCome = await openBeforeScripts(page)
    await expect(page.getByRole('heading', { name: 'Was möchten Sie wissen?' })).toBeVisible()
    await expect(page.getByText('What would you like to know?')).toBeHidden()
    expect(await ground(page)).toBe('rgb(18, 24, 22)')
    const before = await places(page)
    letScriptsCome()
    await expect(page.getByLabel('Ihre Frage')).toBeFocused()
    expect(await places(page)).toEqual(before)
  })
})

test('the first view greets nobody who comes for a conversation', { tag: pageAlone }, async ({ page }) => {
  await openBeforeScripts(page, './c/some-conversation')
  await expect(page.getByText('Ask a question of your documents')).toBeVisible()
  await expect(page.getByText('What would you like to know?')).toBeHidden()
  await openBeforeScripts(page, './search')
  await expect(page.getByRole('heading', { name: 'Search documents' })).toBeVisible()
  await expect(page.getByText('Ask a question of your documents')).toBeHidden()
})

test.describe('without JavaScript', { tag: pageAlone }, () => {
  test.use({ javaScriptEnabled: false })

  test('the page says that it needs it', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('.without-scripts')).toBeVisible()
    await expect(page.getByText('What would you like to know?')).toBeVisible()
  })
})
