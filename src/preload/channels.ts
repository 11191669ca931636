/** The only two names on Electron's wire, shared by the preload script and the bridge. */
export const REQUEST_CHANNEL = 'request';
export const EVENT_CHANNEL = 'event';
