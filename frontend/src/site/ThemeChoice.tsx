import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { kept } from './kept'

const texts = { theme: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' }

const themes = [
  { name: 'system', Icon: Monitor },
  { name: 'light', Icon: Sun },
  { name: 'dark', Icon: Moon },
] as const

type Theme = (typeof themes)[number]['name']

/** Kept per browser; `theme.js` applies it before the first paint of the next visit. */
function apply(theme: Theme) {
  kept.write('theme', theme === 'system' ? undefined : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(() => kept.read<Theme>('theme') ?? 'system')
  return (
    <div className="theme-choice" role="group" aria-label={texts.theme}>
      {themes.map(({ name, Icon }) => (
        <button
          key={name}
          type="button"
          aria-label={texts[name]}
          title={texts[name]}
          aria-pressed={theme === name}
          onClick={() => {
            apply(name)
            setTheme(name)
          }}
        >
          <Icon aria-hidden size={14} />
        </button>
      ))}
    </div>
  )
}
