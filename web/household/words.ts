import type { PetShare } from '../contract.ts';
import { shortDate } from '../format.ts';

type Terms = Pick<PetShare, 'role' | 'may_book' | 'starts_on' | 'ends_on'>;

export const ROLE_WORDS: Record<Terms['role'], string> = { co_owner: 'Co-owner', sitter: 'Sitter' };

/** 'Co-owner'; 'Sitter, Tue, Dec 1 to Sat, Dec 5, may book'. */
export function termsWords({ role, may_book, starts_on, ends_on }: Terms): string {
  if (role === 'co_owner' || !ends_on) return ROLE_WORDS[role];
  const days =
    starts_on === ends_on
      ? shortDate(starts_on)
      : `${shortDate(starts_on)} to ${shortDate(ends_on)}`;
  return `${ROLE_WORDS[role]}, ${days}${may_book ? ', may book' : ''}`;
}
