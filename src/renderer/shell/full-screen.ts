/** Fills the screen with the window, or gives it its own size back. Where the system does not allow it, nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  await change.catch(() => {});
}
