/**
 * A passkey as a second way to open the own key (WebAuthn with PRF): the key is locked once more, to what the device gives out after
 * fingerprint, face or code. The passphrase keeps working; a lost device loses nothing.
 */
import { armor, Decrypter, Encrypter, webauthn } from "age-encryption";
import { belongs, type OpenKey } from "./keys";

/** Makes a passkey and locks the key to it. `name` is what the device shows in its own list: neutral, like the pages' titles. */
export async function lockWithPasskey(key: OpenKey, name: string): Promise<string> {
  const identity = await webauthn.createCredential({ keyName: name });
  const age = new Encrypter();
  age.addRecipient(new webauthn.WebAuthnRecipient({ identity }));
  return armor.encode(await age.encrypt(key.identity));
}

/** Opens the key with a passkey. The person chooses which one; the wrong one opens nothing. */
export async function openWithPasskey(stored: string, recipient: string): Promise<OpenKey> {
  const age = new Decrypter();
  age.addIdentity(new webauthn.WebAuthnIdentity({ rpId: location.hostname }));
  return belongs(await age.decrypt(armor.decode(stored.trim()), "text"), recipient);
}
