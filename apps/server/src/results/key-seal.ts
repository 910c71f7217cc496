import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** Thrown when a sealed key cannot be opened: the secret is missing, or another one. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

const MARK = 'sealed.1.';
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

export const isSealed = (text: string): boolean => text.startsWith(MARK);

/** A text that only the secret opens: AES-256-GCM under a key made of the secret by scrypt, each time with other salt. Without a secret, the text itself. */
export async function seal(text: string, secret: string | undefined): Promise<string> {
  if (secret === undefined) return text;
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, 32), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return MARK + [salt, nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** The text again. What was never sealed is given back as it is. */
export async function unseal(text: string, secret: string | undefined): Promise<string> {
  if (!isSealed(text)) return text;
  const [salt, nonce, tag, sealed] = text.slice(MARK.length).split('.').map((part) => Buffer.from(part, 'base64url'));
  if (secret === undefined || !salt || !nonce || !tag || !sealed) throw new SealFault('sealed');
  try {
    const decipher = createDecipheriv('aes-256-gcm', await derive(secret, salt, 32), nonce, { authTagLength: 16 });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SealFault('sealed', { cause });
  }
}
