import { expect } from 'vitest';
import { useTwoCustomers } from './theatre/play-foreign-ids.ts';
import { withstood } from './theatre/withstood.ts';

const two = useTwoCustomers();

withstood(
  'session-of-a-colleague-ended',
  {
    species: 'account',
    cost: 2,
    what: 'one of the staff who ends a colleague’s session by its id',
    by: 'the person signed in is part of every look-up',
  },
  async () => {
    const { agent, reviewer } = two();
    const [theirs] = (await reviewer.client.call('GET', '/v1/staff/sessions')).body.items;
    expect((await agent.client.call('DELETE', `/v1/staff/sessions/${theirs.id}`)).body.code).toBe('resource.not_found');
    expect((await reviewer.client.call('GET', '/v1/staff/me')).status).toBe(200);
  },
);
