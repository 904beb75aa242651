/** Whether there is a way to a person. */
export type ContactStatus =
  | { readonly kind: 'linked' }
  /** They have no account, and are written to at the e-mail address that the entity's list gives. */
  | { readonly kind: 'mail' }
  /** Nobody has linked an account to them yet, or they are not on the entity's list at all. */
  | { readonly kind: 'not-linked' }
  /** The platform said for good that they cannot be written to. */
  | { readonly kind: 'unreachable'; readonly why: string }

/** Whether what is planned for somebody gets to them. */
export function isTold({ kind }: ContactStatus): boolean {
  return kind === 'linked' || kind === 'mail'
}
