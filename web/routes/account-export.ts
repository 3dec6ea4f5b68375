import { answer, needsSignIn } from '../answer.ts';
import type { Route } from './+types/account-export';

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { file_name, content } = await asked.domain.accounts.exportMe(asked.ctx);
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${file_name}"`,
      },
    });
  });
