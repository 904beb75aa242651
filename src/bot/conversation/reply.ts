import type { Language } from '../../words/language.js'
import type { Card, ChartPart } from '../cards/card.js'
import { withLanguage } from '../cards/card-language.js'
import type { Document, DraftKind, PaperKind } from '../documents/document.js'
import type { DraftedDocument } from '../documents/document-figures.js'
import type { Receipt } from '../ports/messenger.js'
import type { Report } from '../reports/report.js'
import type { ReportFormat } from '../reports/report-kinds.js'
import type { TableCell } from './table-cell.js'

/** What the bot gives back: a card, and files where somebody asked for them. */
export interface Reply {
  /** The language of the card. */
  readonly language: Language
  /** Whether the card is for this person's eyes only: where others read along it goes to the person's own chat. */
  readonly personal: boolean
  /** Nothing was understood: of no use later, and to nobody else. Where others read along it is shown to this person there. */
  readonly fleeting?: true
  readonly card: Card
  readonly files?: readonly OutFile[]
  /** Ids of the contracts that are in the files. */
  readonly exported?: readonly string[]
  /** What the drafts in the files were made of, to be kept. */
  readonly drafted?: readonly DraftedDocument[]
  /** The message in whose place it belongs, where that is not the one that was pressed. */
  readonly at?: Receipt
}

/** What a journey answers with; whose eyes it is for and in which language follows from the question. */
export type ReplyContent = Pick<Reply, 'card' | 'files' | 'exported' | 'drafted'>

export type { TableCell } from './table-cell.js'

/** A cell of a file: in a table that somebody else keeps what we put in shows, with a note that says from where it is. */
export type FileCell = TableCell | { readonly ours: TableCell; readonly note: string }

/** A sheet behind a table: what it holds, of when, from where; a name and what stands beside it in each row. */
export interface AboutSheet {
  readonly sheet: string
  readonly rows: readonly (readonly TableCell[])[]
}

/** A file as data; the adapter writes it in the format of its kind. */
export type OutFile =
  | {
      readonly kind: 'table'
      /** Without an ending. */
      readonly name: string
      /** Of its sheet; that of the file, unless said. */
      readonly sheet?: string
      /** Lines above the header that belong to it. */
      readonly above?: readonly (readonly string[])[]
      readonly columns: readonly string[]
      readonly rows: readonly (readonly FileCell[])[]
      readonly about?: AboutSheet
    }
  | {
      readonly kind: 'calendar'
      readonly name: string
      readonly events: readonly {
        readonly uid: string
        readonly on: string
        readonly title: string
        readonly text: string
      }[]
    }
  /** A draft of a paper, in the entity's own form where that is given. */
  | {
      readonly kind: 'document'
      readonly name: string
      readonly document: Document<PaperKind>
      readonly form?: Uint8Array
    }
  /** Drafts of several contracts, each under the name of its own file, with a list of all and the forms for their papers. */
  | {
      readonly kind: 'documents'
      readonly name: string
      readonly documents: readonly { readonly name: string; readonly document: Document }[]
      readonly forms: { readonly [K in DraftKind]?: Uint8Array }
      readonly list: {
        readonly name: string
        readonly columns: readonly string[]
        readonly rows: readonly (readonly FileCell[])[]
      }
    }
  | { readonly kind: 'picture'; readonly name: string; readonly chart: ChartPart }
  | { readonly kind: 'report'; readonly name: string; readonly report: Report; readonly format: ReportFormat }

/** The bytes of a file, and the ending of its name without the dot. */
export interface EncodedFile {
  readonly bytes: Uint8Array
  readonly ending: string
}

/** A file came to nothing: it needed more memory than it may have, it could not be made, its making ended early, or too many wait. */
export class FileNotMade extends Error {
  constructor(
    readonly reason: 'memory' | 'failed' | 'ended' | 'busy',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Makes a file of data; `now` is the instant that a calendar is stamped with. Throws FileNotMade. */
export type EncodeFile = (file: OutFile, now: Date) => Promise<EncodedFile>

/** An answer in this language; its buttons go on in it where it is not the one that the person chose. */
export function inLanguage(answer: ReplyContent, personal: boolean, language: Language, chosen: Language): Reply {
  const card = language === chosen ? answer.card : withLanguage(answer.card, language)
  return { ...answer, card, language, personal }
}
