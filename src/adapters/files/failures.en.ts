import type { FileFailure } from './failures.es.js'

/** What exactly was wrong, in English: for users, and for every log. */
export function fileFailureEn(failure: FileFailure): string {
  switch (failure.kind) {
    case 'unwritable':
      return `${failure.file} could not be written (${failure.code})`
    case 'too-many-files':
      return `there are already ${failure.most} files called ${failure.file}: remove the ones that are not needed`
  }
}
