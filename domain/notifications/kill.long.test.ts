import { after, it } from 'node:test';
import { killSenders } from '#test/message-storm.ts';

it('a sender that is killed 120 times loses nothing', async (t) => {
  const { twice } = await killSenders({ after }, 120);
  t.diagnostic(`120 kills, ${twice} messages taken twice`);
});
