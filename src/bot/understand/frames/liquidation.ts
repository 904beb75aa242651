import { frame } from './frame.js'

const AROUND = '@ONE @WHAT DEADLINE HOW_MANY WHICH WHEN MORE TEAM THOSE_ONES'

/** Questions about liquidation, about closing itself, about the order of lists. What cuts a list down is none of theirs. */
export const LIQUIDATION_FRAMES = [
  frame(
    'liquidation',
    'DEADLINE LIQUIDATE|LIQUIDATED',
    `${AROUND} ONE_OF CAN MUST ABOUT PLANNED LIQUIDATE UNLIQUIDATED EXPIRE COUNTS LIQUIDATION_MODE`,
    { rank: 0.8 },
  ),
  frame('liquidation', 'TIME_TO_LIQUIDATE', `${AROUND} ONE_OF ABOUT MUST CAN EXPIRE LIQUIDATION_MODE`, { rank: 0.8 }),
  frame(
    'losing-competence',
    'COMPETENCE',
    `${AROUND} LIQUIDATE DATE PERIOD UPCOMING WILL FUTURE CAN PLANNED YET ALREADY`,
    {
      rank: 0.8,
    },
  ),
  frame(
    'lapsed',
    'LOST_COMPETENCE',
    `${AROUND} LIQUIDATE PLANNED WHERE_TO_START UPCOMING OFFICE MUST CAN HOW IF_NOT DO_SOMETHING_ELSE`,
    { rank: 0.9 },
  ),
  frame(
    'interadministrative',
    'INTERADMINISTRATIVE LIQUIDATE|LIQUIDATED|-LIQUIDATE',
    '@WHAT MUST CAN PLANNED LIQUIDATE YOU_NEED HOW LAW',
    { rank: 0.8 },
  ),
  frame('who-closes', 'WHO_CLOSES', '@WHAT @ONE OFFICE SUPERVISES CLOSE MUST', { rank: 0.9 }),
  frame('reopen', 'REOPEN', '@ONE @WHAT @CLOSING HOW TROUBLE WRONG UNDO', { rank: 1 }),
  frame('why-order', 'THIS_ORDER WHY|HOW|WHICH|CRITERION|IN_ORDER', '@WHAT THAT_ONE THOSE_ONES IN_ORDER WHY_LATE', {
    rank: 0.9,
  }),
  frame('why-order', 'HOW|CRITERION IN_ORDER', '@WHAT', { rank: 0.9, mood: 'asks' }),
]
