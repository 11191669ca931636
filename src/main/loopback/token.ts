import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a URL and in a cookie. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two secrets are equal, in a time that does not depend on where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** Of one length whatever the text, as timingSafeEqual needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export type LaunchTickets = {
  /** A fresh ticket that can be redeemed once, within `lifetimeMs`. */
  issue(lifetimeMs: number): string;
  /** True once for a ticket that was issued and has not run out. */
  redeem(ticket: string): boolean;
};

/** The single-use tickets with which a browser gets its session; `now` is in milliseconds. */
export function createTickets(now: () => number): LaunchTickets {
  const expiry = new Map<string, number>();
  return {
    issue(lifetimeMs) {
      const ticket = createSecret();
      expiry.set(ticket, now() + lifetimeMs);
      return ticket;
    },
    redeem(ticket) {
      const until = expiry.get(ticket);
      expiry.delete(ticket); // single use, whatever the outcome
      return until !== undefined && until >= now();
    },
  };
}
