import { z } from 'zod'
import { examine } from '../app/doctor.js'
import type { DoctorFinding } from '../app/doctor-finding.js'
import { servedSettings } from '../app/enrolled.js'
import { examineChat } from '../app/examine-chat.js'
import { examineSurroundings } from '../app/examine-surroundings.js'
import { examineTemplates } from '../app/examine-templates.js'
import type { CommandContext } from '../app/run-command.js'
import { sendSampleCards } from '../app/send-samples.js'

const MARK = { true: '✓', false: '✗', null: '·' } as const

const DoctorOptions = z.object({ json: z.literal(true).optional(), sendSamples: z.literal(true).optional() })

/**
 * `doctor`: looks at everything that an installation needs, and says what to do about what is wrong. With `--json` the same as one
 * object; with `--send-samples` an administrator gets
 * one of each main card besides. Exit code 1 where something is wrong.
 */
export async function doctorCommand(command: CommandContext, given: unknown): Promise<void> {
  const { json, sendSamples } = DoctorOptions.parse(given)
  const { doctor } = command.words.serve
  // A database that does not answer is a finding of its own.
  const settings = await servedSettings(command).catch((error: unknown) => {
    const own = command.settings()
    if (!own.database) throw error
    return own
  })
  let wrong = 0
  const findings: DoctorFinding[] = []
  const tell = async (finding: DoctorFinding) => {
    const { ok, line, remedy } = finding
    if (ok === false) wrong++
    findings.push(finding)
    if (json) return
    await command.out.write(`${MARK[`${ok}`]} ${line}\n${remedy ? `${doctor.remedy(remedy)}\n` : ''}`)
  }
  for await (const finding of examine(command, settings)) await tell(finding)
  const around = { cwd: command.cwd, env: process.env }
  for await (const finding of examineSurroundings(settings, command.words, around)) await tell(finding)
  for await (const finding of examineTemplates(settings, command.words)) await tell(finding)
  for await (const finding of examineChat(command, settings)) await tell(finding)
  if (sendSamples) for await (const finding of sendSampleCards(command, settings)) await tell(finding)
  if (json) await command.out.write(`${JSON.stringify({ ok: wrong === 0, wrong, findings })}\n`)
  else await command.out.write(`\n${wrong === 0 ? doctor.good : doctor.bad(wrong)}\n`)
  if (wrong > 0) process.exitCode = 1
}
