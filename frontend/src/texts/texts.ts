import { create } from 'zustand'
import { kept } from '../site/kept'
import { en } from './en'
import { languages, nowSpeak, type Language } from './spoken'

/** Every text of the interface, by the part of the page that shows it. A language that lacks one does not compile. */
export type Catalogue = typeof en

let catalogue: Catalogue = en

/** English comes with the page; other languages are fetched by those who speak them. */
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./de')).de,
}

/** The texts of one part, in the language that is spoken when they are read. */
export function textsOf<Part extends keyof Catalogue>(part: Part): Catalogue[Part] {
  return new Proxy({} as Catalogue[Part], {
    get: (_, name) => Reflect.get(catalogue[part], name) as unknown,
  })
}

/** The language of the page; whoever shows texts is shown anew when it changes. */
export const useLanguage = create<{ language: Language }>()(() => ({ language: 'en' }))

/** Has the page speak a language, and the next visit too. Where its texts cannot be had, it goes on as it did. */
export async function speak(language: Language) {
  try {
    catalogue = await catalogues[language]()
  } catch {
    return
  }
  nowSpeak(language)
  useLanguage.setState({ language })
}

export async function chooseLanguage(language: Language) {
  kept.write('language', language)
  await speak(language)
}

/** The reader's choice, else the first language of their browser that the page speaks. */
export function preferredLanguage(): Language {
  const spoken = (name: string | undefined) => languages.find((language) => name?.startsWith(language))
  const chosen = spoken(kept.read<string>('language'))
  return chosen ?? navigator.languages.map(spoken).find((language) => language !== undefined) ?? 'en'
}
