/** The languages of the interface. What documents and answers are written in is no matter of the interface. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

let spoken: Language = 'en'

export const spokenLanguage = () => spoken

export function nowSpeak(language: Language) {
  spoken = language
  document.documentElement.lang = language
}
