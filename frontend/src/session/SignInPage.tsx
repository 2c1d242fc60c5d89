import { Eye, EyeOff, LogIn } from 'lucide-react'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { useConfig } from '../site/config'
import { Mark } from '../site/Mark'
import { textsOf } from '../texts/texts'
import { signIn } from './session'
import './session.css'

const texts = textsOf('session')

const noKey = (): Problem => ({
  title: texts.emptyTitle,
  detail: texts.empty,
  code: 'sign-in-empty',
  status: 0,
})

/** The way in, where everybody brings a key of their own. */
export function SignInPage() {
  const ended = useConfig((state) => state.ended)
  const field = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  useEffect(() => {
    document.title = texts.title
    field.current?.focus()
  }, [])

  const enter = async (event: SyntheticEvent) => {
    event.preventDefault()
    const key = field.current?.value.trim() ?? ''
    if (busy) return
    setProblem(key ? undefined : noKey())
    if (!key) return field.current?.focus()
    setBusy(true)
    try {
      await signIn(key)
    } catch (error) {
      setProblem(problemOf(error))
      field.current?.select()
    }
    setBusy(false)
  }

  const Visibility = shown ? EyeOff : Eye
  return (
    <main className="sign-in">
      <form onSubmit={(event) => void enter(event)} aria-busy={busy} noValidate>
        <Mark />
        <h1>{texts.title}</h1>
        <p>{ended ? texts.ended : texts.why}</p>
        <label htmlFor="api-key">{texts.key}</label>
        <div className="key-field">
          <input
            id="api-key"
            ref={field}
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={problem !== undefined}
            aria-describedby="api-key-hint"
          />
          <button
            type="button"
            className="icon-button"
            aria-pressed={shown}
            aria-label={shown ? texts.hide : texts.show}
            onClick={() => setShown(!shown)}
          >
            <Visibility aria-hidden size={18} />
          </button>
        </div>
        <p id="api-key-hint" className="hint">
          {texts.where} {texts.kept}
        </p>
        {problem && <ProblemNotice problem={problem} />}
        <button type="submit" className="button sign-in-button" disabled={busy}>
          <LogIn aria-hidden size={16} /> {busy ? texts.signingIn : texts.signIn}
        </button>
      </form>
    </main>
  )
}
