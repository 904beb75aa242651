import { phrases } from './phrases.js'

/** Of people or areas that have nothing left: nobody says it of contracts. */
export const DONE_ES = phrases(
  '{quien/quienes/que areas/cuales areas/que supervisores/cuales supervisores/que oficinas/que dependencias} {ya termino/ya terminaron/ya acabo/ya acabaron/ya cerro todo/ya cerraron todo/ya cerraron todos/ya cumplio/ya cumplieron/ya termino todo/ya terminaron todo/ya no tiene nada/ya no tienen nada/no debe nada/no deben nada/ya no debe nada/ya no deben nada}',
)
export const DONE_EN = phrases(
  '{who/which areas/which supervisors/which departments/which people} {is done/are done/has finished/have finished/finished everything/closed everything/has closed everything/have closed everything/has nothing left/have nothing left/is finished}',
)
