import type { TaskList } from 'graphile-worker';
import type { Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';

/** Every job by name: a shell that calls one verb. */
export function tasks(options: {
  domain: Domain;
  makeCtx: () => Ctx;
  horizonDays: number;
}): TaskList {
  const { domain, makeCtx, horizonDays } = options;
  return {
    'availability.fill-horizon': async (_payload, { logger }) => {
      const slots = await domain.availability.fillHorizon(makeCtx(), horizonDays);
      if (slots > 0) logger.info(`${slots} slots planned`);
    },
    'holds.release-expired': async () => domain.holds.releaseAllExpired(makeCtx()),
    'accounts.forget-expired': async () => domain.accounts.forgetExpired(makeCtx()),
  };
}
