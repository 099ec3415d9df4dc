import type { DataKeys } from './crypto/data-keys.ts';
import { SealError } from './crypto/seal-error.ts';
import { decryptText, encryptText } from './crypto/seal-text.ts';

/** Seals texts for the database under the key of their owner: what is personal or secret there can be read only with the key store. */
export interface Sealing {
  /**
   * @param owner id whose key is used: an account, a verification, an API key or a webhook endpoint
   * @param place column and row, e.g. `account_claims.sealed:1`: the text opens nowhere else
   */
  seal(owner: string, place: string, plain: string): Promise<string>;
  /** null: the owner's key was destroyed, and with it everything that was sealed under it */
  open(owner: string, place: string, sealed: string): Promise<string | null>;
  /** Erases for good what was sealed under the owner's key. */
  destroy(owner: string): Promise<void>;
}

export const createSealing = (keys: DataKeys): Sealing => ({
  seal: async (owner, place, plain) => encryptText(plain, await keys.openOrCreate(owner), place),
  open: async (owner, place, sealed) => {
    try {
      return decryptText(sealed, await keys.open(owner), place);
    } catch (error) {
      if (error instanceof SealError && error.code === 'key_destroyed') return null;
      throw error;
    }
  },
  destroy: (owner) => keys.destroy(owner),
});
