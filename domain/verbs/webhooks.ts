import { takes } from '../takes.ts';
import { deliverNext } from '../webhooks/deliver.ts';
import { EndpointChange, EndpointInput, ReplayInput } from '../webhooks/input.ts';
import * as endpoints from '../webhooks/keep.ts';
import * as log from '../webhooks/log.ts';

export const webhooks = {
  list: endpoints.list,
  get: endpoints.get,
  add: takes(EndpointInput, endpoints.add),
  change: takes(EndpointChange, endpoints.change),
  remove: endpoints.remove,
  rotateSecret: endpoints.rotateSecret,
  listDeliveries: log.listDeliveries,
  sendTest: log.sendTest,
  replay: log.replay,
  replayFailed: takes(ReplayInput, log.replayFailed),
  deliverNext,
  forgetDeliveries: log.forgetDeliveries,
};
