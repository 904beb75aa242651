import type { helpEs } from '../es/help.js'

/** What `--help` says in English. */
export const helpEn: typeof helpEs = {
  titles: {},
  helpOption: 'shows this help',

  values: {
    question: 'question',
    contract: 'contract',
    file: 'file',
    who: 'who',
    nit: 'nit',
    day: 'day',
    dir: 'folder',
    language: 'language',
    reading: 'reading',
    year: 'year',
    format: 'format',
    order: 'order',
    chain: 'chain',
    document: 'document',
    note: 'text',
  },

  main: {
    does: 'Talks in the terminal about the contracts to close. With nothing configured it shows an invented entity.',
    options: {
      entity: 'the entity with this NIT, from datos.gov.co',
      file: 'the rows of a file (JSON, CSV or XLSX)',
      asOf: 'date of the data in the file, YYYY-MM-DD',
      dates: 'which comes first in dates that can be read in two ways (03/04/2026)',
      data: 'folder of the data; without it a file is not kept',
      demo: 'the invented entity, even where another is configured',
      july: 'plays the last month of a campaign with the invented entity',
      today: 'as if it were this day, YYYY-MM-DD',
      as: 'who asks: document or name',
      lang: 'language',
    },
    example: 'Example: npm start -- --file contracts.csv --as-of 2027-06-30',
  },

  cli: {
    does: 'Tells whoever supervises state contracts which SECOP II files they must close.',
    options: {
      version: 'shows the version',
      lang: 'language',
      as: 'who asks: document or name',
      entity: 'NIT of the entity',
      today: 'as if it were this day, YYYY-MM-DD',
      file: 'the rows of files, where datos.gov.co cannot be reached',
      explain: 'only tells what the files hold and what would be taken; imports nothing',
      asOf: 'date of the data, YYYY-MM-DD',
      dates: 'which comes first in dates that can be read in two ways (03/04/2026)',
      accept: 'takes the new data although it looks like a loss',
      statusDemo: 'shows the invented entity, of which nothing is kept',
      acceptList: 'takes the list of people although it lost many or is empty',
      evidence: 'reads the other data of SECOP afterwards: payment plan, modifications, documents',
      force: 'reads again although the cut has not changed',
      playground: 'the demo, for a client on this machine and without credentials',
      reading: 'reading of directive 2',
      json: 'one line of JSON a result',
      sendSamples: 'also sends an administrator a sample of each card',
      jsonOne: 'everything as one JSON object',
      verify: 'checks a file of records, without data or internet',
      chain: 'all records of a chain, a line of JSON each',
      note: 'what the person asks to have corrected, so that it is noted',
      dryErase: 'only says what would be erased',
      contractLife: 'all that was told, said and looked at of a contract',
      campaign: 'the campaign that ends in that year',
      said: 'what everybody said and from which account, instead of what they were told',
      format: 'form of the output',
      dry: 'only shows the steps',
    },
    ask: {
      does: 'answers one question of one person',
      example: 'Example: cerrojo ask "which contracts must I close?" --as "Ana Ruiz"',
    },
    why: { does: 'explains why a contract is as it is', example: 'Example: cerrojo why CO1.PCCNTR.1234567' },
    init: {
      does: 'fetches the contracts of an entity for the first time and drafts the list of people',
      example: 'Example: cerrojo init --entity 899999999',
    },
    sync: { does: 'fetches the current cut of SECOP II', example: 'Example: cerrojo sync' },
    import: {
      does: 'takes the contracts of one or more files',
      example: 'Example: cerrojo import contracts-2025.csv contracts-2026.csv --as-of 2027-06-30',
    },
    assess: {
      does: 'judges every row of a file, in its order, and keeps nothing',
      example: 'Example: cerrojo assess contracts.json --today 2027-07-01 --json',
    },
    understand: {
      does: 'shows what each line of the input is understood as',
      example: 'Example: echo "what must I close?" | cerrojo understand --today 2027-07-01 --json',
    },
    status: { does: 'shows what data there is and of when', example: 'Example: cerrojo status' },
    personActions: {
      export: 'gives all that is kept of the person, as JSON',
      rectify: 'says where each thing is corrected, and with --note notes the request',
      erase: 'erases what the law does not want kept, and says what is kept and why',
    },
    person: {
      does: 'habeas data: gives, says where to correct, or erases what is kept of a person',
      example: 'Example: cerrojo person export 1020304050 > data.json',
    },
    ledger: {
      does: 'checks the chains of what was told, said and looked at, and gives what is asked for of them',
      example:
        'Examples: cerrojo ledger\n  cerrojo ledger --contract CO1.PCCNTR.1234567\n  cerrojo ledger --campaign 2027 > evidence-2027.csv\n  cerrojo ledger --verify file.jsonl',
    },
    doctor: { does: 'looks at the installation and says what to mend', example: 'Example: cerrojo doctor' },
    migrate: {
      does: 'brings the data folder into the format of this program, with a copy beside it',
      example: 'Example: cerrojo migrate --dry',
    },
    serve: { does: 'starts the bot in Slack and Teams', example: 'Example: cerrojo serve' },
  },
}
