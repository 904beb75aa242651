import type { Person } from '../../../bot/accounts/person.js'
import { languageFor } from '../../../bot/accounts/person-log.js'
import type { Action } from '../../../bot/cards/action.js'
import type { Button, Card, FormPart } from '../../../bot/cards/card.js'
import type { EntityContext } from '../../../bot/context.js'
import { ask } from '../../../bot/conversation/ask.js'
import { press } from '../../../bot/conversation/press.js'
import type { OutFile, Reply } from '../../../bot/conversation/reply.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import { harmlessLine } from '../../../shared/harmless.js'
import { type InterfaceWords, interfaceIn } from '../../../words/interface.js'
import { cardToText } from './card-to-text.js'
import { commandIn } from './commands.js'
import { type FormTalk, foldAnswer, startForm, withAnswer } from './form.js'
import { type FormTurn, formTurn, goOn } from './form-step.js'
import { askersCard, askersNamed, askersOf } from './people.js'
import { fieldPrompt } from './prompts.js'
import type { Terminal } from './terminal.js'
import { type Choice, isNextStep } from './text-page.js'

/** What a conversation needs. */
export interface SessionSetup {
  readonly context: EntityContext
  /** Who asks at first. */
  readonly person: Person
  readonly terminal: Terminal
  /** Read once a line. */
  readonly clock: () => Date
  readonly look: { readonly width: () => number; readonly color: boolean }
  /** Keeps a file and says where. */
  readonly saveFile: (file: OutFile, now: Date) => Promise<string>
  /** Reads a date as people write it; `past` where it speaks of something that happened. */
  readonly readDay: (text: string, today: Day, past: boolean) => Day | null
  /** One clear line about something that failed. */
  readonly failed: (error: unknown) => string
  /** What to say before anything else. */
  readonly greeting: readonly string[]
}

/** A conversation from the first card to the end of the input. */
export async function converseInTerminal(setup: SessionSetup): Promise<void> {
  const session = new Session(setup)
  try {
    await session.open()
    while (await session.turn()) {}
  } finally {
    setup.terminal.close()
  }
}

class Session {
  readonly #setup: SessionSetup
  /** In the language of whoever asks. */
  #words: InterfaceWords = interfaceIn('es')
  #person: Person
  #choices: readonly Choice[] = []
  #letters: ReadonlyMap<string, Button> = new Map()
  #menu: readonly Button[] = []
  /** Until the first line is read. */
  #isOpening = true
  #forms: readonly FormPart[] = []
  #form: FormTalk | null = null

  constructor(setup: SessionSetup) {
    this.#setup = setup
    this.#person = setup.person
  }

  async open(): Promise<void> {
    for (const line of this.#setup.greeting) await this.#say(line)
    await this.#welcome()
    this.#isOpening = false
  }

  /** Takes one line; false at the end. */
  async turn(): Promise<boolean> {
    const { terminal } = this.#setup
    const prompt = this.#form ? fieldPrompt(this.#form, this.#choices, this.#words) : null
    if (prompt !== null && !terminal.interactive) await this.#say(prompt)
    const line = await terminal.read(prompt === null ? this.#words.session.prompt : `${prompt} `)
    if (line === null) return false
    try {
      return await this.#take(line)
    } catch (error) {
      await this.#say(this.#setup.failed(error))
      return true
    }
  }

  async #take(line: string): Promise<boolean> {
    const command = commandIn(line, this.#form !== null)
    switch (command?.kind) {
      case 'quit':
        return false
      case 'help':
        await this.#say(this.#words.session.help)
        return true
      case 'cancel':
        await this.#leaveForm()
        return true
      case 'who':
        await this.#who(command.name)
        return true
      case 'unknown':
        await this.#say(this.#words.session.noSuchCommand(harmlessLine(command.text)))
        return true
      case undefined:
        break
    }
    if (this.#form) await this.#answer(this.#form, line)
    else if (line.trim() !== '') await this.#question(line.trim())
    else await this.#nextStep()
    return true
  }

  /** An empty line takes the next step, where somebody sits there and the card has one. */
  async #nextStep(): Promise<void> {
    const next = this.#setup.terminal.interactive ? [...this.#letters.values()].find(isNextStep) : undefined
    if (next?.action) await this.#press(next.action, {})
  }

  async #question(text: string): Promise<void> {
    if (text === '+' && this.#menu.length > 0) return this.#showMenu()
    const lettered = this.#letters.get(text.toLowerCase())?.action
    if (lettered) return this.#press(lettered, {})
    const number = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (number === 0 || this.#choices.length === 0) {
      const named = buttonNamed(text, [...this.#letters.values(), ...this.#menu, ...buttonsAmong(this.#choices)])
      return named ? this.#press(named, {}) : this.#ask(text)
    }
    const choice = this.#choices[number - 1]
    if (!choice) return this.#say(this.#words.session.noSuchNumber(number, this.#choices.length))
    // A number of a form that was left, or of one of several, opens that form again.
    const form = this.#forms.find(({ fields, submit }) =>
      choice.kind === 'button' ? submit === choice.button : fields.some(({ name }) => name === choice.field),
    )
    if (form && choice.kind === 'option')
      return this.#follow(goOn(withAnswer(startForm(form), choice.field, choice.value)))
    if (form && form.fields.length > 0) this.#form = startForm(form)
    else if (choice.kind === 'button' && choice.button.action) await this.#press(choice.button.action, {})
  }

  async #answer(talk: FormTalk, line: string): Promise<void> {
    const { clock, readDay } = this.#setup
    const setting = { choices: this.#choices, words: this.#words, today: dayInBogota(clock()), readDay }
    await this.#follow(formTurn(talk, line, setting))
  }

  async #follow(turn: FormTurn): Promise<void> {
    switch (turn.kind) {
      case 'go-on':
        this.#form = turn.talk
        return
      case 'send':
        return this.#send(turn.talk)
      case 'say':
        this.#form = turn.talk
        return this.#say(turn.text)
      case 'leave':
        return this.#leaveForm()
      case 'press':
        this.#form = null
        return turn.action && this.#press(turn.action, turn.fields)
      case 'ask':
        await this.#leaveForm()
        return this.#ask(turn.question)
    }
  }

  async #send({ form, answers }: FormTalk): Promise<void> {
    this.#form = null
    await this.#press(form.submit.action, Object.fromEntries(answers))
  }

  async #ask(text: string, opens = false): Promise<void> {
    const now = this.#setup.clock()
    await this.#show(await ask(this.#setup.context, this.#person, text, now, 'terminal', '', opens), now)
  }

