/** What is kept of people, as they are told: Ley 1581 de 2012. */
export const privacyEs = {
  title: 'Sus datos personales',
  summary: 'Cerrojo guarda lo necesario para decirle a cada persona qué contratos debe cerrar, y nada más.',
  facts: (entity: string) => [
    {
      label: 'Responsable',
      value: `${entity}. A quién dirigirse y los canales están en su política de tratamiento de datos.`,
    },
    {
      label: 'Para qué',
      value: 'Apoyar la supervisión y el cierre de los contratos, y dejar evidencia de lo avisado y lo dicho.',
    },
    {
      label: 'Qué se guarda',
      value:
        'Sus contratos como los publica SECOP II, su cuenta de chat, sus preferencias, lo que declaró, lo que se le avisó y lo que consultó de otras personas. Su documento no: solo un identificador hecho con él.',
    },
    {
      label: 'Por cuánto tiempo',
      value:
        'Mientras ejerza su rol y, después, hasta que la entidad lo borre: a solicitud suya o por su tabla de retención. Lo que declaró sobre contratos, lo que dure el expediente contractual (Ley 80 de 1993, art. 55).',
    },
    { label: 'A quién pedirle', value: 'A quien administra Cerrojo en su entidad, o al oficial de datos de ella.' },
  ],
  rights:
    'Puede conocer, actualizar, corregir y pedir que se borren sus datos (Ley 1581 de 2012, art. 8). La consulta se responde en 10 días hábiles y el reclamo en 15 (arts. 14 y 15).',
  erase: 'Aquí no se borra nada por un mensaje: quien administra lo hace, y le dice qué se conserva y por qué norma.',
  hint: 'Qué datos guarda y cómo pedir que se borren: escriba «habeas data».',
}
