import type { Words } from '../es/index.js'
import { dateEn } from '../grammar.js'
import { accountsEn } from './accounts.js'
import { answersEn } from './answers.js'
import { assistantsEn } from './assistants.js'
import { cardsEn } from './cards.js'
import { chartsEn } from './charts.js'
import { closingEn } from './closing.js'
import { closingReportEn } from './closing-report.js'
import { consoleEn } from './console.js'
import { digestEn } from './digest.js'
import { draftsEn } from './drafts.js'
import { evidenceEn } from './evidence.js'
import { exportEn } from './export.js'
import { blockersEn, factsEn, questionsEn, verdictsEn, warningsEn } from './facts.js'
import { formsEn } from './forms.js'
import { guideEn } from './guide.js'
import { liquidationEn } from './liquidation.js'
import { lossEn } from './loss.js'
import { matrixEn } from './matrix.js'
import { memoReplyEn } from './memo-reply.js'
import { outboxEn } from './outbox.js'
import { toldEn } from './past-messages.js'
import { privacyEn } from './privacy.js'
import { queryEn } from './query.js'
import { queueEn } from './queue.js'
import { reportsEn } from './reports.js'
import { rulesEn } from './rules.js'
import { supportsEn } from './supports.js'
import { termsEn } from './terms.js'

/**
 * Everything the bot says in English. What the reader has to find in SECOP or in the law keeps its Spanish name, with
 * the meaning beside it.
 */
export const en: Words = {
  date: dateEn,
  rules: rulesEn,
  facts: factsEn,
  questions: questionsEn,
  verdicts: verdictsEn,
  warnings: warningsEn,
  blockers: blockersEn,
  say: answersEn,
  forms: formsEn,
  digest: digestEn,
  accounts: accountsEn,
  assistants: assistantsEn,
  cards: cardsEn,
  charts: chartsEn,
  closing: closingEn,
  console: consoleEn,
  guide: guideEn,
  liquidation: liquidationEn,
  told: toldEn,
  loss: lossEn,
  matrix: matrixEn,
  outbox: outboxEn,
  privacy: privacyEn,
  query: queryEn,
  evidence: evidenceEn,
  drafts: draftsEn,
  export: exportEn,
  queue: queueEn,
  closingReport: closingReportEn,
  memo: memoReplyEn,
  reports: reportsEn,
  terms: termsEn,
  supports: supportsEn,
}
