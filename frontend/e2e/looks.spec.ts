import { expect, test, type Page } from '@playwright/test'
import { chat } from './chat'

// Fonts differ from machine to machine, so that this runs only where it is asked for: GAIA_CHAT_LOOKS=1, and
// --update-snapshots after a wanted change. What is shown comes from here, whichever server has the page.
test.skip(!process.env.GAIA_CHAT_LOOKS, 'set GAIA_CHAT_LOOKS=1 to compare how the page looks')

const passage = {
  text: 'Visiting boats may stay at the north pier for up to 72 hours. After that a permit is needed.',
  score: 0.9,
  place: 'Page 2',
  position: 1,
  quotes: ['Visiting boats may stay at the north pier for up to 72 hours.'],
}
const source = {
  n: 1,
  documentId: 'berths.docx',
  dataset: 'Harbour',
  name: 'berths.docx',
  path: 'rules/berths.docx',
  passages: [passage],
}
const answer = `Visiting boats may stay at the north pier for up to **72 hours** [1].

| length | fee |
|---|--:|
| up to 8 m | 12 € |
| up to 12 m | 18 € |

\`\`\`json
{ "pier": "north", "hours": 72 }
\`\`\`

See [the fees](https://example.org/fees).`

const served: Record<string, unknown> = {
  config: {
    engine: 'local',
    version: '1',
    features: ['search', 'topics', 'documents', 'refinement', 'feedback', 'conversation-changes'],
    limits: { questionCharacters: 8000, datasetsPerQuestion: 20, documentsPerQuestion: 100 },
  },
  datasets: { datasets: [{ name: 'Harbour', state: 'ready', documents: 3 }] },
  conversations: {
    conversations: [
      { id: 'c1', name: 'How long may a boat stay?', lastAsked: '2020-01-02T00:00:00Z', pinned: true },
      { id: 'c2', name: 'Highest tide', lastAsked: '2020-01-01T00:00:00Z' },
    ],
  },
  'conversations/c1': {
    id: 'c1',
    name: 'How long may a boat stay?',
    exchanges: [
      {
        askedAt: '2020-01-02T00:00:00Z',
        question: 'How long may a boat stay?',
        datasets: ['Harbour'],
        answer,
        sources: [source],
      },
    ],
  },
  'datasets/Harbour/topics': {
    topics: ['Berths', 'Tides', 'Fees', 'Storms'].map((name, index) => ({
      uuid: name,
      name,
      coverage: 0.4 / (index + 1),
      suggestedQuestions: [],
      children: [],
    })),
  },
  'datasets/Harbour/documents/berths.docx': {
    id: 'berths.docx',
    name: 'berths.docx',
    path: 'rules/berths.docx',
    passages: [{ text: 'About berths.', place: 'Page 1' }, passage, { text: 'The end.', place: 'Page 3' }],
  },
  search: {
    queryUid: 'q',
    total: 2,
    documents: [
      { documentId: 'a', name: 'berths.docx', path: 'rules/berths.docx', score: 0.9, passages: [passage] },
      { documentId: 'b', name: 'notes.md', path: 'notes.md', score: 0.5, passages: [passage] },
    ],
  },
}

async function serve(page: Page) {
  await page.route('**/api/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/api/')[1] ?? ''
    const body = served[path]
    return body ? route.fulfill({ json: body }) : route.fulfill({ status: 404, json: {} })
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`the main views look as they did (${colorScheme}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 700 ? 740 : 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await serve(page)
      const looks = (view: string) =>
        expect(page).toHaveScreenshot(`${view}-${colorScheme}-${width}.png`, {
          maxDiffPixelRatio: 0.02,
          caret: 'hide',
        })
      await page.goto('./')
      await expect(page.getByRole('button', { name: /^Berths/ })).toBeVisible()
      await looks('welcome')
      await page.goto('./c/c1')
      await expect(page.locator('.prose table')).toBeVisible()
      await chat(page).citations.first().click()
      await expect(page.locator('.source-panel mark').first()).toBeVisible()
      await looks('answer')
      await page.goto('./search')
      await page.getByRole('searchbox', { name: 'What to look for' }).fill('stay')
      await page.keyboard.press('Enter')
      await page.getByRole('checkbox', { name: 'Choose berths.docx as a source' }).check()
      await looks('search')
    })
  }
}
