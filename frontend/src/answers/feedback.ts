import { request } from '../api/api'
import type { Wire } from '../api/wire'

/** What a reader thought of an answer. */
export type Feedback = Wire<'Feedback'>

export async function sendFeedback(answerId: string, feedback: Feedback) {
  await request('put', '/api/answers/{id}/feedback', { path: { id: answerId }, body: feedback })
}
