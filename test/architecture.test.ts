import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource, readSources } from './architecture.ts';
import { findCycle, RULES, violations } from './architecture-rules.ts';

const files = readSources();

describe('the house', () => {
  it('was read', () => {
    const main = files.find(({ path }) => path === 'platform/database-server.ts');
    assert.ok(main?.imports.some(({ target }) => target === 'platform/startup-error.ts'));
  });
  for (const [name, rule] of Object.entries(RULES)) {
    it(name, () => assert.deepEqual(violations(rule, files), []));
  }
  it('modules of domain/ import each other without a cycle', () => {
    assert.equal(findCycle(files), null);
  });
});

// Each rule sees a file that breaks it and leaves its neighbour alone.
const SAMPLES: Record<
  keyof typeof RULES,
  { breaks: [string, string][]; keeps: [string, string][] }
> = {
  'folders import only what they may': {
    breaks: [
      ['platform/a.ts', `import { book } from '#domain/appointments/book.ts';`],
      ['platform/a.ts', `import type { Pet } from '../domain/pets/pet.ts';`],
      ['domain/pets/a.ts', `import { routes } from '#api/pets.ts';`],
      ['api/a.ts', `import { page } from '#web/page.ts';`],
      ['web/a.tsx', `export { routes } from '#api/routes.ts';`],
      ['worker/a.ts', `const { page } = await import('#web/page.ts');`],
      ['worker/a.ts', `import '../api/server.ts';`],
      ['web/a.ts', `import {\n  a,\n  b,\n} from '#api/server.ts';`],
      ['web/a.ts', `import * as api from '#api/server.ts';`],
      ['web/a.ts', `export * from '#api/server.ts';`],
      ['web/a.ts', `import a, { b } from '#api/server.ts';`],
    ],
    keeps: [
      ['platform/a.ts', `import type { DB } from '#migrations/types.ts';`],
      ['api/a.ts', `import { domain } from '#domain/index.ts';\nimport pg from 'pg';`],
      ['main.ts', `import { api } from '#api/server.ts';`],
    ],
  },
  'the SQL of a module is its own': {
    breaks: [
      ['domain/pets/a.ts', `import { insert } from '#domain/appointments/sql/insert.ts';`],
      ['domain/index.ts', `import { insert } from './pets/sql/insert.ts';`],
      ['api/a.ts', `import type { Row } from '#domain/pets/sql/insert.ts';`],
    ],
    keeps: [['domain/pets/a.ts', `import { insert } from './sql/insert.ts';`]],
  },
  'web imports domain code for its types, at run time only pure files': {
    breaks: [
      ['web/a.ts', `import { book } from '#domain/appointments/book.ts';`],
      ['web/a.ts', `import { type Db, connect } from '#platform/db.ts';`],
    ],
    keeps: [
      ['web/a.ts', `import type { Domain } from '#domain/index.ts';`],
      ['web/a.ts', `import { type Domain } from '#domain/index.ts';`],
    ],
  },
  'only main.ts reads the environment': {
    breaks: [['domain/pets/a.ts', 'const url = process.env.DATABASE_URL;']],
    keeps: [['main.ts', 'readConfig(process.env);']],
  },
  'only domain/*/sql names tables': {
    breaks: [
      ['domain/pets/find.ts', `ctx.db.selectFrom('pets').selectAll()`],
      ['api/pets.ts', `ctx.db.updateTable('pets')`],
      ['web/a.ts', 'sql`SELECT id, name FROM pets`'],
      ['worker/a.ts', 'sql`UPDATE pets SET name = 1`'],
    ],
    keeps: [
      ['domain/pets/sql/find.ts', `trx.selectFrom('pets')`],
      ['web/a.tsx', '<p>Select one from the list, or delete it.</p>'],
    ],
  },
  'platform has no veterinary word': {
    breaks: [['platform/mail.ts', '// Tells the clinic.']],
    keeps: [['platform/mail.ts', '// Carpets and findmyvet.']],
  },
  'no file is called util, helper, manager or service': {
    breaks: [
      ['domain/pets/pet-service.ts', ''],
      ['web/utils.ts', ''],
    ],
    keeps: [
      ['seeds/demo/service-of.ts', ''],
      ['seeds/reference/services.ts', ''],
    ],
  },
};

describe('the rules themselves', () => {
  for (const [name, rule] of Object.entries(RULES)) {
    const { breaks, keeps } = SAMPLES[name as keyof typeof RULES];
    for (const [path, text] of breaks) {
      it(`refuse ${path} with ${text || 'this name'}`, () => {
        assert.equal(violations(rule, [readSource(path, text)]).length, 1);
      });
    }
    for (const [path, text] of keeps) {
      it(`leave ${path} with ${text || 'this name'}`, () => {
        assert.deepEqual(violations(rule, [readSource(path, text)]), []);
      });
    }
  }

  it('let the web bundle a pure file, and none that leans on one with state', () => {
    const web = readSource('web/a.ts', `import { can } from '#domain/pets/pet.ts';`);
    const rule = RULES['web imports domain code for its types, at run time only pure files'];
    const pure = readSource(
      'domain/pets/pet.ts',
      `import type { Db } from '#platform/db.ts';\nexport const SEXES = ['male'] as const;`,
    );
    assert.deepEqual(violations(rule, [web, pure]), []);
    const stateful = readSource('domain/pets/pet.ts', `import { x } from './x.ts';`);
    const deeper = readSource('domain/pets/x.ts', `import { connect } from '#platform/db.ts';`);
    assert.equal(violations(rule, [web, stateful, deeper]).length, 1);
  });

  it('find a cycle among modules, but not one of types', () => {
    const a = readSource('domain/a/x.ts', `import { y } from '#domain/b/y.ts';`);
    const b = readSource('domain/b/y.ts', `import { z } from '../c/z.ts';`);
    const c = readSource('domain/c/z.ts', `import { x } from '#domain/a/x.ts';`);
    assert.deepEqual(findCycle([a, b, c]), ['a', 'b', 'c', 'a']);
    const typed = readSource('domain/c/z.ts', `import type { x } from '#domain/a/x.ts';`);
    assert.equal(findCycle([a, b, typed]), null);
  });
});
