import { encodeDrafts } from '../../src/adapters/files/docx/draft-pack.js'
import { encodeReport } from '../../src/adapters/files/docx/encode-report.js'
import type { HeavyFiles } from '../../src/adapters/files/files.js'
import { encodeWorkbook } from '../../src/adapters/files/workbook.js'

/** What is heavy, made in this process. */
export const HERE: HeavyFiles = { workbook: encodeWorkbook, drafts: encodeDrafts, report: encodeReport }
