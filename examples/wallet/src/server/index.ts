export { type OpenedWallet, openWallet, type WalletParts } from './open-wallet.ts';
