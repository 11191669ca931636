/** For `onPointerDown` and `onMouseDown` of a button that leaves the focus and the selection where they are. */
export function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
