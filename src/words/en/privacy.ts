import type { privacyEs } from '../es/privacy.js'

/** What is kept of people, in English. */
export const privacyEn: typeof privacyEs = {
  title: 'Your personal data',
  summary: 'Cerrojo keeps what is needed to tell everybody which contracts to close, and nothing else.',
  facts: entity => [
    { label: 'Responsible', value: `${entity}. Whom to turn to, and how, stands in its data policy.` },
    {
      label: 'What for',
      value: 'To support supervision and closing of contracts, and to keep evidence of what was told and said.',
    },
    {
      label: 'What is kept',
      value:
        'Your contracts as SECOP II publishes them, your chat account, your preferences, what you stated, what you were told and what you looked at of others. Not your document: only an id made with it.',
    },
    {
      label: 'For how long',
      value:
        "As long as you hold your role and, after that, until the entity erases it: at your request or by its retention table. What you stated about contracts, as long as the contract's file is kept (Ley 80 de 1993, art. 55).",
    },
    { label: 'Whom to ask', value: 'Whoever administers Cerrojo at your entity, or its data officer.' },
  ],
  rights:
    'You may know, update, correct and ask to have your data erased (Ley 1581 de 2012, art. 8). A query is answered within 10 business days and a claim within 15 (arts. 14 and 15).',
  erase:
    'Nothing is erased by a message here: whoever administers does it, and tells you what is kept and by which norm.',
  hint: 'What it keeps of you, and how to have it erased: write “privacy”.',
}
