/** What is reported: the campaign and what came of it, a month, one page for whoever leads the entity, the base of liquidations. */
export const REPORT_KINDS = ['campaign', 'monthly', 'head', 'liquidation'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A file as which a report is given. */
export const REPORT_FORMATS = ['docx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
