import type { Config } from '@react-router/dev/config';
import { compressAssets } from './web/compress-assets.ts';

export default {
  appDirectory: 'web',
  buildDirectory: 'build',
  // The list of all routes is no part of the first page: it is 4 kB, and grows with each.
  routeDiscovery: { mode: 'lazy' },
  buildEnd: ({ reactRouterConfig }) => compressAssets(`${reactRouterConfig.buildDirectory}/client`),
} satisfies Config;
