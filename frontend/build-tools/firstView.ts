import { runnerImport, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

type Catalogue = Record<string, Record<string, unknown>>

const text = /\{\{(\w+)\.(\w+)\}\}/g
const start = '/src/start.ts'
const main = '/src/main.tsx'

/** The page with its texts, such as `{{composer.placeholder}}`, in each language; the style sheet shows the reader's. */
async function withTexts(html: string): Promise<string> {
  const { module: english } = await runnerImport<{ en: Catalogue }>('./src/texts/en.ts')
  const { module: german } = await runnerImport<{ de: Catalogue }>('./src/texts/de.ts')
  return html.replace(text, (place, part: string, name: string) => {
    const en = english.en[part]?.[name]
    const de = german.de[part]?.[name]
    if (typeof en !== 'string' || typeof de !== 'string') throw new Error(`No text for ${place}`)
    return en === de ? en : `<span lang="en">${en}</span><span lang="de">${de}</span>`
  })
}

type Modules = { getModuleInfo: (id: string) => { importers: readonly string[] } | null }

/** Whether a module is fetched wherever that file is. */
function comesWith(file: string, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith(file)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => comesWith(file, importer, modules, seen))
}

/**
 * All that the page begins with is two files, beside the one that starts it: the libraries, which a phone works through in
 * one piece, and our own. Without this, what lazy parts share with them would be many.
 */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'beginning',
      name: (id: string, modules: Modules) => {
        if (!comesWith(main, id, modules) || comesWith(start, id, modules)) return null
        return id.includes('/node_modules/') ? 'libraries' : 'main'
      },
    },
  ],
}

/**
 * The scripts wait for the first paint, but their style sheet is needed for it. They are not fetched before either: a slow
 * line is needed for what is seen first.
 */
function styleSheets(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const begins = Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(main)))
  return [...(begins?.viteMetadata?.importedCss ?? [])].map((file) => ({
    tag: 'link',
    attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  }))
}

/** Fills in the texts of what index.html shows until the scripts have come, and gives it its style sheet. */
export function firstView(): Plugin {
  return {
    name: 'first-view',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => ({ html: await withTexts(html), tags: styleSheets(bundle ?? {}) }),
    },
  }
}