  async #press(action: Action, fields: Readonly<Record<string, string>>): Promise<void> {
    const now = this.#setup.clock()
    await this.#show(await press(this.#setup.context, this.#person, action, fields, now, 'terminal'), now)
  }

  async #show({ card, files = [], language }: Reply, now: Date): Promise<void> {
    this.#words = interfaceIn(language)
    await this.#showCard(card)
    for (const file of files)
      await this.#say(this.#words.session.saved(harmlessLine(await this.#setup.saveFile(file, now))))
  }

  async #showCard(card: Card): Promise<void> {
    const { look } = this.#setup
    const shown = cardToText(card, {
      width: look.width(),
      color: look.color,
      buttons: !this.#isOpening || this.#setup.terminal.interactive,
      words: this.#words.card,
    })
    const { text } = shown
    this.#choices = shown.choices
    this.#letters = shown.letters
    this.#menu = shown.menu
    this.#forms = card.parts.filter((part): part is FormPart => part.kind === 'form')
    // One form that asks for something is filled in at once; of several, whoever reads chooses by number.
    const [form] = this.#forms
    this.#form = form && this.#forms.length === 1 && form.fields.length > 0 ? startForm(form) : null
    await this.#setup.terminal.write(`\n${text}\n\n`)
  }

  /** What is behind "+", with letters of its own. The card stays what was shown last. */
  async #showMenu(): Promise<void> {
    const { look } = this.#setup
    const card = {
      title: this.#words.card.more,
      summary: '',
      parts: [{ kind: 'actions', buttons: this.#menu }],
    } as const
    const { text, letters } = cardToText(card, { width: look.width(), color: look.color, words: this.#words.card })
    this.#letters = letters
    await this.#setup.terminal.write(`\n${text}\n\n`)
  }

  async #leaveForm(): Promise<void> {
    if (this.#form) await this.#say(this.#words.session.cancelled)
    this.#form = null
  }

  async #who(name: string): Promise<void> {
    await this.#leaveForm()
    const askers = await askersOf(this.#setup.context)
    const found = name === '' ? askers : askersNamed(askers, name)
    const [one] = found
    if (one && found.length === 1 && name !== '') {
      this.#person = one.person
      return this.#welcome()
    }
    // The name is not repeated: somebody may have typed a document number.
    if (found.length === 0) return this.#say(this.#words.session.nobodyNamedSo)
    await this.#showCard(askersCard(askers, this.#words.session, found))
  }

  async #welcome(): Promise<void> {
    this.#words = interfaceIn(await languageFor(this.#setup.context, this.#person))
    const { session } = this.#words
    await this.#say(
      session.youAre(
        harmlessLine(this.#person.name),
        this.#person.roles.map(role => session.roles[role]),
      ),
    )
    try {
      await this.#ask(session.firstQuestion, true)
      await this.#showList()
    } catch (error) {
      await this.#say(this.#setup.failed(error))
    }
    if (this.#setup.terminal.interactive) await this.#say(session.howToAsk)
  }

  /** Into a pipe, where nobody presses anything, the list that the first card leads to follows it, once. */
  async #showList(): Promise<void> {
    if (this.#setup.terminal.interactive) return
    const leads = [...this.#letters.values()].flatMap(({ action }) => (action?.kind === 'show' ? [action] : []))
    const list = leads.find(({ section, question }) => section === 'close-now' || question.kind === 'missing')
    if (list) await this.#press(list, {})
  }

  async #say(text: string): Promise<void> {
    await this.#setup.terminal.write(`${text}\n`)
  }
}

/**
 * The button of the last card that a line names by its whole label (`ver todos`, `siguiente`), the first of several. Only
 * one that leads somewhere: nothing is recorded or taken back by a word.
 */
function buttonNamed(text: string, buttons: readonly Button[]): Action | undefined {
  const wanted = foldAnswer(text)
  const { action } = buttons.find(({ label }) => foldAnswer(label) === wanted) ?? {}
  return action && LEADS.has(action.kind) ? action : undefined
}

const LEADS: ReadonlySet<Action['kind']> = new Set<Action['kind']>(['show', 'choose', 'queue', 'cannot'])

function buttonsAmong(choices: readonly Choice[]): Button[] {
  return choices.flatMap(choice => (choice.kind === 'button' ? [choice.button] : []))
}
