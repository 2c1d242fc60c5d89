import type { ReactNode } from 'react'
import { useConfig } from '../site/config'
import { SignInPage } from './SignInPage'

/** Shows the page to whoever may see it, and the way in to others. */
export function Gate({ children }: { children: ReactNode }) {
  const needed = useConfig(({ known, config }) => known && config.signIn === 'needed')
  return needed ? <SignInPage /> : children
}
