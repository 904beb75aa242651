import { stat } from 'node:fs/promises'
import { loadTemplate } from '../adapters/files/docx/template/load-template.js'
import { DRAFT_KINDS, type DraftKind } from '../bot/documents/document.js'
import type { DraftTemplate, DraftTemplates } from '../bot/documents/draft-template.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Settings } from '../settings/settings.js'
import { entityIn } from './entity-lists.js'

/** Forms by their files, each with what the file was like when it was looked at. */
const looked = new Map<string, { readonly seen: string; readonly template: Promise<DraftTemplate> }>()

/** The forms of an entity: its own, else those of the whole installation. A file is looked at anew when it has changed. */
export function draftTemplates(settings: Settings, key: EntityKey): DraftTemplates {
  return async kind => {
    const path = templatePath(settings, key, kind)
    return path === null ? null : templateAt(path)
  }
}

/** The files of an entity's forms, by the paper that each is for. */
export function templatePaths(settings: Settings, key: EntityKey): readonly (readonly [DraftKind, string])[] {
  return DRAFT_KINDS.flatMap(kind => {
    const path = templatePath(settings, key, kind)
    return path === null ? [] : [[kind, path] as const]
  })
}

function templatePath(settings: Settings, key: EntityKey, kind: DraftKind): string | null {
  return entityIn(settings, key)?.templates?.[kind] ?? settings.documents.templates[kind]
}

async function templateAt(path: string): Promise<DraftTemplate> {
  const seen = await stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => 'gone',
  )
  const known = looked.get(path)
  if (known?.seen === seen) return known.template
  const template = loadTemplate(path)
  looked.set(path, { seen, template })
  return template
}
