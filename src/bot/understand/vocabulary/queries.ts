import { BY_NAME_ES, DATA_EN, DATA_ES } from './office.js'
import { phrases } from './phrases.js'
import { STILL_OPEN } from './still-open.js'

const AREA_NOUNS = ['area', 'dependencia', 'oficina', 'subdireccion', 'grupo']
const WHICH_AREA_ES = AREA_NOUNS.flatMap(area => [
  `de que ${area}`,
  `de que ${area} es`,
  `a que ${area} pertenece`,
  `en que ${area} esta`,
  `que ${area} lo tiene`,
  `que ${area} lo supervisa`,
  `que ${area} lo maneja`,
  `que ${area} lo lleva`,
  `cual es la ${area} de`,
  `de cual ${area}`,
  `de cual ${area} es`,
]).join(', ')
const WHICH_AREA_EN = ['area', 'department', 'office']
  .flatMap(area => ['is', 'does', 'has', 'owns'].flatMap(verb => [`which ${area} ${verb}`, `what ${area} ${verb}`]))
  .join(', ')

const OTHER_SUPERVISOR = phrases(
  '{cambiale/cambiele/cambiarle/cambia/cambie/cambiar} {el supervisor/la supervisora/de supervisor/de supervisora/de responsable/el responsable}{ a/ al/ de/ del/}',
  '{ponle/pongale/asignale/asignele} {otro supervisor/otra supervisora/un supervisor nuevo/un nuevo supervisor}',
)
const TO_EVERYBODY = phrases(
  '{manda/mande/envia/envie/mandales/mandeles/enviales/envieles/haz/haga} {un /}recordatorio {general/masivo/a todos/para todos/a todo el mundo/a todo el equipo/a todos los supervisores}',
)
const BY_MODALITY = phrases(
  '{de/por/bajo/en} {la modalidad/modalidad}{ de/} {licitacion publica/contratacion directa/minima cuantia/menor cuantia/seleccion abreviada/subasta inversa/concurso de meritos/regimen especial}',
)
const WHICH_TYPE_ES = phrases(
  '{que/cual/cuales/de que/en que/cual es el/cual es la/que otros} {tipo/tipos/clase/clases} de {contrato/contratos/contratacion/expediente/expedientes}',
)
const WHICH_MODALITY_ES = phrases(
  '{que/cual/cuales/de que/en que/cual es la/por que} {modalidad/modalidades}{/ de contratacion/ de seleccion}',
)

/** "Llegar al 100", where all is done. */
const ALL_OF_IT = '{al 100/al 100 por ciento/al cien/al cien por ciento/al ciento por ciento/al tope}'

