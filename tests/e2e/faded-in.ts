import type { Page } from '@playwright/test';

/** Waits until what opens has faded in: contrast counts when it stands. What moves without end is not waited for. */
export async function fadedIn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}
