import { en, es, ID, type Row } from './rows.js'

/** Phrasings that reviewers saw misunderstood: what runs, proceedings, and the words of buttons. */
export const BATCH_9: readonly Row[] = [
  ...es(
    'running',
    {},
    `
      contratos en ejecución
      los que están en ejecución
      ¿cuáles están en ejecución?
      muéstreme los contratos en ejecucion
      mis contratos en ejecución
      en ejecución
      qué contratos tengo en ejecución
    `,
  ),
  ...en(
    'running',
    {},
    `
      contracts in execution
      which contracts are still running?
      show me my running contracts
    `,
  ),
  ...es(
    'proceeding',
    ID,
    `
      tiene un proceso de incumplimiento abierto CO1.PCCNTR.4412345
      el CO1.PCCNTR.4412345 tiene un proceso de incumplimiento abierto
      hay un procedimiento sancionatorio en el CO1.PCCNTR.4412345
      el contrato CO1.PCCNTR.4412345 está en litigio
      el CO1.PCCNTR.4412345 no tiene litigios
      al CO1.PCCNTR.4412345 se le abrió procedimiento de presunto incumplimiento
    `,
  ),
  ...es(
    'proceeding',
    {},
    `
      tiene un proceso de incumplimiento abierto
      hay un litigio
    `,
  ),
  ...en(
    'proceeding',
    ID,
    `
      CO1.PCCNTR.4412345 has an open breach procedure
      there is litigation about CO1.PCCNTR.4412345
    `,
  ),
  ...es('contract', ID, '¿tiene litigios el CO1.PCCNTR.4412345?'),
  ...es(
    'undo',
    {},
    `
      deshacer
      deshaga eso
      quiero deshacer
      Retirar lo dicho
    `,
  ),
  ...en('undo', {}, 'undo that'),
  ...es(
    'turn-page',
    {},
    `
      siguiente
      anterior
      página siguiente
    `,
  ),
  ...en(
    'turn-page',
    {},
    `
      next page
      previous page
    `,
  ),
  ...es(
    'mine',
    {},
    `
      ver todos
      ver los demás
    `,
  ),
]
