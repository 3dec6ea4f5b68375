import { after, it } from 'node:test';
import { killSenders } from '#test/message-storm.ts';

it('a sender that is killed at any step loses nothing', async (t) => {
  const { twice } = await killSenders({ after }, 6);
  t.diagnostic(`6 kills, ${twice} messages taken twice`);
});
