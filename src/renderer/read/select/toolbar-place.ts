type Line = { left: number; top: number; bottom: number };

type ToolbarPlace = { left: number; top: number; above: boolean };

const GAP_PX = 10;
/** Room kept for the edge of the screen. */
const EDGE_PX = 8;

/**
 * Where the toolbar stands, in CSS px of the sheet (`origin` is the sheet's corner on the screen): below the last line
 * of the selection, above its first line when there is no room below.
 */
export function toolbarPlace(given: {
  start: Line;
  end: Line;
  screen: { top: number; bottom: number };
  text: { left: number; right: number };
  size: { width: number; height: number };
  origin: { left: number; top: number };
}): ToolbarPlace {
  const { start, end, screen, text, size, origin } = given;
  const below = end.bottom + GAP_PX;
  const over = start.top - GAP_PX - size.height;
  const above = below + size.height > screen.bottom - EDGE_PX && over >= screen.top + EDGE_PX;
  const oneLine = Math.abs(start.top - end.top) < 4;
  const centre = oneLine ? (start.left + end.left) / 2 : above ? Math.max(start.left, text.left + size.width / 2) : Math.min(end.left, text.right - size.width / 2);
  const left = Math.max(text.left, Math.min(centre - size.width / 2, text.right - size.width));
  const fitted = Math.min(below, screen.bottom - EDGE_PX - size.height);
  return { left: Math.round(left - origin.left), top: Math.round((above ? over : fitted) - origin.top), above };
}
