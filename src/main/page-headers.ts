/**
 * React Aria's usePress puts one fixed <style> element into the page (touch-action for touch screens). This is its hash;
 * the browser specs fail with a policy violation when a new version changes it.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The content security policy of the page in both hosts: nothing remote, no eval, no inline script, no HTML strings. */
export function contentSecurityPolicy(connect = "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // style attributes are set through the CSSOM, which is allowed
    `style-src 'self' ${REACT_ARIA_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    // prosemirror-view parses pasted HTML (in an inert document) under this policy name; nothing else may
    'trusted-types ProseMirrorClipboard',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The headers of every answer, in both hosts. `connect` is the source list of connect-src. */
export function pageHeaders(connect?: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  };
}
