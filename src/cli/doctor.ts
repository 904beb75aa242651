import { examine, type Finding } from '../wiring/doctor.js'
import { examineChat } from '../wiring/examine-chat.js'
import type { Context } from '../wiring/run.js'

const MARK = { true: '✓', false: '✗', null: '·' } as const

/** `doctor`: looks at everything that an installation needs, and says what to do about what is wrong. */
export async function doctorCommand(context: Context): Promise<void> {
  const { doctor } = context.words.serve
  const settings = context.settings()
  let wrong = 0
  const tell = async ({ ok, line, remedy }: Finding) => {
    if (ok === false) wrong++
    await context.out.write(`${MARK[`${ok}`]} ${line}\n${remedy ? `${doctor.remedy(remedy)}\n` : ''}`)
  }
  for await (const finding of examine(context, settings)) await tell(finding)
  for await (const finding of examineChat(context, settings)) await tell(finding)
  await context.out.write(`\n${wrong === 0 ? doctor.good : doctor.bad(wrong)}\n`)
  if (wrong > 0) process.exitCode = 1
}
