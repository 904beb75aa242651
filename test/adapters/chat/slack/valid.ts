import { z } from 'zod'

/**
 * What Slack takes, written down once more and apart from the renderer: shapes are strict, so that an unknown key, an
 * empty text or one too long is a mistake. Numbers are those of Slack's reference.
 */

const text = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.literal(false) })
const id = z.string().min(1).max(255)
const option = z.strictObject({ text: text(75), value: z.string().min(1).max(150) })
/** One to be ticked may have a line of its own below. */
const box = option.extend({ description: text(75).optional() })
const shown = {
  text: z.string().min(1).max(3_000),
  style: z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional(),
}
const address = z.url({ protocol: /^https?$/ }).max(3_000)
const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...shown }),
  z.strictObject({ type: z.literal('link'), url: address, ...shown }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/) }),
])
const button = z
  .strictObject({
    type: z.literal('button'),
    text: text(75),
    accessibility_label: z.string().min(1).max(75).optional(),
    action_id: id,
    style: z.enum(['primary', 'danger']).optional(),
    confirm: z.strictObject({ title: text(100), text: text(300), confirm: text(30), deny: text(30) }).optional(),
    value: z.string().min(1).max(2_000).optional(),
    url: address.optional(),
  })
  .refine(({ value, url }) => value !== undefined || url !== undefined)
const choice = {
  action_id: id,
  initial_option: option.optional(),
}
const hasInitial = (of: { initial_option?: unknown; options?: unknown[]; option_groups?: { options: unknown[] }[] }) =>
  of.initial_option === undefined ||
  [...(of.options ?? []), ...(of.option_groups ?? []).flatMap(({ options }) => options)].some(
    candidate => JSON.stringify(candidate) === JSON.stringify(of.initial_option),
  )
const input = z.union([
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    placeholder: text(150),
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), action_id: id, placeholder: text(150) }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean(),
    max_length: z.int().min(1).max(3_000),
    initial_value: z.string().max(3_000).optional(),
    placeholder: text(150).optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: z.array(box).min(1).max(10),
    initial_options: z.array(box).min(1).max(10).optional(),
  }),
  z
    .strictObject({ type: z.literal('radio_buttons'), ...choice, options: z.array(option).min(1).max(10) })
    .refine(hasInitial),
  z
    .strictObject({
      type: z.literal('static_select'),
      ...choice,
      placeholder: text(150),
      options: z.array(option).min(1).max(100),
    })
    .refine(hasInitial),
  z
    .strictObject({
      type: z.literal('static_select'),
      ...choice,
      placeholder: text(150),
      option_groups: z
        .array(z.strictObject({ label: text(75), options: z.array(option).min(1).max(100) }))
        .min(1)
        .max(100),
    })
    .refine(hasInitial),
])
const block_id = id.optional()
const pressed = z.union([
  button,
  z.strictObject({ type: z.literal('overflow'), action_id: id, options: z.array(option).min(1).max(5) }),
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    placeholder: text(150),
    options: z.array(option).min(1).max(100),
  }),
])
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), block_id, text: text(150) }),
  z.strictObject({ type: z.literal('section'), block_id, text: text(3_000), expand: z.literal(true).optional() }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('data_table'),
    block_id,
    caption: z.string().min(1),
    page_size: z.int().min(1).max(100),
    row_header_column_index: z.int().min(0),
    rows: z
      .array(
        z
          .array(z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }))
          .min(1)
          .max(20),
      )
      .min(2)
      .max(101)
      .refine(rows => rows.every(row => row.length === rows[0]?.length), 'rows of different lengths'),
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id,
    slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z0-9]+$/) }),
    alt_text: z.string().min(1).max(2_000),
  }),
  z
    .strictObject({
      type: z.literal('data_visualization'),
      block_id,
      title: z.string().min(1).max(50),
      chart: z.strictObject({
        type: z.enum(['line', 'bar']),
        series: z
          .array(
            z.strictObject({
              name: z.string().min(1).max(20),
              data: z
                .array(z.strictObject({ label: z.string().min(1).max(20), value: z.number() }))
                .min(1)
                .max(20),
            }),
          )
          .min(1)
          .max(6),
        axis_config: z.strictObject({ categories: z.array(z.string().min(1).max(20)).min(1).max(20) }),
      }),
    })
    .refine(({ chart: { series, axis_config } }) => {
      const { categories } = axis_config
      const isEach = series.every(({ data }) => data.map(({ label }) => label).join('|') === categories.join('|'))
      return isEach && new Set(categories).size === categories.length
    }, 'a point for each category'),
  z.strictObject({ type: z.literal('context'), block_id, elements: z.array(text(2_000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id,
    elements: z
      .array(
        z.strictObject({
          type: z.enum(['rich_text_section', 'rich_text_preformatted']),
          elements: z.array(run).min(1),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(pressed)
      .min(1)
      .max(25)
      .refine(of => new Set(of.map(({ action_id }) => action_id)).size === of.length),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id,
    label: text(2_000),
    optional: z.boolean(),
    hint: text(2_000).optional(),
    element: input,
  }),
])
const blocks = (most: number) =>
  z
    .array(block)
    .min(1)
    .max(most)
    .refine(all => {
      const ids = all.map(({ block_id }) => block_id).filter(id => id !== undefined)
      return new Set(ids).size === ids.length
    }, 'block_id twice')
const small = <T extends z.ZodType>(schema: T) =>
  schema.refine(view => Buffer.byteLength(JSON.stringify(view)) <= 250_000, 'more than 250 KB')

export const Message = small(z.strictObject({ text: z.string().min(1).max(5_000), blocks: blocks(50) }))
export const Modal = small(
  z
    .strictObject({
      type: z.literal('modal'),
      callback_id: id,
      title: text(24),
      close: text(24),
      submit: text(24).optional(),
      private_metadata: z.string().max(3_000),
      blocks: blocks(100),
    })
    .refine(({ submit, blocks }) => submit !== undefined || !blocks.some(({ type }) => type === 'input')),
)
export const Home = small(
  z.strictObject({ type: z.literal('home'), private_metadata: z.string().max(3_000), blocks: blocks(100) }),
)

/** Everything that a payload shows, piece by piece, as Slack hands it to the reader. */
export function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string'
      ? [inner.replaceAll('\u00a0', ' ')]
      : key === 'initial_value'
        ? []
        : textsIn(inner),
  )
}

export type ShownMessage = z.infer<typeof Message>
export type ShownModal = z.infer<typeof Modal>
export type ShownHome = z.infer<typeof Home>
export type ShownBlock = ShownMessage['blocks'][number]
