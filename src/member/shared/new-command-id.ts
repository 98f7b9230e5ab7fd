/**
 * A client's own id for one intention. `crypto.randomUUID` exists only on secure pages, and a meeting room's network
 * often has plain http.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
