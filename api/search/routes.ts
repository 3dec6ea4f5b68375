import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { SearchQuery } from '#domain/search/input.ts';
import { line, object } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { PlaceSuggestion, SearchAnswer, Service, Suggestion } from './schemas.ts';

export const searchRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  app.get(
    '/clinics',
    {
      schema: {
        ...describe(
          'search',
          'Clinics around a place with their next three free times',
          SearchAnswer,
        ),
        querystring: SearchQuery,
      },
    },
    async (request) => domain.search.findClinics(await makeCtx(request), request.query),
  );

  app.get(
    '/services',
    { schema: describe('search', 'What a visit can be for', list(Service)) },
    async (request) => ({
      data: await domain.search.listServices(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.get(
    '/suggestions',
    {
      schema: {
        ...describe(
          'search',
          'Services, clinics, vets and places for what is being typed',
          list(Suggestion),
        ),
        querystring: object({ q: line(100) }),
      },
    },
    async (request) => ({
      data: await domain.search.suggest(await makeCtx(request), request.query.q),
      next_cursor: null,
    }),
  );

  app.get(
    '/places',
    {
      schema: {
        ...describe('search', 'ZIP codes and cities that begin with a text', list(PlaceSuggestion)),
        querystring: object({ q: line(100) }),
      },
    },
    async (request) => ({
      data: await domain.search.suggestPlaces(await makeCtx(request), request.query.q),
      next_cursor: null,
    }),
  );
};
