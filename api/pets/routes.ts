import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PetChange, PetInput } from '#domain/pets/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Breed, Pet, Species } from './schemas.ts';

const OnePet = object({ id: uuid() });

export const petRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { pets } = domain;

  app.get(
    '/species',
    { schema: describe('pets', 'Species a pet can be', list(Species)) },
    async (request) => ({
      data: await pets.listSpecies(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.get(
    '/species/:id/breeds',
    {
      schema: {
        ...describe('pets', 'Breeds of a species', list(Breed), { refusals: [404] }),
        params: object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
      },
    },
    async (request) => ({
      data: await pets.listBreeds(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.get(
    '/pets',
    { schema: describe('pets', 'My pets', list(Pet), { signedIn: true }) },
    async (request) => ({ data: await pets.list(await makeCtx(request)), next_cursor: null }),
  );

  app.post(
    '/pets',
    {
      schema: {
        ...describe('pets', 'Add a pet', Pet, { signedIn: true, status: 201 }),
        body: PetInput,
      },
    },
    async (request, reply) => {
      const pet = await pets.add(await makeCtx(request), request.body);
      reply.code(201).header('location', `/v1/pets/${pet.id}`);
      return pet;
    },
  );

  app.get(
    '/pets/:id',
    {
      schema: {
        ...describe('pets', 'One of my pets', Pet, { signedIn: true, refusals: [404] }),
        params: OnePet,
      },
    },
    async (request) => pets.get(await makeCtx(request), request.params.id),
  );

  app.patch(
    '/pets/:id',
    {
      schema: {
        ...describe('pets', 'Change a pet', Pet, { signedIn: true, refusals: [404] }),
        params: OnePet,
        body: PetChange,
      },
    },
    async (request) => pets.update(await makeCtx(request), request.params.id, request.body),
  );

  app.delete(
    '/pets/:id',
    {
      schema: {
        ...describe('pets', 'Take a pet off my list', Type.Object({}), {
          signedIn: true,
          refusals: [404, 409],
        }),
        params: OnePet,
      },
    },
    async (request) => {
      await pets.remove(await makeCtx(request), request.params.id);
      return {};
    },
  );

  app.post(
    '/pets/:id/farewell',
    {
      schema: {
        ...describe(
          'pets',
          'A pet has died: nothing is sent about it any more, and visits ahead are called off without a fee',
          Pet,
          { signedIn: true, refusals: [404] },
        ),
        params: OnePet,
      },
    },
    async (request) => pets.sayFarewell(await makeCtx(request), request.params.id),
  );

  app.delete(
    '/pets/:id/farewell',
    {
      schema: {
        ...describe('pets', 'It was a mistake; visits stay called off', Pet, {
          signedIn: true,
          refusals: [404],
        }),
        params: OnePet,
      },
    },
    async (request) => pets.takeBackFarewell(await makeCtx(request), request.params.id),
  );
};
