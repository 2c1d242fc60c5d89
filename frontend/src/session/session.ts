import { request } from '../api/api'
import { keptContent } from './keptContent'

/** The state of the page is that of one person: another one begins with a page of their own. */
export const page = { beginAnew: () => location.reload() }

/** Signs in; rejects where the key isn't accepted. The key goes to the server once and is kept nowhere here. */
export async function signIn(apiKey: string) {
  await request('post', '/api/session', { body: { apiKey } })
  page.beginAnew()
}

/** Signs out, and takes along what the browser keeps of questions and answers. */
export async function signOut() {
  await request('delete', '/api/session')
  keptContent.forget()
  page.beginAnew()
}
