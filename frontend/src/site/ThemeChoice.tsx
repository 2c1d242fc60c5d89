import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { textsOf } from '../texts/texts'
import { chooseTheme, themes, useTheme } from './theme'

const texts = textsOf('themeChoice')

const icons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast }

export function ThemeChoice() {
  const { theme } = useTheme()
  return (
    <div className="theme-choice" role="group" aria-label={texts.theme}>
      {themes.map((name) => {
        const Icon = icons[name]
        return (
          <button
            key={name}
            type="button"
            aria-label={texts[name]}
            title={texts[name]}
            aria-pressed={theme === name}
            onClick={() => chooseTheme(name)}
          >
            <Icon aria-hidden size={14} />
          </button>
        )
      })}
    </div>
  )
}
