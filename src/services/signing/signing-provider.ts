/**
 * Somebody who signs: the key file of a small site, or a service that keeps people's keys. What is kept in the log is its name;
 * what it gives goes into the file as it is.
 */
export type SigningProvider = {
  readonly name: string
  /**
   * A CMS SignedData (DER), detached, over exactly these bytes, with the certificate of the signer and the attribute signing-certificate-v2,
   * as PAdES baseline asks for. Throws where the signer says no or cannot be reached.
   */
  readonly sign: (asked: {
    readonly bytes: Uint8Array
    readonly signer: { readonly accountId: string; readonly name: string }
  }) => Promise<Uint8Array>
}
