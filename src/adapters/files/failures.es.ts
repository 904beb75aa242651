/** What kept a small file from being written. What the system itself said (`code`) is quoted as it is. */
export type FileFailure =
  | { readonly kind: 'unwritable'; readonly file: string; readonly code: string }
  | { readonly kind: 'too-many-files'; readonly file: string; readonly most: number }

/** What exactly was wrong, in Spanish. */
export function fileFailureEs(failure: FileFailure): string {
  switch (failure.kind) {
    case 'unwritable':
      return `no se pudo escribir ${failure.file} (${failure.code})`
    case 'too-many-files':
      return `ya hay ${failure.most} archivos llamados ${failure.file}: borre los que no necesite`
  }
}
