/** What this browser can do. */

/** Whether this browser can have passkeys at all. Whether they can lock something is known only when one was made. */
export async function canHavePasskeys(): Promise<boolean> {
  if (!globalThis.PublicKeyCredential || !globalThis.isSecureContext) return false;
  try {
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false;
  }
}
