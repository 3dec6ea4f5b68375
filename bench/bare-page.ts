import type { FastifyInstance } from 'fastify';
import { createElement as h } from 'react';
import type { RouterContextProvider, ServerBuild } from 'react-router';

type Entry = ServerBuild['entry']['module'] & {
  appContext: Parameters<RouterContextProvider['set']>[0];
  createRequestHandler: (
    build: ServerBuild,
  ) => (request: Request, context: RouterContextProvider) => Promise<Response>;
  RouterContextProvider: typeof RouterContextProvider;
};

const WORDS = 'General exam, thirty minutes, from $72, with any vet of the clinic';

/**
 * A page of our framework with nothing of ours in it: React Router hands a list that it has to React, which writes as many bytes as
 * it is asked for at `/bare/{bytes}`. Uses the entry and the classes of our build, so that both pages run the same code of theirs.
 */
export async function barePage(app: FastifyInstance): Promise<void> {
  const build: ServerBuild = await import(
    new URL('../build/server/index.js', import.meta.url).href
  );
  const entry = build.entry.module as Entry;
  app.get<{ Params: { bytes: number } }>('/bare/:bytes', async (request, reply) => {
    const lines = Array.from({ length: Math.ceil(request.params.bytes / 200) }, () => WORDS);
    const page = entry.createRequestHandler(buildOf(build, lines));
    const context = new entry.RouterContextProvider();
    context.set(entry.appContext, { nonce: undefined });
    return reply.send(await page(new Request(`http://127.0.0.1${request.url}`), context));
  });
}

function buildOf(build: ServerBuild, lines: string[]): ServerBuild {
  const page = () =>
    h(
      'html',
      null,
      h('body', null, h('ul', null, ...lines.map((line, i) => h('li', { key: i }, line)))),
    );
  const route = { id: 'root', path: 'bare/:bytes', module: { default: page, loader: () => lines } };
  const known = {
    ...build.assets.routes.root,
    hasLoader: true,
  } as ServerBuild['assets']['routes'][string];
  return {
    ...build,
    routes: { root: route as ServerBuild['routes'][string] },
    assets: { ...build.assets, routes: { root: known } },
  };
}
