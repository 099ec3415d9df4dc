import { createHash } from 'node:crypto';
import { Account, Ed25519PrivateKey } from '@aptos-labs/ts-sdk';
import { ed25519PairFromSeed, ed25519Sign, encodeAddress, sr25519PairFromSeed, sr25519Sign } from '@polkadot/util-crypto';
import { base58 } from '@scure/base';
import { NETWORK, p2pkh, p2sh, p2tr, p2wpkh, WIF } from '@scure/btc-signer';
import { getAddressFromPublicKey } from '@solana/addresses';
import { createKeyPairFromPrivateKeyBytes, signBytes } from '@solana/keys';
import { Bytes, PrivateKey } from '@wharfkit/antelope';
import { Signer as Bip322Signer } from 'bip322-js';
import bitcoinMessage from 'bitcoinjs-message';
import { Wallet } from 'ethers';
import { TronWeb } from 'tronweb';
import type { ChainName } from '../../src/address/chains/chains.ts';

/** A holder of an address who signs with the chain's own library, none of which the product uses. */
export interface Holder {
  readonly chain: ChainName;
  readonly format: string;
  readonly library: string;
  readonly address: string;
  readonly publicKey?: string;
  sign(message: string, nonce: string): string | Promise<string>;
}

const seedOf = (name: string): Buffer => createHash('sha256').update(name).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** antelope's own writing of a private key: the bytes and four of their ripemd160 with the kind of curve */
const antelopeKey = (key: Uint8Array): PrivateKey => {
  const sum = createHash('ripemd160').update(key).update('K1').digest().subarray(0, 4);
  return PrivateKey.from(`PVT_K1_${base58.encode(Buffer.concat([key, sum]))}`);
};

export const evm = (chain: ChainName, format: string, name: string): Holder => {
  const wallet = new Wallet(`0x${hex(seedOf(name))}`);
  return { chain, format, library: 'ethers', address: wallet.address, sign: (message) => wallet.signMessage(message) };
};

const tron = (format: 'tron_v1' | 'tron_v2', name: string): Holder => {
  const key = hex(seedOf(name));
  const address = TronWeb.address.fromPrivateKey(key);
  if (address === false) throw new Error('no address');
  const signer = new TronWeb({ fullHost: 'http://127.0.0.1:1', privateKey: key });
  return {
    chain: 'tron',
    format,
    library: 'tronweb',
    address,
    sign: (message) => (format === 'tron_v2' ? signer.trx.signMessageV2(message, key) : signer.trx.sign(hex(utf8(message)), key)),
  };
};

const bitcoin = (format: 'bip137' | 'bip322', kind: 'pkh' | 'sh' | 'wpkh' | 'tr', name: string): Holder => {
  const key = seedOf(name);
  const wif = WIF(NETWORK).encode(key);
  const publicKey = antelopeKey(key).toPublic().data.array;
  const address = {
    pkh: () => p2pkh(publicKey, NETWORK).address,
    sh: () => p2sh(p2wpkh(publicKey, NETWORK), NETWORK).address,
    wpkh: () => p2wpkh(publicKey, NETWORK).address,
    tr: () => p2tr(publicKey.subarray(1), undefined, NETWORK).address,
  }[kind]();
  if (address === undefined) throw new Error('no address');
  const segwit = { pkh: undefined, sh: 'p2sh(p2wpkh)', wpkh: 'p2wpkh', tr: undefined } as const;
  const type = segwit[kind];
  return {
    chain: 'bitcoin',
    format,
    library: format === 'bip137' ? 'bitcoinjs-message' : 'bip322-js',
    address,
    sign: (message) =>
      format === 'bip322'
        ? String(Bip322Signer.sign(wif, address, message))
        : bitcoinMessage.sign(message, key, true, type === undefined ? undefined : { segwitType: type }).toString('base64'),
  };
};

const substrate = (chain: 'polkadot' | 'kusama', kind: 'sr25519' | 'ed25519', form: 'wrapped' | 'bare', name: string): Holder => {
  const seed = seedOf(`${chain}${kind}${name}`);
  const pair = kind === 'sr25519' ? sr25519PairFromSeed(seed) : ed25519PairFromSeed(seed);
  const sign = kind === 'sr25519' ? sr25519Sign : ed25519Sign;
  return {
    chain,
    format: kind,
    library: `@polkadot/util-crypto, ${form}`,
    address: encodeAddress(pair.publicKey, chain === 'polkadot' ? 0 : 2),
    sign: (message) => `0x${hex(sign(utf8(form === 'wrapped' ? `<Bytes>${message}</Bytes>` : message), pair))}`,
  };
};

const solana = async (name: string): Promise<Holder> => {
  const pair = await createKeyPairFromPrivateKeyBytes(seedOf(`solana${name}`));
  return {
    chain: 'solana',
    format: 'solana_message',
    library: '@solana/keys',
    address: await getAddressFromPublicKey(pair.publicKey),
    sign: async (message) => base58.encode(await signBytes(pair.privateKey, utf8(message))),
  };
};

/** The text around a message is the wallet standard's (AIP-62); key, address and signature are the SDK's. */
const aptos = (scheme: 'legacy' | 'single', name: string): Holder => {
  const privateKey = new Ed25519PrivateKey(seedOf(`aptos${name}`));
  const account =
    scheme === 'legacy' ? Account.fromPrivateKey({ privateKey, legacy: true }) : Account.fromPrivateKey({ privateKey, legacy: false });
  return {
    chain: 'aptos',
    format: 'aptos_message',
    library: `@aptos-labs/ts-sdk, ${scheme} scheme`,
    address: account.accountAddress.toStringLong(),
    publicKey: privateKey.publicKey().toString(),
    sign: (message, nonce) => privateKey.sign(utf8(`APTOS\nmessage: ${message}\nnonce: ${nonce}`)).toString(),
  };
};

const eos = (writing: 'PUB_K1' | 'EOS', name: string): Holder => {
  const key = antelopeKey(seedOf(`eos${name}`));
  return {
    chain: 'eos',
    format: 'eos_k1',
    library: '@wharfkit/antelope',
    address: writing === 'EOS' ? key.toPublic().toLegacyString('EOS') : String(key.toPublic()),
    sign: (message) => String(key.signMessage(Bytes.fromString(message, 'utf8'))),
  };
};

/** Everyone who signs in these tests, one for each chain and format; `name` gives another person. */
export const holders = async (name = 'one'): Promise<Holder[]> => [
  ...(['ethereum', 'bsc', 'polygon', 'okx'] as const).flatMap((chain) => [evm(chain, 'eip4361', name), evm(chain, 'eip191', name)]),
  tron('tron_v2', name),
  tron('tron_v1', name),
  bitcoin('bip137', 'pkh', name),
  bitcoin('bip137', 'sh', name),
  bitcoin('bip137', 'wpkh', name),
  bitcoin('bip322', 'wpkh', name),
  bitcoin('bip322', 'tr', name),
  await solana(name),
  aptos('legacy', name),
  aptos('single', name),
  substrate('polkadot', 'sr25519', 'wrapped', name),
  substrate('polkadot', 'ed25519', 'bare', name),
  substrate('kusama', 'sr25519', 'bare', name),
  substrate('kusama', 'ed25519', 'wrapped', name),
  eos('PUB_K1', name),
  eos('EOS', name),
];
