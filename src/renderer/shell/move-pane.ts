const FOCUSABLE = 'button, [href], input, textarea, select, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/**
 * Moves the focus to the next (`by` 1) or previous (`by` -1) pane in sight. Panes carry `data-pane`; they follow each
 * other as in the document, the last one leads to the first; one may stand in another. Focus goes to the text or what is
 * current in the pane, else to its first control, else to the pane itself.
 */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  if (panes.length === 0) return;
  const active = document.activeElement;
  const at = panes.findLastIndex((pane) => pane.contains(active));
  const next = panes[at < 0 && by === -1 ? panes.length - 1 : (at + by + panes.length) % panes.length];
  if (!next) return;
  const candidates = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"]'));
  const current = candidates.find((element) => element.matches('[role="grid"], [contenteditable="true"], [aria-current], [data-pane-focus]'));
  (current ?? candidates[0] ?? next).focus();
}