/** What lists of contracts are cut down, put in order and counted by. See `index.ts` for how entries are read. */
export const QUERIES = {
  BY_VALUE: {
    es: `
      de mas valor primero, los de mas valor, los de mas valor primero, de mayor valor primero, mayor valor primero, los de mayor valor primero, los mas caros primero, primero los mas caros, primero los de mas valor, los mas grandes primero, primero los mas grandes,
      hemos pagado mas, le hemos pagado mas, les hemos pagado mas, se le ha pagado mas, se les ha pagado mas, se ha pagado mas, mas le hemos pagado, mas se le ha pagado, mas les hemos pagado, mas plata le hemos pagado, mas pagado,
      proveedores por valor, proveedores por monto, proveedores por cuantia, proveedores por plata, contratistas por valor, contratistas por monto, contratistas por cuantia, contratistas por plata, firmas por valor, firmas por monto, firmas por cuantia, firmas por plata, empresas por valor, empresas por monto, empresas por cuantia, empresas por plata, proveedores con mas plata, mayores proveedores, principales proveedores, proveedores mas grandes, contratistas con mas plata, mayores contratistas, principales contratistas, contratistas mas grandes, firmas con mas plata, mayores firmas, principales firmas, firmas mas grandes, empresas con mas plata, mayores empresas, principales empresas, empresas mas grandes, 
      mas saldo, con mas saldo, mayor saldo, mayores saldos, con mayor saldo, mas saldo por liberar, mas saldo sin ejecutar, mas saldo pendiente, mas plata por liberar, mas plata amarrada, mas plata represada, mas recursos por liberar, mas plata sin liberar, mas deuda, en orden de valor, por orden de valor, ordenados por valor, ordenado por valor, en orden de cuantia, por valor, por cuantia, por monto, por plata, segun el valor, de mayor a menor, de mayor valor, valen mas, vale mas, mas valen, cuestan mas, cuesta mas, mas grande, mas grandes, mas grande en plata,
      mas grandes en plata, mas gordo, mas gordos, mas caro, mas caros, mas costoso, mas costosos, de mayor cuantia, mas altos, mas alto, mas plata, mayor valor, mayor cuantia, mayores, de mas plata
    `,
    en: 'biggest suppliers, biggest contractors, largest suppliers, largest contractors, main suppliers, main contractors, suppliers by value, contractors by value, vendors by value, biggest balance, biggest balances, largest balance, largest balances, highest balance, highest balances, most balance, most money tied up, most money to release, by value, by amount, by size, biggest, largest, most expensive, the most expensive, the most expensive one, highest value, of the highest value, biggest first, largest first',
  },
  BY_AGE: {
    es: `
      los viejitos, los viejos, los antiguos, viejitos, 
      del mas antiguo al mas nuevo, del mas viejo al mas nuevo, del mas antiguo al mas reciente, del mas viejo al mas reciente, de mas viejo a mas nuevo,
      mas viejo, mas viejos, mas vieja, mas viejas, mas antiguo, mas antiguos, mas antigua, mas antiguas, por antiguedad, mas viejitos, por fecha, por fecha de terminacion, por fecha de fin,
      que mas lleva, mas lleva, mas llevan, que mas llevan, llevan mas tiempo, lleva mas tiempo, de mas tiempo, mas atrasado, mas atrasados, mas atrasada, mas atrasadas, mas vencido, mas vencidos, mas vencida, mas vencidas, mas colgado, mas colgada, mas colgados, mas quedado, mas quedados, mas demorados
    `,
    en: 'the old ones, old ones, by end, oldest, longest, most overdue, by date, by end date, by age, oldest first, the oldest',
  },
  BY_URGENCY: {
    es: `${phrases('que mas {me /nos /le /les /}{urge/urgen/apura/apuran/afana}', '{cual/cuales} {me /nos /le /les /}{urge/urgen/apura/apuran} mas')},
      vence primero, se vence primero, vencen primero, mas urgente, mas urgentes, por urgencia, por prioridad, mas prioritarios`,
    en: 'most urgent, by urgency, by priority',
  },
  IN_ORDER: {
    es: 'me los ordena, me las ordena, me los organiza, me las organiza, ordenarlos, ordenarmelos, ordenarlas, los ordene, pongalos en orden, ponlos en orden, pongamelos en orden, ponmelos en orden, ponerlos en orden, poner en orden, poner por orden, pongalos por orden, por orden, ordenamelos, ordenemelos, organizamelos, organicemelos, ordenalas, ordenamelas, ordenalos, ordenelos, ordena, ordene, ordenar, ordename, ordeneme, organizalos, organicelos, ordenados, en orden, clasificalos, clasifiquelos',
    en: 'highest percentage first, sort, sort them, order them, sorted, ordered, rank them, sort by, order by',
  },
  TOP: {
    es: 'top, primeros, tops, los primeros, las primeras',
    en: 'top, first few',
  },
  VALUE: {
    es: 'cuanta plata representan, cuanta plata representa, cuanta plata suman, cuanta plata son, cuanto representan, plata representan, cuanta plata vale, valor, cuantia, monto, plata, pesos, dinero, recursos, vale, valen, valores, valor total, total en plata, suma, suman, suma total, cuanto suman, cuanto suma, cuanto valen, valor sumado',
    en: 'value, amount, money, pesos, worth, total value, total amount, sum',
  },
  PAYMENT: {
    es: 'hemos pagado mas, le hemos pagado mas, les hemos pagado mas, se le ha pagado mas, se les ha pagado mas, se ha pagado mas, mas le hemos pagado, mas se le ha pagado, mas les hemos pagado, mas plata le hemos pagado, mas pagado, cuanto se ha pagado, cuanto hemos pagado, cuanto se pago, cuanto llevamos pagado, cuanto se lleva pagado, cuanta plata se ha pagado, cuanta plata hemos pagado, cuanto han pagado, cuanto hay pagado, total pagado, valor pagado, monto pagado, cuanto se le pago, cuanto se le ha pagado, cuanto le pagaron, cuanto le pagamos, cuanto le han pagado, cuanto le hemos pagado, cuanto se le alcanzo a pagar, lo pagado, lo que se ha pagado, lo que se pago, lo ya pagado, pago, pagos, el pago, los pagos, ultimo pago, pago final, pagados',
    en: 'how much have we paid out, how much is paid, how much was paid, how much has been paid, how much did we pay, how much have we paid, how much was he paid, how much was she paid, total paid, amount paid, amounts paid, payment, payments, last payment, final payment',
  },
  BALANCE_LEFT: {
    es: `${phrases('a {quien/quienes} {le/les/se le/se les} {debemos/debo/debe/estamos debiendo/quedamos debiendo/deben} {plata/dinero/pagos/algo/saldo/cuentas}', 'a {quien/quienes} {le/les} {falta/faltan} {por pagar/pagarle/plata por pagar}')}, ${phrases('{saldo/saldos} {sin pagar/por pagar/pendiente de pago/pendientes de pago/que falta por pagar/no pagado/no pagados}', '{plata/dinero/recursos} {sin pagar/por pagar/que falta por pagar}')}, 
      saldo por cancelar, saldos por cancelar, saldo pendiente por pagar, saldos pendientes por pagar, saldo pendiente de pagar,
      mas saldo, con mas saldo, mayor saldo, mayores saldos, con mayor saldo, mas saldo por liberar, mas saldo sin ejecutar, mas saldo pendiente, mas plata por liberar, mas plata amarrada, mas plata represada, mas recursos por liberar, mas plata sin liberar, plata amarrada, plata represada, plata sin liberar, plata quieta, plata sin gastar, dinero sin gastar, saldo sin gastar, sin gastar, plata sin ejecutar, plata que se puede recuperar, recursos sin liberar, recursos represados, recursos sin ejecutar, ya no se van a pagar, ya no se va a pagar, deben plata, debe plata, deben dinero, deben algo, sin liberar, queda por pagar, quedan por pagar, plata queda por pagar, lo que falta por pagar, falta por pagar, lo que falta pagar, lo que queda por pagar, saldo, saldos, saldo a favor de la entidad, saldos a favor de la entidad, saldo sin ejecutar, saldos sin ejecutar, saldo por liberar, saldos por liberar, saldo pendiente, saldos pendientes, plata por liberar,
      recursos por liberar, se libera, se liberan, se liberaria, se liberarian, liberamos si, plata liberamos, cuanto liberamos, se liberara, plata que podemos liberar, plata que podriamos liberar, plata que se puede liberar, plata se puede liberar, plata podemos liberar, plata podriamos liberar, plata podemos recuperar, plata podriamos recuperar, recursos podemos liberar, podriamos liberar, podemos liberar, se puede liberar, se pueden liberar, se podria liberar, se podrian liberar, saldo a favor, sin ejecutar, por liberar, saldo por pagar, saldos por pagar, plata pendiente por pagar, pendiente por pagar, pendientes por pagar, pendiente de pago, pendientes de pago, plata pendiente, pagos pendientes
    `,
    en: `${phrases('{unpaid/outstanding/remaining} {balance/balances}', 'tied up in {unpaid/outstanding} {balance/balances}', 'money {left to pay/still to pay}')}, how much balance is left, how much money is left, how much is left to release, balance is left, balance left, balance remains, balance remaining, money is left, money left, how much balance, unexecuted balance, balance to release, biggest balance, biggest balances, largest balance, largest balances, highest balance, highest balances, most balance, most money tied up, most money to release, money tied up, unreleased money, unreleased balance, unreleased balances, money we could free up, money we can free up, could free up, can free up, free up, unspent balance, unspent money, money not executed, money not spent, not executed, balance left, left to release, unspent, balance to release, balances to release, releasable, releasable balance, releasable balances, is freed, is freed up, would be freed, would be freed up, is released, would be released, gets released, would we release, do we release, could we release, can we release, we could release, we can release, can be released, could be released, to be released, money to release`,
  },
  ENVIRONMENT: {
    es: 'recuperacion ambiental, obligaciones ambientales, ambiental, ambientales, disposicion final, posconsumo',
    en: 'environmental, environmental obligations',
  },
  PER_MONTH: {
    es: 'por mes, mes a mes, mes por mes, mensual, mensualmente, por meses, cada mes, por mes de fin, por mes de terminacion, por mes en que terminan, por mes en que terminaron',
    en: 'by month, per month, monthly, each month, by month of end, by month of their end, by end month, month by month',
  },
  PER_TYPE: {
    es: `${WHICH_TYPE_ES}, por tipo, por tipos, por cada tipo, cada tipo, en cada tipo, segun tipo, segun el tipo, segun la tipo, agrupados por tipo, agrupado por tipo, discriminado por tipo, discriminados por tipo, desglosado por tipo, de cada tipo, por tipo de contrato, por tipos de contrato, por cada tipo de contrato, cada tipo de contrato, en cada tipo de contrato, segun tipo de contrato, segun el tipo de contrato, segun la tipo de contrato, agrupados por tipo de contrato, agrupado por tipo de contrato, discriminado por tipo de contrato, discriminados por tipo de contrato, desglosado por tipo de contrato, de cada tipo de contrato, por clase, por clases, por cada clase, cada clase, en cada clase, segun clase, segun el clase, segun la clase, agrupados por clase, agrupado por clase, discriminado por clase, discriminados por clase, desglosado por clase, de cada clase, por clase de contrato, por clases de contrato, por cada clase de contrato, cada clase de contrato, en cada clase de contrato, segun clase de contrato, segun el clase de contrato, segun la clase de contrato, agrupados por clase de contrato, agrupado por clase de contrato, discriminado por clase de contrato, discriminados por clase de contrato, desglosado por clase de contrato, de cada clase de contrato, por tipologia, por tipologias, por cada tipologia, cada tipologia, en cada tipologia, segun tipologia, segun el tipologia, segun la tipologia, agrupados por tipologia, agrupado por tipologia, discriminado por tipologia, discriminados por tipologia, desglosado por tipologia, de cada tipologia, por tipo, por tipo de contrato, por clase, por clase de contrato, por tipos`,
    en: phrases(
      'by {type/kind/contract type}, per type',
      '{which/what} {type/types/kind/kinds}{ of contract/ of contracts/ of file}',
      '{which/what} contract {type/types/kind}',
    ),
  },
  PER_MODALITY: {
    es: `${WHICH_MODALITY_ES}, por modalidad, por modalidades, por cada modalidad, cada modalidad, en cada modalidad, segun modalidad, segun el modalidad, segun la modalidad, agrupados por modalidad, agrupado por modalidad, discriminado por modalidad, discriminados por modalidad, desglosado por modalidad, de cada modalidad, por modalidad de contratacion, por modalidades de contratacion, por cada modalidad de contratacion, cada modalidad de contratacion, en cada modalidad de contratacion, segun modalidad de contratacion, segun el modalidad de contratacion, segun la modalidad de contratacion, agrupados por modalidad de contratacion, agrupado por modalidad de contratacion, discriminado por modalidad de contratacion, discriminados por modalidad de contratacion, desglosado por modalidad de contratacion, de cada modalidad de contratacion, por modalidad de seleccion, por modalidades de seleccion, por cada modalidad de seleccion, cada modalidad de seleccion, en cada modalidad de seleccion, segun modalidad de seleccion, segun el modalidad de seleccion, segun la modalidad de seleccion, agrupados por modalidad de seleccion, agrupado por modalidad de seleccion, discriminado por modalidad de seleccion, discriminados por modalidad de seleccion, desglosado por modalidad de seleccion, de cada modalidad de seleccion, por modalidad, por modalidades, por modalidad de contratacion, por modalidad de seleccion`,
    en: 'by modality, by award method, per modality, which modality, what modality, which modalities, which award method',
  },
  PER_ORDENADOR: {
    es: 'por ordenador, por ordenador del gasto, por ordenadores, cada ordenador',
    en: 'by ordenador, per ordenador',
  },
  // How a contract was awarded, as the register calls it.
  MODALITY: {
    es: `
      ${BY_MODALITY}, licitacion publica, por licitacion publica, por licitacion, de licitacion publica, contratacion directa, por contratacion directa, minima cuantia, por minima cuantia, menor cuantia,
      seleccion abreviada, seleccion abreviada de menor cuantia, por seleccion abreviada, subasta inversa, seleccion abreviada subasta inversa, concurso de meritos, por concurso de meritos,
      regimen especial, contratacion regimen especial
    `,
    en: '',
  },
  // Before the name of whoever orders the spending.
  ORDERED_BY: {
    es: `
      los que ordeno, los que ordena, contratos que ordeno, las que ordeno, los que firmo como ordenador, cuyo ordenador es, cuya ordenadora es, con ordenador, del ordenador, de la ordenadora, del ordenador del gasto, de la ordenadora del gasto,
      con ordenador del gasto
    `,
    en: 'ordered by, whose ordenador is, of the ordenador',
  },
  PER_AREA: {
    es: `${WHICH_AREA_ES}, por area, por areas, por cada area, cada area, en cada area, segun area, segun el area, segun la area, agrupados por area, agrupado por area, discriminado por area, discriminados por area, desglosado por area, de cada area, por dependencia, por dependencias, por cada dependencia, cada dependencia, en cada dependencia, segun dependencia, segun el dependencia, segun la dependencia, agrupados por dependencia, agrupado por dependencia, discriminado por dependencia, discriminados por dependencia, desglosado por dependencia, de cada dependencia, por oficina, por oficinas, por cada oficina, cada oficina, en cada oficina, segun oficina, segun el oficina, segun la oficina, agrupados por oficina, agrupado por oficina, discriminado por oficina, discriminados por oficina, desglosado por oficina, de cada oficina, por subdireccion, por subdirecciones, por cada subdireccion, cada subdireccion, en cada subdireccion, segun subdireccion, segun el subdireccion, segun la subdireccion, agrupados por subdireccion, agrupado por subdireccion, discriminado por subdireccion, discriminados por subdireccion, desglosado por subdireccion, de cada subdireccion, por secretaria, por secretarias, por cada secretaria, cada secretaria, en cada secretaria, segun secretaria, segun el secretaria, segun la secretaria, agrupados por secretaria, agrupado por secretaria, discriminado por secretaria, discriminados por secretaria, desglosado por secretaria, de cada secretaria, por direccion, por direcciones, por cada direccion, cada direccion, en cada direccion, segun direccion, segun el direccion, segun la direccion, agrupados por direccion, agrupado por direccion, discriminado por direccion, discriminados por direccion, desglosado por direccion, de cada direccion, cada dependencia, en cada dependencia, cada area, en cada area, cada oficina, cada secretaria, cada subdireccion, por subdireccion, por subdirecciones, por direcciones, por dependencia, por dependencias, por area, por areas, por oficina, por oficinas, por secretaria, por secretarias, que secretaria, que dependencia, que area, cual dependencia, cual area, cual secretaria, que oficina, que areas, que dependencias, cuales areas, cuales dependencias, cual es el area, cual es la dependencia, cual es el area que, cual es la dependencia que, ranking de areas, ranking de dependencias, ranking de las areas, ranking de las dependencias, ranking de oficinas, ranking por area, ranking por areas, ranking por dependencia, el area que, el area con, la dependencia que, la dependencia con, la oficina que, la oficina con, areas donde, las areas donde, cuantas areas, cuantas dependencias, cuantas oficinas, areas con, areas que, las areas que, dependencias que, las dependencias que, oficinas que, hay areas, alguna area, hay alguna area, areas tienen, areas van, dependencias con, las areas con, las dependencias con, area por area`,
    en: `each area, every area, each department, every department, each office, every office, ${WHICH_AREA_EN}, by area, per area, by department, per department, by office, which area, which department, which office, which areas, which departments, ranking of areas, ranking of departments, the area that, the area with, how many areas, how many departments, areas have, areas with, areas that, departments that, departments with, area by area`,
  },
  PER_PERSON: {
    es: `${BY_NAME_ES}, personas con mas, las personas con mas, los supervisores con mas, top de supervisores, supervisores por, cuantos supervisores, cuantas supervisoras, cuantas personas, cual es el supervisor, cual es la supervisora, el supervisor con, la supervisora con, el supervisor que, la supervisora que, supervisor con, supervisores con, supervisoras con, cada quien, cada cual, cada uno de ellos, por supervisor, por supervisores, por cada supervisor, cada supervisor, en cada supervisor, segun supervisor, segun el supervisor, segun la supervisor, agrupados por supervisor, agrupado por supervisor, discriminado por supervisor, discriminados por supervisor, desglosado por supervisor, de cada supervisor, por persona, por personas, por cada persona, cada persona, en cada persona, segun persona, segun el persona, segun la persona, agrupados por persona, agrupado por persona, discriminado por persona, discriminados por persona, desglosado por persona, de cada persona, por funcionario, por funcionarios, por cada funcionario, cada funcionario, en cada funcionario, segun funcionario, segun el funcionario, segun la funcionario, agrupados por funcionario, agrupado por funcionario, discriminado por funcionario, discriminados por funcionario, desglosado por funcionario, de cada funcionario, por responsable, por responsables, por cada responsable, cada responsable, en cada responsable, segun responsable, segun el responsable, segun la responsable, agrupados por responsable, agrupado por responsable, discriminado por responsable, discriminados por responsable, desglosado por responsable, de cada responsable, por supervisor, por supervisores, por persona, por personas, cada supervisor, cada uno, ranking, ranking de supervisores, por funcionario`,
    en: 'people with, people with the most, supervisors with the most, supervisors with, top supervisors, top people, people have, supervisors have, supervisors by, people by, by supervisor, per supervisor, each supervisor, per person, by person, ranking, ranking of supervisors',
  },
  // Several that were changed.
  AMENDED_ONES: {
    es: 'los modificados, las modificadas, los prorrogados, las prorrogadas, los adicionados, las adicionadas, modificados, prorrogados, adicionados',
    en: 'the extended ones, the amended ones, the modified ones',
  },
  // Of one contract: of which area it is.
  WHICH_AREA: { es: WHICH_AREA_ES, en: WHICH_AREA_EN },
  NO_SUPERVISOR: {
    es: 'sin doliente, sin dolientes, sin dueno, sin nadie, sin nadie asignado, de nadie, no son de nadie, nadie los tiene, que nadie tiene, que nadie tenga, que nadie tiene asignados, que nadie tenga asignados, nadie tenga asignados, sin quien los supervise, sin quien responda, quedaron sin supervisor, los que nadie supervisa, nadie supervisa, no supervisa nadie, los que no supervisa nadie, que no supervisa nadie, sin supervisor, sin asignar, huerfano, huerfanos, sin responsable, no tienen supervisor, no tiene supervisor, sin supervisor asignado, que nadie supervisa',
    en: 'without a supervisor, with no supervisor, nobody supervises, belong to nobody, nobody has, no supervisor, unassigned, orphaned, orphans, without supervisor',
  },
  PER_SUPPLIER: {
    es: `${phrases('a {quien/quienes} {le/les/se le/se les} {debemos/debo/debe/estamos debiendo/quedamos debiendo/deben} {plata/dinero/pagos/algo/saldo/cuentas}', 'a {quien/quienes} {le/les} {falta/faltan} {por pagar/pagarle/plata por pagar}')}, proveedores por, proveedores con mas, proveedores con mayor, principales proveedores, mayores proveedores, proveedores mas grandes, top de proveedores, que proveedores, cuales proveedores, proveedores que mas, contratistas por, contratistas con mas, contratistas con mayor, principales contratistas, mayores contratistas, contratistas mas grandes, top de contratistas, que contratistas, cuales contratistas, contratistas que mas, firmas por, firmas con mas, firmas con mayor, principales firmas, mayores firmas, firmas mas grandes, top de firmas, que firmas, cuales firmas, firmas que mas, empresas por, empresas con mas, empresas con mayor, principales empresas, mayores empresas, empresas mas grandes, top de empresas, que empresas, cuales empresas, empresas que mas, proveedores por valor, proveedores por monto, proveedores por cuantia, proveedores por plata, contratistas por valor, contratistas por monto, contratistas por cuantia, contratistas por plata, firmas por valor, firmas por monto, firmas por cuantia, firmas por plata, empresas por valor, empresas por monto, empresas por cuantia, empresas por plata, proveedores con mas plata, contratistas con mas plata, firmas con mas plata, empresas con mas plata, por contratista, por contratistas, por cada contratista, cada contratista, en cada contratista, segun contratista, segun el contratista, segun la contratista, agrupados por contratista, agrupado por contratista, discriminado por contratista, discriminados por contratista, desglosado por contratista, de cada contratista, por proveedor, por proveedores, por cada proveedor, cada proveedor, en cada proveedor, segun proveedor, segun el proveedor, segun la proveedor, agrupados por proveedor, agrupado por proveedor, discriminado por proveedor, discriminados por proveedor, desglosado por proveedor, de cada proveedor, por empresa, por empresas, por cada empresa, cada empresa, en cada empresa, segun empresa, segun el empresa, segun la empresa, agrupados por empresa, agrupado por empresa, discriminado por empresa, discriminados por empresa, desglosado por empresa, de cada empresa, que contratistas, cuales contratistas, que contratista, cual contratista, que proveedores, que empresas, por contratista, por proveedor, por empresa, por contratistas, por proveedores`,
    en: 'biggest suppliers, biggest contractors, largest suppliers, largest contractors, main suppliers, main contractors, suppliers by value, contractors by value, vendors by value, areas with the most value, suppliers with, contractors with, suppliers by, contractors by, vendors by, top suppliers, top contractors, suppliers with the most, contractors with the most, by contractor, by supplier, per supplier, per contractor, by vendor',
  },
  PER_STATE: {
    es: 'los estados, con los estados, segun los estados, de los estados, por los estados, por estado, por estados, por cada estado, cada estado, en cada estado, segun estado, segun el estado, segun la estado, agrupados por estado, agrupado por estado, discriminado por estado, discriminados por estado, desglosado por estado, de cada estado',
    en: 'by state, by status, per state, per status, in each state, in each status',
  },
  PER_SITUATION: {
    es: 'por situacion, por situaciones, por cada situacion, cada situacion, en cada situacion, segun situacion, segun el situacion, segun la situacion, agrupados por situacion, agrupado por situacion, discriminado por situacion, discriminados por situacion, desglosado por situacion, de cada situacion',
    en: 'by situation, per situation',
  },
  PER_YEAR: {
    es: 'por ano, por anos, por cada ano, cada ano, en cada ano, segun ano, segun el ano, agrupados por ano, agrupado por ano, discriminado por ano, discriminados por ano, desglosado por ano, de cada ano, por ano de terminacion, por anos de terminacion, por cada ano de terminacion, cada ano de terminacion, en cada ano de terminacion, segun ano de terminacion, segun el ano de terminacion, agrupados por ano de terminacion, agrupado por ano de terminacion, discriminado por ano de terminacion, discriminados por ano de terminacion, desglosado por ano de terminacion, de cada ano de terminacion, por ano de fin, por anos de fin, por cada ano de fin, cada ano de fin, en cada ano de fin, segun ano de fin, segun el ano de fin, agrupados por ano de fin, agrupado por ano de fin, discriminado por ano de fin, discriminados por ano de fin, desglosado por ano de fin, de cada ano de fin, anualmente, ano a ano, ano por ano, por ano en que terminan, por ano en que terminaron, por ano en que acabaron, segun el ano en que terminaron',
    en: 'by year, per year, each year, every year, by end year, by year of end, by year of their end, year by year, yearly',
  },
  // No list is put together so; a "vigencia" is of the budget, and not of the end.
  PER_TERM: {
    es: 'por vigencia, por vigencias, por cada vigencia, cada vigencia, en cada vigencia, segun vigencia, segun el vigencia, segun la vigencia, agrupados por vigencia, agrupado por vigencia, discriminado por vigencia, discriminados por vigencia, desglosado por vigencia, de cada vigencia, por semestre',
    en: '',
  },
  PER_WEEK: {
    es: 'agrupado por semana, agrupados por semana, de cada semana, desglosado por semana, discriminado por semana, discriminados por semana, en cada semana, por cada semana, por semana, por semanas, segun el semana, segun la semana, segun semana, semana a semana, semana por semana',
    en: 'by week, per week, week by week',
  },
  AVERAGE: {
    es: 'promedio, promedios, en promedio, media aritmetica',
    en: 'average, averages, on average, mean',
  },
  AVERAGE_VALUE: {
    es: 'valor promedio, promedio del valor, promedio de valor, monto promedio, cuantia promedio, promedio de la cuantia, valor medio, cuanto valen en promedio, cuanto vale en promedio, promedio en plata',
    en: 'average value, average amount, mean value, worth on average',
  },
  // How much of the work is done in percent: no figure tells it.
  PROGRESS: {
    es: 'avance de la campana, con avance de la campana, de mayor a menor avance, de menor a mayor avance, que porcentaje de cumplimiento, que porcentaje de avance, que porcentaje de ejecucion, que porcentaje de cierre, porcentaje de cumplimiento, porcentaje de avance, porcentaje de ejecucion, porcentaje de cierre, cumplimiento en porcentaje, avance en porcentaje, porcentaje cumplido',
    en: 'progress of the campaign, with progress of the campaign, least progress first, most progress first, percentage of compliance, percentage of progress, completion percentage, percentage done',
  },
  // Of groups: how far each of them is.
  ADVANCE: {
    es: `${phrases(`{llegar/llega/llegan/llego/llegaron/alcanzar/alcanza/alcanzan} ${ALL_OF_IT}`)}, avance, avances, el avance, progreso, el progreso, avanzada, avanzadas, avanzados, que tan avanzado va, que tan avanzada va, avanzado, ha avanzado, han avanzado, avanza, avanzan, va avanzando, van avanzando, cumplimiento, el cumplimiento`,
    en: 'progress, the progress, advanced, has advanced, is advancing',
  },
  SHARE: {
    es: 'representa, representan, que parte, porcentaje, porcentajes, en porcentaje, en porcentajes, porcentualmente, que porcentaje, cual porcentaje, que tanto por ciento, por ciento, que proporcion, proporcion, %',
    en: 'percentage, percentages, percent, as a percentage, what percentage, what share, share, share of, proportion, what proportion, what percent, %',
  },
  CHART: {
    es: 'grafica, graficas, grafico, graficos, graficame, grafique, grafiqueme, graficar, hazme una grafica, torta, barras, diagrama',
    en: 'chart, charts, graph, graphs, plot, pie chart, bar chart',
  },
  CHANGED: {
    es: 'hay algo nuevo, tengo algo nuevo, me llego algo nuevo, hay alguna novedad, tengo alguna novedad, hay novedades, tengo novedades, hay cambios, hay algun cambio, algo cambio, cambio algo, hay algo distinto, hay algo diferente, novedades, novedad, algo nuevo, alguna novedad, que hay de nuevo, que ha pasado desde, que paso desde, que novedades hay, cambios, cambiaron, ha cambiado, han cambiado, que cambio, que hay de nuevo, que ha cambiado',
    en: 'is there anything new, do i have anything new, anything different, anything new, something new, new overnight, overnight, changed, changes, what changed, has changed, have changed, what is new',
  },
  ANSWERED: {
    es: 'con alguna respuesta, con respuesta, con respuestas, ha reportado algo, han reportado algo, reporto algo, reportaron algo, ha dicho algo, han dicho algo, ha contestado algo, ha movido algo, han movido algo, respondido, responde, quien responde, y quien responde, responden, respondio, respondieron, contestado, contesto, contestaron, ha respondido, han respondido, ha contestado',
    en: 'with an answer, answered, responded, replied, has answered, has responded, responded yet',
  },
  EXCEPT: {
    es: 'menos a, menos los, menos las, todos menos, todas menos, excepto a, excepto los, excepto las, excepto la, salvo a, salvo los, salvo las, salvo la, a excepcion del, sin los, sin las, fuera del area, menos el, menos la, menos, excepto, salvo, excepto el, salvo el, a excepcion de, aparte de, quitando, y fuera de',
    en: 'outside the area, except, except for, but not, other than, apart from',
  },
  // What is to be left out: all that is said after it, or before it where it comes last.
  HIDE: {
    es: `
      saque a, saca a, quite a, quita a, quitele a, deje por fuera a, deja por fuera a, deje por fuera, deja por fuera, deje fuera, deja fuera, deje fuera a, dejando por fuera, elimine, elimina, borre de la lista, borreme, no me incluya, no me cuente, sin mostrar, saqueme a, sacame a, saqueme al, sacame al, saqueme de ahi, sacame de ahi, saque de ahi, saca de ahi, saquelos de ahi, sacalos de ahi, saqueme de la lista, sacame de la lista, saque de la lista, quite de ahi, quita de ahi, quiteme de ahi, quitame de ahi,
      quita, quite, quitale, quitele, quitame, quiteme, quitar, sacale, saquele, no los demas, no las demas, no el resto, no los otros, omite, omita, omitiendo, excluye, excluya, excluir, excluyendo, sin contar, sin incluir, no incluya, no incluyas,
      no cuente, no cuentes, descarta, descarte, descartando, esconde, oculta, oculte, no me muestre, no me muestres, no muestre, no muestres, no me los muestre, no me los muestres, no me las muestre, no me las muestres, no los muestre, no los muestres, no quiero ver, no quiero verlos, no quiero verlas, no quiero los, no quiero las, que no sean, los que no sean, las que no sean
    `,
    en: 'strip out, strip away, strip, get rid of, weed out, cut out, leave, drop, remove, take away, take off, exclude, excluding, leave out, leaving out, without counting, not counting, hide, take out, filter out, skip, do not show me, do not show, not show me, not show',
  },
  NO_LIQUIDATION: {
    es: 'no requieren liquidacion, no requiere liquidacion, no requieren ser liquidados, no necesitan liquidacion, no necesitan liquidarse, no hay que liquidar, no se liquidan, no se tienen que liquidar, no requieren acta',
    en: 'not to be settled, do not need to be liquidated, does not need to be liquidated, do not have to be liquidated, does not have to be liquidated, need no liquidation, no liquidation needed, do not need liquidation, do not require liquidation, need no liquidation, need not be liquidated',
  },
  ONE_OF: {
    es: `${phrases('{el/al/del} {contrato/convenio/expediente/contrato interadministrativo/convenio interadministrativo}{/ ese} {de/del/de la/de los/de las/con/con la/con el/con los}', '{la/esa/de la/a la} {orden/orden de compra} {de/del/con}', '{al/del} del', 'el de los', '{ese/esa} {de/del/de los/de la}')}, lo de, lo del, el de la, el de, la de, del de, al de, el del, la del`,
    en: phrases('the {contract/agreement/file/job} {of/with/for/from}{/ the}'),
  },
  // All that somebody or something has: not one of them.
  WHATEVER_OF: { es: 'lo de, lo del', en: '' },
  // Not closed, whatever else is so.
  OPEN: {
    es: `${STILL_OPEN}, abiertos, abierto, abierta, abiertas, siguen abiertos, sigue abierto`,
    en: `${phrases('{unclosed/not yet closed}')}, open, still open`,
  },
  HISTORY: {
    es: `${phrases('{que/lo que} {dijo/dije/puse/reporte/conteste/respondi} yo {de/del/sobre/en}{/ contrato de/ contrato/ el/ el contrato de/ la}')}, ${phrases('que {dije/he dicho/reporte/he reportado/le dije/le he dicho/conte} {yo /}{del/de/sobre/del contrato de/sobre el contrato de/del contrato}', 'que {tengo/tiene/hay} {reportado/dicho} {del/de/sobre}')}, historial, historia, que ha pasado con, que paso con, bitacora, trazabilidad, hoja de vida, que le ha pasado`,
    en: `${phrases('what {did i tell you/have i told you}', 'what {did i say/have i said/did i report/have i reported/did i tell you} about')}, history, what has happened with, what happened to, what happened with, log`,
  },
  LINK: {
    es: 'link, enlace, url, vinculo, pagina del contrato',
    en: 'link, url',
  },
  NOTE: {
    es: `${phrases('{anota/anote/anotale/anotele/anotame/anoteme/apunta/apunte/apuntale/apuntele/apuntame/apunteme/escribe/escriba/deja anotado/deje anotado/deje constancia/deja constancia/tenga en cuenta/ten en cuenta} {ahi /alli /en el contrato /en ese contrato /en el /para el contrato /}que', '{apuntame/apunteme/apuntale/apuntele/anotame/anoteme} {en el/en/al/ahi/eso}', 'nota {para el/para la/sobre el/del/al/en el/de}{/ contrato}', '{apuntame/apunteme/anotame/anoteme/anotelo/anotalo/apuntelo/apuntalo}')}, una nota, anota, anote, anotale, anotele, apunta, apunte, comentario, observacion, ponle una nota, pongale una nota, deja una nota`,
    en: 'note, a note, comment, add a note, make a note, write down',
  },
  // How long the register takes to show what was done.
  TAKES_TO_SHOW: {
    es: phrases(
      '{en cuanto tiempo/cuanto tiempo/cuanto/en cuantos dias/cuando} {se demora en /tarda en /se tarda en /demora en /}{aparece/aparecer/se ve/verse/se refleja/reflejarse/sale/salir/muestra/mostrar/se muestra/mostrarlo/actualiza/actualizarse}',
    ),
    en: 'how long until it shows, how long does it take to show, how long does it take to appear, when will it show up, when does it appear, when does it show up',
  },
  // Whether it will be done in time, and how many have to be done until then.
  PACE: {
    es: `${phrases(`{llegamos/llegaremos/alcanzamos/alcanzaremos/vamos a llegar/llego/llegar/alcanzar/estamos/vamos} ${ALL_OF_IT}`)}, ritmo, a este ritmo terminamos, al ritmo que vamos terminamos, a este paso, a este paso terminamos, a que ritmo, al ritmo, a este ritmo, al ritmo que vamos, para alcanzar, alcanzar a, alcanzamos a terminar, alcanzaremos, vamos a alcanzar, alcanzamos a cerrar todo, alcanzo a cerrar todo, alcanzo a terminar, para cumplir, cumplir la meta, cumplir con la meta, cumplimos la meta, llegar a la meta, llegamos a la meta, a la meta, para la meta, terminamos a tiempo, termino a tiempo, vamos a tiempo, voy a tiempo, vamos bien de tiempo, voy bien de tiempo`,
    en: 'pace, at what pace, at this pace, at this rate, on track, are we on track, am i on track, to make it, will we make it, will i make it, to finish in time, to finish on time, to reach the target, to meet the target, in time for the deadline',
  },
  // From where a date comes.
  WHOSE_DATE: {
    es: `${'de donde sale, de donde salio, de donde sacan, de donde sacaron, de donde viene, quien dijo, quien puso, quien fijo, quien definio, quien invento, quien establecio, con base en que'
      .split(', ')
      .map(
        lead =>
          `${lead} la fecha, ${lead} esa fecha, ${lead} que era el, ${lead} que es el, ${lead} el plazo, ${lead} ese plazo, ${lead} la meta, ${lead} esa meta, ${lead} lo del, ${lead} eso del, ${lead} el`,
      )
      .join(', ')}`,
    en: 'where does the date come from, where does that date come from, where does the deadline come from, who set the date, who set that date, who set the deadline, who says it is the',
  },
  DRAFT: {
    es: `
      redactar, redacteme, redactame, redacta, redacte, una carta, la carta, carta, comunicado, un correo para, requerimiento por incumplimiento, la constancia, constancia de cierre, el acta de cierre, acta de cierre, formato, el formato, formatos, certificado, un certificado, hagame la carta, hagame un oficio, el oficio, borrador, un borrador, borradores, los borradores, actas de cierre, las actas de cierre, haz un borrador, hazme un borrador, genera el acta, genera un acta, generame el acta, redacta el acta, redacta un acta, elabora el acta, elabora un acta, proyecta el acta,
      proyectame el acta, genera un informe, genera el informe, generame un informe, generame el informe, elabora el informe, elabora un informe, elaborame un informe, hazme un informe, haz un informe,
      informe de supervision, informe final de supervision, informe final del contrato, hagame el informe final, hazme el informe final, haga el informe final, necesito el informe final, redacte el informe final, solicitud de liberacion de saldo, la solicitud de liberacion, solicitud de liberacion, necesito el acta de liquidacion, necesito un acta de liquidacion, quiero el acta de liquidacion, deme el acta de liquidacion, me hace el acta de liquidacion, hagame el acta de liquidacion, hazme el acta, haz el acta, hagame el acta, haga el acta, genere el acta, genere un informe, elabore el acta, elabore un informe, redacta un oficio,
      hazme un oficio, redacte el acta, proyecte el acta, un oficio, plantilla, minuta, una minuta, formato del acta, formato de acta
    `,
    en: 'letter, a letter, draft a letter, write a letter, draft an email, certificate, draft, a draft, draft the minutes, draft the report, write the report, record of closing, closing record, liquidation record, final supervision report, request to release the balance, generate the report, generate the minutes, prepare the minutes, template',
  },
  NUDGE: {
    es: `${TO_EVERYBODY}, recordarle a, recordarles a, recordarle, recordarles, recordarselo, recordarselos, mandarle un recordatorio, mandarle un recordatorio a, enviarle un recordatorio a, mandarles un recordatorio, que le recuerde a, que le recuerdes a, mandale un recordatorio, mandele un recordatorio, mandales un recordatorio, mandeles un recordatorio a, enviales un recordatorio, envieles un recordatorio, enviale un recordatorio, envieles recordatorio, recuerdeselo, recuerdaselo, recuerdeselos, recuerdaselos, recuerdele, recuerdale, recuerdeles, recuerdales, insistale, insistele, insistales, insistirle, ping, jalon de orejas, un jalon de orejas, mandele un jalon de orejas, mandeles un jalon de orejas, regano, mandele recordatorio a, mandale un recordatorio a, mandele recordatorio, mandale recordatorio a, mande recordatorio a, enviele recordatorio a, enviele un recordatorio a, mandeles recordatorio, mandeles un recordatorio, escribales, escribeles, escribales a, apurelos, apuralos, presionelos, hagales seguimiento, mandele un mensaje a, mandale un mensaje a, mandele mensaje a, mandele un recordatorio a, envieale, enviele un mensaje a, recuerdale, recuerdele, recuerdales, recuerdeles, dile, digale, avisale, avisele, preguntale, preguntele, escribele a, escribale a, apurale, apurele, hazle seguimiento`,
    en: 'send him a reminder, send her a reminder, send them a reminder, send a reminder to, remind him, remind her, remind them, tell him, tell her, nudge him, nudge her, ask him, ask her',
  },
  ASSIGN: {
    es: `
      ${OTHER_SUPERVISOR}, se lo dejas a, se lo deja a, dejaselo a, dejeselo a, dejaselos a, dejeselos a, la reasignacion, reasignacion, la asignacion, asignacion, la ultima asignacion, la ultima reasignacion, reasigneselos, reasigneselas, reasignaselos, asigneselos, asignaselos, paseselos, pasaselos, reasignarselos, asignarselos, reasignelos, asignelos, que los tenga, que los lleve, que los asuma, que los tome, que los maneje, que los supervise, que ahora los lleve, los lleve, las lleve, los asuma, los maneje, pase los contratos, pasa los contratos, pase los de, pasa los de, pase todo lo de, pase lo de, pasale lo de, pasele lo de, traspase, traspasele, traspaselos, traspasa, mueva todos los, mueve todos los, mueva los, mueve los, pase todos los, pasa todos los, pasa los, que lo tenga, que lo lleve, que ahora lo lleve, que lo asuma, que lo tome, que lo maneje, que lo supervise, dele, deselo a, desele, deselo, asigna, asigne, asignale, asignele, asignaselo, asigneselo, asignar, reasigna, reasigne, reasignar, reasignale, trasladale, transfiere, transfiera,
      repartame, reparteme, repartanos, reparta, reparte, repartalos, repartelos, distribuyame, distribuyeme, distribuyalos, distribuyelos, pasa a, pasaselo a, pasaselo, paseselo, paseselo a, pasale, pasele, cambia el supervisor, cambie el supervisor
    `,
    en: 'change the supervisor of, change the supervisor, move all, move all of, move everything, move the contracts, move contracts, give all, give all of, give the contracts, hand over all, hand all, hand over the contracts, the reassignment, reassignment, the assignment, the last assignment, assign, reassign, transfer, move it to, give it to, hand it to, pass it to',
  },
  COORDINATOR: {
    es: `${phrases('quien mas me puede {ayudar/colaborar/orientar}', '{a quien/con quien} {acudo/hablo/me dirijo/le escribo/llamo/me comunico} {si tengo dudas/si tengo una duda/para que me ayude/para que me ayuden/si necesito ayuda/}', '{como/donde} {contacto/ubico/localizo/encuentro/llamo} a {mi/la/el} {coordinadora/coordinador}', '{como/donde} {contacto/ubico/localizo/encuentro} {mi/la/el} {coordinadora/coordinador}')}, hablar con alguien, hablar con una persona, hablar con un humano, hablar con alguien de carne y hueso, alguien de carne y hueso, una persona de carne y hueso, persona de verdad, una persona real, un ser humano, un humano, hablar con un ser humano, la coordinadora, el coordinador, coordinadora, coordinador, quien coordina, quien es la coordinadora, quien es el coordinador`,
    en: 'talk to a person, talk to a human, talk to somebody, speak to a person, a real person, a human, human being, the coordinator, coordinator, who coordinates',
  },
  // Closed, and on the list as before: how old is what is known?
  STILL_SHOWN: {
    es: 'sigue apareciendo, sigue saliendo, sigue figurando, todavia aparece, todavia figura, aun aparece, aun figura, siempre me sale el mismo, siempre me sale el mismo contrato, siempre sale el mismo contrato, me sale siempre el mismo contrato, siempre me aparece el mismo contrato, me sale el mismo contrato, me vuelve a salir, me vuelve a aparecer, siempre me sale, me sigue mostrando, me sigue recordando, me sigue cobrando, siguen apareciendo, siguen saliendo, me sigue apareciendo, me sigue saliendo, me sigue figurando, y me sigue apareciendo, y me sigue saliendo, y sigue apareciendo, y sigue saliendo, y todavia me aparece, y todavia me sale, y aun me aparece, y aun me sale, y todavia sale, y no se me ha quitado, y no se quita de la lista, y sigue en la lista, y sigue en mi lista',
    en: 'and it still shows up, and it still shows, and it is still showing, and it is still on my list, and it keeps showing up, and it still appears, but it still shows up, but it still shows, but it is still on my list',
  },
  DATA_AGE: {
    es: `${DATA_ES}, de que fecha es esta informacion, de que fecha es esto, de que fecha es este dato, de que fecha son estos datos, de que dia es esta informacion, de que dia es esto, ${phrases('de donde {saca/sacan/saco/sacas/sale/salen/toma/toman/trae/traen/obtiene/obtienen/vienen/viene} {la informacion/la info/los datos/esa informacion/esa info/esos datos/este dato/ese dato/las fechas/esa fecha/todo eso/todo esto/esta informacion/estos datos}', 'que tan {actualizado/actualizada/actualizados/actualizadas/al dia/reciente/recientes/fresco/fresca/frescos/viejo/vieja/viejos/confiable/confiables} {esta/estan/es/son}', 'hasta {que fecha/que dia/cuando} {llega/llegan/va/van/tiene/estan/esta} {la informacion/los datos/la info/actualizado/actualizados/actualizada}', 'cada cuanto {se refresca/se refrescan/refrescan/refresca/revisa/revisan/consulta/consultan} {el secop/secop/la informacion/los datos/}')}, 
      se cayo la carga, se cayo la carga de datos, fallo la carga, la carga de datos, la carga de anoche, la carga nocturna, la ultima que entro, la ultima que entro bien, cuando es la proxima actualizacion, proxima actualizacion, cuando se actualiza otra vez, cuando vuelve a actualizar, cuando actualizan, la actualizacion, el servicio esta caido, el bot esta caido, esta fallando, estan fallando, el bot funciona, funciona el bot, el servicio funciona, esta en linea, esta operando, hay fallas, hay alguna falla, esta funcionando el servicio, como esta funcionando, hay datos nuevos, datos nuevos, ya llegaron datos nuevos, llegaron datos, ya hay datos de hoy, hay informacion nueva, datos mas recientes,
      de donde lo sacan, de donde lo saca, de donde los sacan, de donde los saca, de donde sacan eso, de donde saca eso, de donde sacan esto, de donde saca esto, de donde sacaron eso, de donde saco eso, eso de donde lo sacan, eso de donde sale, eso esta actualizado, esta actualizado, estan actualizados, esta actualizada, esto esta actualizado, esta al dia la informacion, estan al dia los datos,
      los datos de cuando son, datos de cuando son, la informacion de cuando es, los datos de que dia son, los datos de que fecha son, de cuando es la informacion, de cuando es esa informacion, de que fecha es esa info, 
      de que fecha es la info, de que fecha es la informacion, de que dia es la info, de que dia es la informacion, de cuando es la info, que tan vieja es la informacion, cuando se actualizo, cuando fue la ultima actualizacion, cuando se actualizaron los datos, cuando cargaron los datos, ultimo cargue, ultima carga, cuando fue el ultimo cargue, actualizame los datos, actualiceme los datos, actualizame ya los datos, actualice los datos, actualizar los datos, actualiza la informacion, actualice la informacion, refresque los datos, refresca los datos, refresque, vuelva a bajar los datos, traiga los datos nuevos, datos del secop, datos de secop, info de secop, info del secop, informacion de secop, informacion del secop, corte de los datos, que corte, de cuando es ese dato, de cuando es el dato, de cuando es ese valor, de que fecha es ese dato, de que dia es ese dato,
      cada cuanto bajan la informacion, cada cuanto baja la informacion, cada cuanto actualizan la informacion, cada cuanto bajan, cada cuanto baja, cada cuanto actualizan, cada cuanto se actualiza, cada cuanto se actualizan, cada cuanto trae, de donde saca la lista, de donde la saca, de donde saca los datos, de donde sacan los datos, de donde salen los datos, de donde salen esos datos, de donde sale la informacion, de donde saca eso, que tan viejo es el dato, que tan viejos son los datos, que tan viejos, que tan viejo, que tan vieja, que tan al dia, con corte a que dia, con corte a que fecha, a que corte, corte de que dia, de que corte, recarga, recargar, recargue, importacion, carga nocturna, desde cuando son estos datos, desde cuando son los datos, fecha de los datos, de que dia es el corte, de que fecha es el corte, de cuando es el corte, cuando fue el ultimo corte, ultimo corte, de cuando son los datos, de cuando es la informacion, de cuando son estos datos, esta funcionando, esta funcionando bien, estan funcionando, funciona bien, esta funcionando el bot, el bot esta funcionando, el servicio esta funcionando, el servicio esta arriba, esta caido, esta caido el bot, esta caido el servicio, se cayo el bot, se cayo el servicio, estado del servicio, como esta el servicio, como anda el servicio, se actualizo, actualizo, actualizacion, actualiza, actualice, actualizar,
      actualizan, ultima actualizacion, que tan frescos, que tan actualizados, que tan actualizada, que tan recientes, de que fecha son los datos, de que dia son los datos, sincroniza, sincronizar, sincronizacion, ultima sincronizacion, fecha de corte, actualiza los datos, refresca, refrescar
    `,
    en: `${DATA_EN}, ${phrases('how {fresh/recent/current/up to date/reliable/old} {is/are} {the data/your data/the information/your information/this/that/it}', 'where {does/do} {the data/your data/the information/this information/this data/these dates} come from')}, any new data, is there new data, new data, is the bot working, are you working, is it working, is the service up, service status, status of the service, is the bot down, where do you get this, where do you get that, where do you get it from, where do you get this from, where do you get that from, where does this come from, where does it come from, is it up to date, is this up to date, is that up to date, is it current, how old is this informacion, how old is the informacion, how old is this information, how old is this data, how old is your data, when was the data last refreshed, when was the data last updated, when was this last updated, when was this updated, when did the data load, last refreshed, last refresh, last load, when was the data, refresh the data, refresh now, data date, date of the data, how current is the data, how old is that figure, as of what day is that, nightly import, the import, import working, data import, last import, reload, how often do you update, how often is it updated, how often is the data updated, where do you get the data, where does the data come from, where does this list come from, how up to date, how recent is the data, how old is the data, how fresh, last update, last updated, updated, update the data, refresh, last sync, as of when, how current`,
  },
  EXTENDED: {
    es: 'le prorrogamos, lo prorrogamos, le prorrogaron, lo prorrogaron, le dimos prorroga, le dieron prorroga, le hicieron prorroga, le hicieron una prorroga, le hicimos una prorroga, le hicimos prorroga, le ampliaron el plazo, le ampliamos el plazo, se amplio el plazo, se le amplio el plazo, le extendieron el plazo, le alargaron el plazo, le hicieron otrosi, le hicieron un otrosi, le adicionaron, le adicionamos, los modificados, las modificadas, los prorrogados, las prorrogadas, los adicionados, las adicionadas, prorrogados, prorrogadas, adicionados, adicionadas, adiciones, con adicion, modificacion, modificaciones, modificados, modificada, modificadas, otrosies, se reinicio, reinicio, acta de reinicio, se reanudo la ejecucion, le dimos mas plazo, le dimos mas tiempo, terminacion anticipada, se termino anticipadamente, prorroga, prorrogas, prorrogado, prorrogaron, se prorrogo, fue prorrogado, tuvo prorroga, tiene prorroga, adicion, adicionado, tuvo adicion, otrosi, modificado, fue modificado',
    en: 'the extended ones, the amended ones, the modified ones, was restarted, terminated early, was terminated early, early termination, extended, was extended, extension, amendment, was amended',
  },
  SUSPENDED: {
    es: 'sigue suspendido, sigue suspendida, siguen suspendidos, siguen suspendidas, suspendido, suspendida, suspendidas, suspendidos, fue suspendido, esta suspendido, se suspendio, suspension, quedo suspendido, esta en suspension',
    en: 'suspended, was suspended, suspension',
  },
  CEDED: {
    es: 'se le cedio, le cedio, cedio el contrato, cedio su contrato, se cedio, lo cedieron, cedido a otro contratista, cedidos a otro contratista, fue cedido a otro contratista, cedido, cedidos, cedida, cedidas, fue cedido, fue cedida, fueron cedidos, los cedieron, lo cedieron, cesion, cesiones, se cedio',
    en: 'ceded, was ceded, were ceded, assigned to another contractor, cession',
  },
  // How to reach somebody, which nothing here tells.
  CONTACT: {
    es: `
      celular de, celular del, el celular de, el celular del, su celular de, su celular del, celular, telefono de, telefono del, el telefono de, el telefono del, su telefono de, su telefono del, telefono, numero de celular de, numero de celular del, el numero de celular de, el numero de celular del, su numero de celular de, su numero de celular del, numero de celular, numero de telefono de, numero de telefono del, el numero de telefono de, el numero de telefono del, su numero de telefono de, su numero de telefono del, numero de telefono, el numero de, el numero del, su numero de, su numero del, correo de, correo del, el correo de, el correo del, su correo de, su correo del, correo electronico de, correo electronico del, el correo electronico de, el correo electronico del, su correo electronico de, su correo electronico del, email de, email del, el email de, el email del, su email de, su email del, e mail de, e mail del, el e mail de, el e mail del, su e mail de, su e mail del, whatsapp de, whatsapp del, el whatsapp de, el whatsapp del, su whatsapp de, su whatsapp del, whatsapp, la extension de, la extension del, su extension de, su extension del, direccion de correo de, direccion de correo del, la direccion de correo de, la direccion de correo del, su direccion de correo de, su direccion de correo del, el contacto de, el contacto del, su contacto de, su contacto del, datos de contacto de, datos de contacto del, los datos de contacto de, los datos de contacto del, sus datos de contacto de, sus datos de contacto del, datos de contacto, cedula de, cedula del, la cedula de, la cedula del, su cedula de, su cedula del, cedula, numero de cedula de, numero de cedula del, el numero de cedula de, el numero de cedula del, su numero de cedula de, su numero de cedula del, como contacto a, como contacto al, como me contacto con, como me comunico con, como localizo a, como ubico a, a que numero llamo a, a que telefono llamo a, a que correo le escribo a, que correo tiene, que telefono tiene, que celular tiene, su correo, su telefono, su celular, donde vive
    `,
    en: 'phone number, phone, cell phone, mobile, mobile number, email of, email address, contact details, contact info, contact information, phone of, extension of, how do i contact, how can i contact, how do i reach, how can i reach, id number, email',
  },
  CANCELLED: {
    es: 'cancelado, cancelados, canceladas, los cancelados, con estado cancelado, en estado cancelado, estado cancelado, anulados, anuladas, fueron cancelados, se cancelaron los contratos',
    en: 'cancelled, canceled, were cancelled, that were cancelled',
  },
  CONTRACTOR: {
    es: 'contratista, contratistas, proveedor, proveedores, firma, empresa',
    en: 'contractor, contractors, supplier, suppliers, vendor, company',
  },
  COLLEAGUE: {
    es: 'de mi companera, de mi companero, de mi colega, mi companera, mi companero, mi colega, mi compa, mi subalterno, mi subalterna, mi funcionaria, mi funcionario',
    en: 'my colleague, my coworker, my teammate',
  },
  THAT_ONE: {
    es: `${phrases('{el/la} de {ella/el/ese senor/esa senora/ese contratista/esa contratista/esa empresa/esa firma/ese proveedor}')}, ese, esa, este, ese mismo, el mismo, dicho, aquel`,
    en: 'that one, this one, the same one',
  },
  THOSE_ONES: {
    es: 'listalos, listelos, listamelos, listemelos, enlistalos, enlistelos, enumerelos, enumeralos, todos no solo los primeros, todos no solo esos, todos no solo estos, todos y no solo los primeros, la lista completa, el listado completo, completa, esos, esas, estos, los mismos, todos esos, todos ellos, todos, todas',
    en: 'these, all of them, them, all',
  },
  OTHER_ONE: {
    es: 'el otro, la otra, el que sigue, el siguiente',
    en: 'the other one, the other, the next one',
  },
  REPEAT: {
    es: 'repitelo, repitamelo, repita, repite, repiteme, otra vez lo mismo, de nuevo por favor, como dijo, que dijo, no lo vi',
    en: 'repeat, repeat that, say that again, come again',
  },
  CANCEL: {
    es: 'cancelalo, olvidalo, olvidelo, dejalo asi, dejelo asi, mejor no, no importa, no era ese, no ese',
    en: 'cancel, forget it, never mind, nevermind, leave it, not that one, no not that one',
  },
  // After a list: its next page.
  OTHERS_OF_LIST: {
    es: phrases(
      '{ver/muestrame/muestreme/mostrar/mostrarme/quiero ver/dame/deme/enviame/veamos} {los/las} {demas/otros/otras/restantes/que siguen/que faltan de la lista/siguientes}',
      '{ver/muestrame/muestreme/dame/deme} el resto',
      'y {el resto/los otros/las otras/los restantes}',
    ),
    en: phrases('{show/show me/see} {the others/the rest/the other ones}'),
  },
  MORE: {
    es: 'que mas hay, y que mas, y los otros, y el resto, y las demas, las demas, los que siguen, los que faltan por ver, la otra parte, siga mostrando, muestrame mas, ver mas, muestreme mas, hay mas, mas contratos, el resto, los otros, los demas, y los demas',
    en: 'show more, see more, show me more, any more, the rest',
  },
  SERVICE_DESK: {
    es: 'se me bloqueo el usuario, se me bloqueo la cuenta de secop, me bloquearon el usuario, usuario bloqueado, se me olvido la clave, mesa de servicio, mesa de ayuda, soporte tecnico, clave de secop, contrasena de secop, clave del secop, usuario de secop, recuperar la clave, cambiar la clave, olvide la clave, olvide mi clave',
    en: 'service desk, help desk, secop password, technical support',
  },
  // It was on a list and is no more.
  NOT_SHOWN: {
    es: phrases(
      '{ya no/no} me {aparece/aparecen/sale/salen/figura/figuran/muestra} {mas /}',
      '{se me/se} {desaparecio/desaparecieron/perdio de la lista/borro de la lista}',
      '{me/} {dejo/dejaron} de {aparecer/salir/figurar}',
      '{por que/y} ya no {aparece/sale/figura}',
    ),
    en: phrases(
      '{no longer/not} {shows up/shows/appears} {anymore/on my list/}',
      '{it disappeared/has disappeared} from my list',
    ),
  },
} as const
