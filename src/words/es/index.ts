import { dateEs } from '../grammar.js'
import { accountsEs } from './accounts.js'
import { answersEs } from './answers.js'
import { assistantsEs } from './assistants.js'
import { cardsEs } from './cards.js'
import { chartsEs } from './charts.js'
import { closingEs } from './closing.js'
import { closingReportEs } from './closing-report.js'
import { consoleEs } from './console.js'
import { digestEs } from './digest.js'
import { draftsEs } from './drafts.js'
import { evidenceEs } from './evidence.js'
import { exportEs } from './export.js'
import { blockersEs, factsEs, questionsEs, verdictsEs, warningsEs } from './facts.js'
import { formsEs } from './forms.js'
import { guideEs } from './guide.js'
import { liquidationEs } from './liquidation.js'
import { lossEs } from './loss.js'
import { matrixEs } from './matrix.js'
import { memoReplyEs } from './memo-reply.js'
import { outboxEs } from './outbox.js'
import { toldEs } from './past-messages.js'
import { privacyEs } from './privacy.js'
import { queryEs } from './query.js'
import { queueEs } from './queue.js'
import { reportsEs } from './reports.js'
import { rulesEs } from './rules.js'
import { supportsEs } from './supports.js'
import { termsEs } from './terms.js'

/** Everything the bot says in Spanish (es-CO, "usted"). */
export const es = {
  date: dateEs,
  rules: rulesEs,
  facts: factsEs,
  questions: questionsEs,
  verdicts: verdictsEs,
  warnings: warningsEs,
  blockers: blockersEs,
  say: answersEs,
  forms: formsEs,
  digest: digestEs,
  accounts: accountsEs,
  assistants: assistantsEs,
  cards: cardsEs,
  charts: chartsEs,
  closing: closingEs,
  console: consoleEs,
  guide: guideEs,
  liquidation: liquidationEs,
  told: toldEs,
  loss: lossEs,
  matrix: matrixEs,
  outbox: outboxEs,
  privacy: privacyEs,
  query: queryEs,
  evidence: evidenceEs,
  drafts: draftsEs,
  export: exportEs,
  queue: queueEs,
  closingReport: closingReportEs,
  memo: memoReplyEs,
  reports: reportsEs,
  terms: termsEs,
  supports: supportsEs,
}

/** Everything that the bot can say in one language. English has the shape of Spanish, so that nothing is left out. */
export type Words = typeof es
