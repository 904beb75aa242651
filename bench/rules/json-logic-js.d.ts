/** As much of json-logic-js as is measured; the package brings no types. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(logic: unknown, data: unknown): unknown }
  export default jsonLogic
}
