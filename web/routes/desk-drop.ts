import { data } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import { drop } from '../desk/drop-action.ts';
import type { Route } from './+types/desk-drop';

/** Where the day sends a visit that was dragged. */
export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const [dropped, status] = await drop(asked, await args.request.formData());
    return data(dropped, status);
  });
