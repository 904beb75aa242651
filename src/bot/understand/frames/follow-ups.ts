import { frame } from './frame.js'

const OF_LIST = { afterList: true } as const
const AROUND = '@WHAT @CONDITION BE'

/** What says something of the list that stands on the screen, and of nothing else. */
export const FOLLOW_UP_FRAMES = [
  // What it is worth; how many it has; all of them; more of them.
  frame('summary', 'VALUE|BALANCE_LEFT|PAYMENT|SUM', 'HOW_MANY BE THOSE_ONES THAT_ONE ALL CONTRACTOR @CONDITION', {
    ...OF_LIST,
    rank: 0.2,
    refuses: 'MONEY NAMED',
  }),
  // "Súmeme el saldo de esos": what it comes to, and no condition.
  frame('summary', 'SUM VALUE|BALANCE_LEFT|PAYMENT', 'HOW_MANY BE THOSE_ONES THAT_ONE ALL ME FIELD', {
    ...OF_LIST,
    rank: 0.9,
    refuses: 'MONEY NAMED',
  }),
  frame('summary', 'HOW_MANY IN_ALL', 'BE THOSE_ONES THAT_ONE THOSE PERSON AREA', { ...OF_LIST, rank: 0.3 }),
  frame('summary', 'HOW_MANY', 'BE THOSE_ONES THAT_ONE THOSE', OF_LIST),
  frame('find', 'THOSE_ONES|ALL', 'THOSE ONLY SHOW ME MY', { ...OF_LIST, rank: -0.05 }),
  frame('find', 'SEVERAL', `${AROUND} NAMED`, { ...OF_LIST, rank: 0.55 }),
  // "¿Cuánto valen esos dos?"
  frame('summary', 'SEVERAL VALUE|BALANCE_LEFT|PAYMENT|SUM', `${AROUND} NAMED HOW_MANY FIELD`, {
    ...OF_LIST,
    rank: 0.95,
  }),
  // "Ese no, el otro Bernardo".
  frame('find', 'OTHER_ONE ABOUT|WORDS', `${AROUND} NOT`, { rank: 0.6 }),
  // "¿Desde cuándo?", "¿por qué no se pueden cerrar?"
  frame('find', 'SINCE_WHEN', `${AROUND} SINCE_WHEN`, { ...OF_LIST, rank: 0.9, refuses: 'NAMED' }),
  frame('find', 'WHY_THOSE', `${AROUND} WHY_THOSE`, { ...OF_LIST, rank: 0.9, refuses: 'NAMED' }),
  frame('closed', 'CLOSED|CLOSED_I', `${AROUND} HOW_MANY`, {
    ...OF_LIST,
    rank: 0.2,
    refuses: 'NAMED ALREADY ABOUT WORDS',
  }),
  frame('find', 'NEXT_ONES', AROUND, { ...OF_LIST, rank: 0.5 }),
  // "¿Y en agosto?", "solo los de 2022", "solo los míos", "sin Hernán".
  frame('find', 'DATE|PERIOD', `${AROUND} ENDED EXPIRE`, { ...OF_LIST, rank: 0.16 }),
  frame('find', 'ONLY MINE|MY|OWN_ONES', AROUND, { ...OF_LIST, rank: 0.2 }),
  // "No, el de toda la entidad".
  frame('find', 'ENTITY', 'THOSE ONLY NOT BE SHOW ONE_OF THAT_ONE SEND', { ...OF_LIST, rank: 0.2, refuses: 'NAMED' }),
  frame('find', 'ASCENDING', AROUND, { ...OF_LIST, rank: 0.2 }),
  frame('team', 'THEIR_AREA', AROUND, { ...OF_LIST, rank: 0.6 }),
  // "¿Y quién los tiene?", "compárelo con Claudia".
  frame('team', 'WHOSE', AROUND, { ...OF_LIST, rank: 0.6 }),
  frame('team', 'COMPARE PERSON|AREA', AROUND, { ...OF_LIST, rank: 0.6 }),
]
