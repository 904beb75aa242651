import { expect, it } from 'vitest'
import { contractsNamedIn } from '../../src/bot/understand/text/named-in-text.js'

it.each([
  ['¿Alguien sabe del cps-003-2022 de Raquel?', ['CPS-003-2022']],
  [
    'Ya cerré CO1.PCCNTR.4412345 y el SA-MC-009/2023, falta CPS-003-2022.',
    ['CO1.PCCNTR.4412345', 'SA-MC-009-2023', 'CPS-003-2022'],
  ],
  ['CPS-003-2022 CPS-003-2022', ['CPS-003-2022']],
  ['Nos vemos el 12-07-2027 a las 8, tel. 301-555-2022', []],
  ['', []],
] as const)('the contracts that «%s» names', (text, names) => {
  expect(contractsNamedIn(text)).toEqual(names)
})
