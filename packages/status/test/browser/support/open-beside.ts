import { type OpenedWallet, openWallet, type WalletParts } from '@mien/example-wallet';
import { openTestService, type RunningOf, type TestService } from '../../../../server/test/support/test-service.ts';
import { freePort } from './browser.ts';

export interface Beside {
  readonly service: TestService;
  /** address of the service, as browsers reach it */
  readonly mien: string;
  readonly key: string;
  readonly wallet: OpenedWallet;
  /** of the wallet's one customer */
  readonly accountId: string;
  close(): Promise<void>;
}

/** The service and the example wallet beside it: two servers that knew each other's address before either listened. The caller closes them. */
export async function openBeside({
  customer,
  policy,
  settings = {},
  jobs = 'by_hand',
}: Pick<WalletParts, 'customer' | 'policy'> & {
  readonly settings?: Readonly<Record<string, string>>;
  readonly jobs?: RunningOf;
}): Promise<Beside> {
  const [mienPort, port] = [await freePort(), await freePort()];
  const mien = `http://localhost:${mienPort}`;
  const service = await openTestService(
    {
      MIEN_PUBLIC_URL: mien,
      MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}`,
      MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}`,
      ...settings,
    },
    {},
    jobs,
  );
  const key = await service.key('test');
  await service.app.listen({ host: '127.0.0.1', port: mienPort });
  const wallet = await openWallet({ mien, key, customer, policy, port });
  const account = await service.call('POST', '/v1/accounts', key, { external_id: customer.externalId });
  return {
    service,
    mien,
    key,
    wallet,
    accountId: account.body.id,
    close: async () => {
      await wallet.close();
      await service.close();
    },
  };
}
