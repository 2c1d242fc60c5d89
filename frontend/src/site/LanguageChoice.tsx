import { languages, type Language } from '../texts/spoken'
import { chooseLanguage, textsOf, useLanguage } from '../texts/texts'

const texts = textsOf('languageChoice')

/** Each in its own words, so that whoever needs it can read it. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

export function LanguageChoice() {
  const { language } = useLanguage()
  return (
    <select
      className="language-choice"
      aria-label={texts.language}
      value={language}
      onChange={(event) => void chooseLanguage(event.target.value as Language)}
    >
      {languages.map((name) => (
        <option key={name} value={name} lang={name}>
          {languageNames[name]}
        </option>
      ))}
    </select>
  )
}
