import { Modal, type ShownBlock, textsIn } from './valid.js'
import { fresh, type Seen, TENANT, type Workspace } from './workspace.js'

/** Somebody in Slack: what they type and press becomes the requests that Slack would send. */
export interface Phone {
  readonly user: string
  says(text: string, more?: Record<string, unknown>): Promise<Seen | undefined>
  mentions(channel: string, text: string): Promise<void>
  /** "¿Y este contrato?" on a message of somebody's that says this. */
  asksOf(text: string): Promise<void>
  commands(text?: string): Promise<Seen | undefined>
  opensHome(): Promise<void>
  /** Presses a button of a message (the last one unless another is given); each option says its own. */
  presses(label: string, on?: Seen | 'modal' | 'home', more?: PressMore): Promise<Seen | undefined>
  /** Fills in the open modal and sends it; what Slack is told to do with it comes back. */
  sends(fields: Readonly<Record<string, string>>, times?: number): Promise<SentAnswer>
}

interface PressMore {
  /** Sends the very same request so often. */
  readonly times?: number
  /** Answers to the form that stands in the message. */
  readonly fields?: Readonly<Record<string, string>>
  /** What the button says it does, where somebody changed it. */
  readonly value?: string
}

export interface SentAnswer {
  readonly response_action?: string
  readonly errors?: Record<string, string>
}

export function phoneOf(space: Workspace, name: string): Phone {
  const user = space.user(name)
  const last = () => space.seen.at(-1)
  const event = (fields: Record<string, unknown>) =>
    space.post({
      json: {
        team_id: TENANT,
        api_app_id: 'A0BOT',
        type: 'event_callback',
        event_id: fresh('Ev'),
        event: { user, ...fields },
      },
    })
  const ts = () => `${Math.floor(Date.now() / 1000)}.${fresh('').replace(/\D/g, '7').slice(0, 6)}`
  const interaction = async (payload: Record<string, unknown>, times: number) => {
    const whole = {
      team: { id: TENANT, domain: 'entidad' },
      user: { id: user, team_id: TENANT, name },
      api_app_id: 'A0BOT',
      trigger_id: await space.trigger(user),
      ...payload,
    }
    let answer = { status: 0, body: '' }
    for (let time = 0; time < times; time++) answer = await space.post({ form: { payload: JSON.stringify(whole) } })
    return answer
  }
  return {
    user,
    async says(text, more = {}) {
      await event({ type: 'message', channel: space.chat(name), channel_type: 'im', text, ts: ts(), ...more })
      return last()
    },
    async mentions(channel, text) {
      await event({ type: 'app_mention', channel, text: `<@U0BOT> ${text}`, ts: ts() })
    },
    async asksOf(text) {
      const message = { type: 'message', text, ts: ts(), user: 'U0OTHER' }
      await interaction(
        {
          type: 'message_action',
          callback_id: 'which-contract',
          message,
          channel: { id: 'C1' },
          response_url: space.hook,
        },
        1,
      )
    },
    async commands(text = '') {
      await space.post({
        form: {
          command: '/cierre',
          team_id: TENANT,
          user_id: user,
          channel_id: 'C1',
          text,
          response_url: space.hook,
          trigger_id: await space.trigger(user),
        },
      })
      return last()
    },
    async opensHome() {
      await event({ type: 'app_home_opened', tab: 'home', channel: 'D1', event_ts: ts() })
    },
    async presses(label, on = last(), { times = 1, fields = {}, value } = {}) {
      const view = on === 'modal' ? space.modal.view : on === 'home' ? space.home.view : null
      const blocks = view?.blocks ?? (typeof on === 'object' ? on.blocks : [])
      const { id, type, block, value: own } = findButton(blocks, label)
      const sent = value ?? own
      const action = {
        type,
        action_id: id,
        block_id: block,
        ...(type === 'button' ? { value: sent } : { selected_option: { value: sent } }),
        action_ts: ts(),
      }
      const place =
        view !== null
          ? {
              container: { type: 'view' },
              view: {
                id: on === 'home' ? 'V0HOME' : space.modal.id,
                hash: 'h',
                state: { values: valuesOf(blocks, fields) },
                ...view,
              },
            }
          : typeof on === 'object' && on.url !== undefined
            ? {
                container: { type: 'message', message_ts: ts(), is_ephemeral: true },
                response_url: on.url,
                channel: { id: 'C1' },
              }
            : {
                container: { type: 'message', message_ts: typeof on === 'object' ? on.ts : '', is_ephemeral: false },
                channel: { id: typeof on === 'object' ? on.channel : '' },
                response_url: space.hook,
              }
      await interaction(
        { type: 'block_actions', actions: [action], state: { values: valuesOf(blocks, fields) }, ...place },
        times,
      )
      return last()
    },
    async sends(fields, times = 1) {
      const { view, id } = space.modal
      if (!view) throw new Error('no modal is open')
      const state = { values: valuesOf(view.blocks, fields) }
      const { body } = await interaction(
        { type: 'view_submission', view: { id, hash: fresh('h'), state, ...view } },
        times,
      )
      const answer = body === '' ? {} : JSON.parse(body)
      if (answer.response_action === 'update') space.modal.view = Modal.parse(answer.view)
      if (answer.response_action === 'clear' || body === '') space.modal.view = null
      return answer
    },
  }
}

export function findButton(blocks: readonly ShownBlock[], label: string) {
  const found = pressable(blocks).find(one => one.label === label)
  if (found) return found
  throw new Error(`no button «${label}» among: ${labelsIn(blocks).join(' | ')} in ${textsIn(blocks).join('\n')}`)
}

export function labelsIn(blocks: readonly ShownBlock[]): string[] {
  return pressable(blocks).map(({ label }) => label)
}

/** Everything that can be pressed or chosen, whatever it stands in. */
function pressable(blocks: readonly ShownBlock[]) {
  return blocks.flatMap(block => {
    if (block.type !== 'actions') return []
    return block.elements.flatMap(element => {
      const at = { id: element.action_id, type: element.type, block: block.block_id }
      if (element.type === 'button') return [{ ...at, label: element.text.text, value: element.value }]
      return element.options.map(({ text, value }) => ({ ...at, label: text.text, value: value as string | undefined }))
    })
  })
}

export function valuesOf(blocks: readonly ShownBlock[], fields: Readonly<Record<string, string>>) {
  const values: Record<string, Record<string, unknown>> = {}
  for (const block of blocks) {
    if (block.type !== 'input' || block.block_id === undefined) continue
    const { element } = block
    const value = fields[element.action_id]
    values[block.block_id] = { [element.action_id]: answerTo(element, value) }
  }
  return values
}

function answerTo(element: Extract<ShownBlock, { type: 'input' }>['element'], value: string | undefined): unknown {
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: value ?? element.initial_date ?? null }
    case 'plain_text_input':
      return { type: element.type, value: value ?? element.initial_value ?? null }
    case 'checkboxes':
      if (value === undefined) return { type: element.type, selected_options: element.initial_options ?? [] }
      return {
        type: element.type,
        selected_options: element.options.filter(box => value.split(',').includes(box.value)),
      }
    case 'users_select':
      return { type: element.type, selected_user: value ?? null }
    case 'timepicker':
      return { type: element.type, selected_time: value ?? element.initial_time ?? null }
    default:
      return { type: element.type, selected_option: value === undefined ? (element.initial_option ?? null) : { value } }
  }
}
