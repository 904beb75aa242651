import { phrases } from './phrases.js'

/** Said of contracts that are not closed, whether they can be closed or not. */
export const STILL_OPEN = phrases(
  '{/siguen/sigue/que siguen/que sigue/todavia/aun} sin {cerrar/cierre/cerrarse}',
  '{no/que no} {aparecen cerrados/figuran cerrados/figuran como cerrados/se han cerrado/han sido cerrados}',
  '{sin registro de/no registran} cierre',
)
