import { icu } from '../texts/icu'

export const answersEn = {
  announcer: {
    finished: 'Answer finished.',
    'no-answer': 'No answer was found.',
    stopped: 'Answer stopped.',
    interrupted: 'Answer interrupted.',
    reconnecting: 'Reconnecting.',
  } as Record<string, string>,
  answerText: {
    image: icu<{ alt: string }>('Image: {alt}'),
    undescribed: 'no description',
    table: 'Table',
    code: 'Code',
    copyCode: 'Copy code',
    newTab: 'opens in a new tab',
  },
  answer: {
    answer: 'Answer',
    waiting: 'Looking through the documents…',
    reconnecting: 'Connection lost. Reconnecting…',
    stillWaiting: 'Still waiting for the answer to go on…',
    noAnswer: 'No answer to this was found in the chosen datasets.',
    stopped: 'You stopped this answer.',
    askAgain: 'Ask again',
  },
  again: {
    again: 'Answer again…',
    legend: 'Answer this question again',
    llm: 'Model',
    usual: 'As the engine chooses',
    datasets: 'Datasets',
    ask: 'Answer again',
    cancel: 'Cancel',
  },
  citation: {
    source: icu<{ n: number; name: string }>('Source {n}: {name}'),
  },
  composer: {
    question: 'Your question',
    placeholder: 'Ask a question of your documents',
    send: 'Send',
    stop: 'Stop',
    waits: 'Will be sent as soon as the page is ready.',
    waitsForAnswer: 'Will be sent when this answer has ended.',
    takeBack: 'Do not send',
    chooseFirst: 'Choose a dataset to ask.',
    left: icu<{ count: number }>('{count, plural, one {# character} other {# characters}} left'),
    tooLong: icu<{ count: number }>('{count, plural, one {# character} other {# characters}} too long'),
  },
  copy: { copy: 'Copy answer', copied: 'Copied', failed: 'Could not copy' },
  feedback: {
    good: 'Good answer',
    bad: 'Bad answer',
    thanks: 'Thank you, your feedback is kept.',
  },
  feedbackComment: {
    good: 'What was good about it? (optional)',
    bad: 'What was wrong with it? (optional)',
    send: 'Send',
    skip: 'Skip',
  },
}
