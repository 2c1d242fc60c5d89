import { isRunning } from '../answers/answer'
import { stop } from '../answers/asking'
import type { ConversationSummary } from '../conversations/conversations'
import { startNewThread, useThreads } from '../conversations/threads'
import { languages } from '../texts/spoken'
import { chooseLanguage, textsOf } from '../texts/texts'
import { focusComposer, openDatasetChoice } from './focusing'
import { languageNames } from './LanguageChoice'
import { showOverlay } from './overlay'
import { chooseTheme, themes } from './theme'

const texts = textsOf('commands')
const themeTexts = textsOf('themeChoice')

export type Command = { id: string; name: string; kind?: string; run: () => void }

/** Longer lists are narrowed, not read. */
const mostShown = 40

/** All that can be done by name: what the page does, then the conversations. */
export function allCommands(
  navigate: (to: string) => void,
  conversations: ConversationSummary[],
  offered: readonly string[],
): Command[] {
  const running = runningAnswers()
  return [
    { id: 'new', name: texts.newChat, run: () => (startNewThread(), navigate('/')) },
    { id: 'ask', name: texts.ask, run: focusComposer },
    ...(running.length > 0
      ? [{ id: 'stop', name: texts.stop, run: () => running.forEach(([key, id]) => void stop(key, id)) }]
      : []),
    ...(offered.includes('search')
      ? [{ id: 'search', name: texts.search, run: () => navigate('/search') }]
      : []),
    { id: 'datasets', name: texts.datasets, run: openDatasetChoice },
    { id: 'shortcuts', name: texts.shortcuts, run: () => showOverlay('shortcuts') },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      name: themeTexts[theme],
      kind: texts.theme,
      run: () => chooseTheme(theme),
    })),
    ...languages.map((language) => ({
      id: `language-${language}`,
      name: languageNames[language],
      kind: texts.language,
      run: () => void chooseLanguage(language),
    })),
    ...conversations.map(({ id, name }) => ({
      id: `conversation-${id}`,
      name,
      kind: texts.conversation,
      run: () => navigate(`/c/${encodeURIComponent(id)}`),
    })),
  ]
}

/** Those that hold every word that is sought, in their name or kind. */
export function matching(commands: Command[], sought: string): Command[] {
  const words = sought.toLocaleLowerCase().split(/\s+/)
  const holds = ({ name, kind }: Command) => {
    const text = `${kind ?? ''} ${name}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  }
  return commands.filter(holds).slice(0, mostShown)
}

const runningAnswers = () =>
  Object.values(useThreads.getState().byKey).flatMap(({ key, exchanges }) =>
    exchanges.filter(({ answer }) => isRunning(answer)).map(({ id }) => [key, id] as const),
  )
