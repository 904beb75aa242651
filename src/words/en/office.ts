import type { officeEs } from '../es/office.js'
import { countEn as grouped } from '../grammar.js'
import { contracts, people } from './units.js'

/** What is said to whoever looks after the contracts of others, and how their lists and files name where one stands. */
export const officeEn: typeof officeEs = {
  team: (supervisors, n, overdue) =>
    `Team: ${people(supervisors)}, ${n === 0 ? 'nothing to close' : `${grouped(n)} to close, ${overdue === 0 ? 'none' : grouped(overdue)} overdue`}`,
  likeDocuments: n => `Document to confirm (${grouped(n)})`,
  inYourTeam: n =>
    n === 0 ? 'In your team there are no contracts to close.' : `In your team: ${contracts(n)} to close.`,
  unassignedCount: n => `To attend to, with no known supervisor: ${contracts(n)}.`,
  queueCount: n => `Passed on to the contracting office or claimed: ${contracts(n)}.`,
  nobodyToAssign: (lists, lacksColumn) =>
    [
      lacksColumn
        ? 'The file lacks the column of the supervisor, so there is nobody to assign the contracts to.'
        : 'No supervisor could be read in the data, so there is nobody to assign the contracts to.',
      lists
        ? `Write the people into ${lists.people} and who supervises each contract into ${lists.assignments}. Then run cerrojo sync or, with a file, cerrojo import.`
        : "They are assigned by the entity's lists of people and of assignments.",
    ].join('\n'),
  places: {
    closeNow: 'to close',
    needsFact: 'information missing',
    waiting: 'waiting',
    needsOthers: 'information missing from someone else',
    saidClosed: 'reported closed',
    passedOn: 'passed on to the contracting office',
    inExecution: 'running',
    suspended: 'suspended',
    closed: 'closed',
    notApplicable: 'not applicable',
  },
}
