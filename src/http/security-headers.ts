import { hash } from 'node:crypto'

/** An answer of data is no page: it loads nothing, is framed by nobody, and is what its type says. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

const PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For the page that shows and tries the operations: its own scripts, styles and pictures, and this service's answers. */
export const DOCUMENTATION_POLICY = `${PAGE}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`

/** For a page whose only style stands in it as this text. */
export const pagePolicy = (style: string): string => `${PAGE}; style-src 'sha256-${hash('sha256', style, 'base64')}'`

/**
 * The same for every answer, so it is made once. Only a 304 goes without them: whoever has the answer already goes on
 * using the headers that came with it (RFC 9110, 15.4.5), and a phone asks every few seconds.
 */
export const securityHeaders = (hsts_seconds: number): Record<string, string> => ({
  'content-security-policy': DATA_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  // Forbids to embed an answer in a page of another origin unread. What CORS allows to read is not affected.
  'cross-origin-resource-policy': 'same-origin',
  ...(hsts_seconds > 0 && { 'strict-transport-security': `max-age=${hsts_seconds}` })
})

export const SECURITY_HEADER_NAMES = Object.keys(securityHeaders(1))
