import { type DoctorFinding, examine } from '../app/doctor.js'
import { examineChat } from '../app/examine-chat.js'
import type { CommandContext } from '../app/run-command.js'

const MARK = { true: '✓', false: '✗', null: '·' } as const

/** `doctor`: looks at everything that an installation needs, and says what to do about what is wrong. */
export async function doctorCommand(command: CommandContext): Promise<void> {
  const { doctor } = command.words.serve
  const settings = command.settings()
  let wrong = 0
  const tell = async ({ ok, line, remedy }: DoctorFinding) => {
    if (ok === false) wrong++
    await command.out.write(`${MARK[`${ok}`]} ${line}\n${remedy ? `${doctor.remedy(remedy)}\n` : ''}`)
  }
  for await (const finding of examine(command, settings)) await tell(finding)
  for await (const finding of examineChat(command, settings)) await tell(finding)
  await command.out.write(`\n${wrong === 0 ? doctor.good : doctor.bad(wrong)}\n`)
  if (wrong > 0) process.exitCode = 1
}
