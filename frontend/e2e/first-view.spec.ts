import { expect, test, type Page } from '@playwright/test'
import { chat, expectAccessible, expectNoSidewaysScroll, guide, guideQuestion, pageAlone } from './chat'

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

const scriptsHaveCome = (page: Page) => expect(page.locator('.first-view')).toHaveCount(0)

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
      await scriptsHaveCome(page)
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
    await scriptsHaveCome(page)
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

test(
  'a question that is sent in the first view waits, and is asked',
  { tag: pageAlone },
  async ({ page }) => {
    const reader = chat(page)
    const letScriptsCome = await openBeforeScripts(page)
    await expect(reader.question).toBeFocused()
    const waits = page.getByText('Will be sent as soon as the page is ready.')
    await page.keyboard.type('How do I connect this')
    await page.keyboard.press('Enter')
    await expect(waits).toBeVisible()
    await page.getByRole('button', { name: 'Do not send' }).click()
    await expect(waits).toBeHidden()
    await reader.send.click()
    await page.keyboard.press('Escape')
    await expect(waits).toBeHidden()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' to Cohesity Gaia?')
    await expect(waits).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(reader.question).toHaveValue(guideQuestion)
    await expectAccessible(page)
    letScriptsCome()
    await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
    await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeVisible()
    await expect(reader.question).toHaveValue('')
  },
)

test(
  'what is written in the first view goes on in the page, after the kept draft',
  { tag: pageAlone },
  async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('gaia-chat.draft.new', '"half a"'))
    const reader = chat(page)
    const letScriptsCome = await openBeforeScripts(page)
    await expect(reader.question).toHaveValue('half a')
    await expect(page.getByText('Ask a question of your documents')).toBeHidden()
    await reader.question.press('End')
    await page.keyboard.type(' question')
    await page.keyboard.press('Shift+Enter')
    letScriptsCome()
    await scriptsHaveCome(page)
    await expect(reader.question).toHaveValue('half a question\n')
    await page.keyboard.type('in two lines')
    await expect(reader.question).toHaveValue('half a question\nin two lines')
  },
)

test(
  'a question that is sent before the datasets are known is asked when they are',
  { tag: pageAlone },
  async ({ page }) => {
    let tell = () => undefined as void
    const told = new Promise<void>((resolve) => (tell = resolve))
    await page.route(/api\/datasets(\?|$)/, async (route) => {
      await told
      await route.continue()
    })
    const reader = chat(page)
    await reader.open()
    await reader.question.fill(guideQuestion)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'as soon as the page is ready' })).toBeVisible()
    await expectAccessible(page)
    tell()
    await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
    await expect(reader.exchanges).toContainText(guide)
  },
)

test.describe('without JavaScript', { tag: pageAlone }, () => {
  test.use({ javaScriptEnabled: false })

  test('the page says that it needs it', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('.without-scripts')).toBeVisible()
    await expect(page.getByText('What would you like to know?')).toBeVisible()
  })
})
