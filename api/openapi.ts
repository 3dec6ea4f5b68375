import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** What the OpenAPI document says beside the routes. */
export const openapi = (publicUrl: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'FindMyVet',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Find the vet who can see an animal soonest, and book. Times are RFC 3339 with the clinic’s offset, beside the local date and time. ' +
        'Errors are RFC 9457 problems with a stable `code`. Lists answer `{data, next_cursor}`. ' +
        'Unsafe requests take an `Idempotency-Key`: the same key and request get the first answer again.',
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'accounts', description: 'Sign up, sign in, who am I' },
      { name: 'pets', description: 'Pets and the lists that describe them' },
      { name: 'household', description: 'Co-owners and sitters of pets' },
      { name: 'health', description: 'A pet’s health record, and links that share it' },
      { name: 'search', description: 'Clinics near a place with their next free times' },
      { name: 'clinics', description: 'A clinic and its day' },
      { name: 'staff', description: 'Who works at a clinic: invite, change, remove' },
      { name: 'vets', description: 'Profiles of vets, and their licences' },
      {
        name: 'support',
        description: 'For the platform’s own people; every read of a person is written down',
      },
      { name: 'slots', description: 'Times to book, and what staff do to single ones' },
      {
        name: 'schedule',
        description: 'Hours, breaks, shifts and absences; each change plans the future anew',
      },
      { name: 'appointments', description: 'Hold, book, move, cancel and attend visits' },
      { name: 'reviews', description: 'What owners say of visits, and what clinics reply' },
      { name: 'moderation', description: 'Reported reviews, for support' },
      { name: 'waitlist', description: 'Wait for a time, and answer when one is offered' },
      { name: 'invoices', description: 'Bills, credit notes, statements' },
      { name: 'payments', description: 'Cards on file, paying for visits, refunds' },
      {
        name: 'emergency',
        description: 'Who takes emergencies right now, live, and the clinic’s sign',
      },
      { name: 'calendars', description: 'Visits for calendar programs' },
      {
        name: 'webhooks',
        description:
          'What a clinic’s own systems hear of: POSTs of `{type, timestamp, data}`, signed as Standard Webhooks has it, in no promised order',
      },
      { name: 'messages', description: 'What I was told, and what I want to hear' },
    ],
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `token` that signing in answers.',
        },
        cookie: { type: 'apiKey', in: 'cookie', name: 'fmv_session' },
      },
    },
  },
  refResolver: {
    buildLocalReference: (json, _base, _fragment, i) =>
      (json.$id as string | undefined) ?? `def-${i}`,
  },
});
