import { address, call } from '../site/server'

/** What a reader thought of an answer. */
export type Feedback = { good: boolean; comment?: string }

export async function sendFeedback(answerId: string, feedback: Feedback) {
  await call(address(`api/answers/${encodeURIComponent(answerId)}/feedback`), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(feedback),
  })
}
