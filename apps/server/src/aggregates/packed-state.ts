import { zstdDecompressSync } from 'node:zlib';
import { packed } from '../http/stored-bytes.ts';

/** The first byte of an object as JSON text: what a migration left as it was. */
const BRACE = 0x7b;

/** A state as it is kept where nothing asks the database what is in it: a seventh of its text, and a twentieth of what `jsonb` costs to write. */
export const packState = (state: object): Uint8Array => packed(Buffer.from(JSON.stringify(state)));

/** The state that `packState` was given. */
export const unpackState = <S>(bytes: Uint8Array): S => JSON.parse((bytes[0] === BRACE ? Buffer.from(bytes) : zstdDecompressSync(bytes)).toString()) as S;
