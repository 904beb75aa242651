import type { QuestionKind } from '../../../src/bot/understand/question.js'

/** What people ask about liquidation and about closing itself, with no contract named. */
export const LAW: readonly (readonly [QuestionKind, readonly string[]])[] = [
  [
    'liquidation',
    [
      '¿cuánto tiempo tengo para liquidar?',
      'cuanto tiempo tengo pa liquidar un contrato',
      '¿Cuánto plazo hay para la liquidación?',
      'qué plazo tengo para liquidar los contratos',
      'hasta cuándo puedo liquidar',
      'cuántos meses hay para liquidar un contrato de obra',
      '¿cuál es el plazo para liquidar?',
      'plazo para liquidar',
      'términos para liquidar un contrato',
      'cuándo vence la liquidación',
      'para liquidar, ¿hasta cuándo?',
      'buenas tardes doctora, ¿cuánto tiempo tengo para liquidar mis contratos? gracias',
      'how long do I have to liquidate?',
      'until when can we liquidate contracts',
      'what is the deadline for the settlement?',
    ],
  ],
  [
    'liquidation-required',
    [
      '¿los de prestación de servicios se liquidan?',
      'los de prestacion de servicios toca liquidarlos?',
      '¿un contrato de obra requiere liquidación?',
      '¿qué tipo de contratos se liquidan?',
      'do services contracts have to be liquidated?',
    ],
  ],
  [
    'losing-competence',
    [
      '¿cuáles pierden competencia este año?',
      'cuales pierden competencia',
      'qué contratos van a perder competencia para liquidar',
      'en cuáles perdemos la competencia este año',
      'riesgo de pérdida de competencia',
      'contratos próximos a perder competencia',
      '¿cuándo se pierde la competencia para liquidar?',
      'which contracts lose competence this year?',
    ],
  ],
  [
    'lapsed',
    [
      'perdimos competencia, ¿qué hago?',
      'Perdimos la competencia. ¿Y ahora qué hago?',
      'ya se perdió la competencia para liquidar',
      'la entidad perdió competencia, qué sigue',
      'se nos venció el plazo para liquidar',
      'ya pasó el plazo para liquidar, ¿qué hacemos?',
      'we lost the competence to liquidate, what now?',
    ],
  ],
  [
    'interadministrative',
    [
      '¿los interadministrativos se liquidan?',
      'los convenios interadministrativos hay que liquidarlos?',
      'se deben liquidar los contratos interadministrativos',
      '¿un convenio interadministrativo requiere liquidación?',
      'are inter-administrative agreements liquidated?',
    ],
  ],
  [
    'why-order',
    [
      '¿por qué en ese orden?',
      'por que van en ese orden',
      '¿Por qué están en este orden?',
      '¿con qué criterio los ordena?',
      '¿cómo se ordena la lista?',
      '¿por qué ese va primero?',
      'why in that order?',
      'how are they sorted?',
      'why is that one first?',
    ],
  ],
  [
    'who-closes',
    [
      '¿Quién cierra, el supervisor o la oficina?',
      'quien cierra el contrato en secop',
      '¿quién es el que cierra?',
      '¿quién hace el cierre en SECOP II?',
      '¿cierra el supervisor o la oficina de contratación?',
      'who closes the contract, me or the office?',
    ],
  ],
  [
    'closing-terms',
    [
      '¿qué diferencia hay entre liquidar y cerrar?',
      '¿es lo mismo liquidar que cerrar?',
      '¿qué es el expediente electrónico?',
      '¿quién firma el acta de liquidación?',
      'who signs the liquidation record?',
    ],
  ],
  [
    'reopen',
    [
      '¿se puede reabrir?',
      'se puede reabrir un contrato cerrado',
      '¿un expediente cerrado se puede volver a abrir?',
      'cerré por error, ¿cómo lo reabro?',
      'can it be reopened?',
      'can I undo a closing?',
    ],
  ],
]
