import type { Page } from '@playwright/test';

/** Sends many requests over a socket of the page's own, one after the other, and gives the last value. */
export function askAll(page: Page, requests: readonly (readonly [name: string, input: unknown])[]): Promise<unknown> {
  return page.evaluate((list) => new Promise<unknown>((done, fail) => {
    const socket = new WebSocket(`ws://${location.host}/ws`, 'lectern.v1');
    let next = 0;
    const send = () => socket.send(JSON.stringify({ id: next + 1, name: list[next]?.[0], input: list[next]?.[1] }));
    socket.addEventListener('error', () => fail(new Error('The host refused the socket.')));
    socket.addEventListener('open', send);
    socket.addEventListener('message', ({ data }) => {
      const heard = JSON.parse(String(data)) as { id?: number; reply?: { ok: boolean; value?: unknown; error?: { message: string } } };
      if (heard.id !== next + 1) return;
      if (heard.reply && !heard.reply.ok) return fail(new Error(heard.reply.error?.message));
      next += 1;
      if (next < list.length) return send();
      socket.close();
      done(heard.reply?.value);
    });
  }), requests);
}
