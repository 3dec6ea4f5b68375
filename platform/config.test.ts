import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { ConfigError } from './env.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    const { dataDir, ...config } = readConfig({});
    assert.ok(isAbsolute(dataDir) && dataDir.endsWith('.data'));
    assert.deepEqual(config, {
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      databaseOwnerUrl: null,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
      rateLimits: true,
      rateLimitPerMinute: 1200,
      bodyLimitBytes: 1_048_576,
      uploadLimitBytes: 12_582_912,
      bookingHorizonDays: 42,
      poolSize: 10,
      trustProxy: false,
      smtpUrl: null,
      mailFrom: 'FindMyVet <no-reply@localhost>',
      paymentProviders: [],
      paymentsSandbox: true,
      outgoingLoopback: false,
      keepMail: true,
      twilio: null,
      identityProviders: [],
      s3: null,
    });
  });

  it('takes an empty value for none', () => {
    assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: ' ' }), readConfig({}));
  });

  it('is frozen', () => assert.ok(Object.isFrozen(readConfig({}))));

  it('lets RATE_LIMITS be off on any loopback address', () => {
    for (const HOST of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) {
      assert.equal(readConfig({ RATE_LIMITS: 'off', HOST }).rateLimits, false);
    }
  });

  it('drops the slash from PUBLIC_URL', () => {
    assert.equal(
      readConfig({ PUBLIC_URL: 'https://search.example/' }).publicUrl,
      'https://search.example',
    );
  });

  it('keeps e-mail only for a demo on this machine', () => {
    assert.equal(readConfig({ HOST: '0.0.0.0' }).keepMail, false);
    assert.equal(readConfig({ DATABASE_URL: 'postgres://db/town' }).keepMail, false);
    assert.equal(readConfig({ SMTP_URL: 'smtp://mail.example' }).keepMail, false);
  });

  for (const [variable, value] of [
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://me:s3cret@host/db'],
    ['DATABASE_URL', 's3cret'],
    ['DATABASE_OWNER_URL', 's3cret'],
    ['PUBLIC_URL', 'search.example'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMITS', 'no'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['BODY_LIMIT_BYTES', '1'],
    ['UPLOAD_LIMIT_BYTES', '1'],
    ['BOOKING_HORIZON_DAYS', '0'],
    ['POOL_SIZE', '1.5'],
    ['TRUST_PROXY', 'true'],
    ['SMTP_URL', 'http://mail.example:s3cret@host'],
    ['MAIL_FROM', 'somebody'],
  ] as const) {
    it(`refuses ${variable}=${value} in one sentence that names it`, () => {
      assertRefused({ [variable]: value }, variable);
    });
  }

  it('refuses half a provider of identities, and one that talks in the clear', () => {
    const town = { OIDC_PROVIDERS: 'town', OIDC_TOWN_ISSUER: 'https://id.example' };
    const client = { OIDC_TOWN_CLIENT_ID: 'us', OIDC_TOWN_CLIENT_SECRET: 's3cret' };
    const [known] = readConfig({ ...town, ...client }).identityProviders;
    assert.deepEqual([known?.key, known?.name], ['town', 'Town']);
    assertRefused({ OIDC_PROVIDERS: 'Town ID' }, 'OIDC_PROVIDERS');
    assertRefused(town, 'OIDC_TOWN_CLIENT_ID');
    const clear = { ...town, ...client, OIDC_TOWN_ISSUER: 'http://id.example' };
    assertRefused(clear, 'OIDC_TOWN_ISSUER');
  });

  it('takes payments by whom it has keys of, in the order it is told', () => {
    const stripe = { STRIPE_SECRET_KEY: 'sk_test_s3cret', STRIPE_WEBHOOK_SECRET: 'whsec_s3cret' };
    const names = (env: object) => readConfig({ ...env }).paymentProviders.map(({ name }) => name);
    assert.deepEqual(names(stripe), ['stripe']);
    assert.deepEqual(names({ ...stripe, PAYMENT_PROVIDERS: 'stripe' }), ['stripe']);
    const square = {
      ...{ SQUARE_ACCESS_TOKEN: 's3cret', SQUARE_WEBHOOK_KEY: 's3cret' },
      ...{ SQUARE_APPLICATION_ID: 'sq0idp-one', SQUARE_LOCATION_ID: 'L1' },
    };
    assert.deepEqual(names({ ...stripe, ...square }), ['stripe', 'square']);
    const first = { ...stripe, ...square, PAYMENT_PROVIDERS: 'square, stripe' };
    assert.deepEqual(names(first), ['square', 'stripe']);
    assertRefused({ ...square, SQUARE_LOCATION_ID: '' }, 'SQUARE_LOCATION_ID');
    assertRefused({ ...square, SQUARE_APPLICATION_ID: '"><b>' }, 'SQUARE_APPLICATION_ID');
    assertRefused({ ...square, SQUARE_ENVIRONMENT: 'test' }, 'SQUARE_ENVIRONMENT');
    assertRefused({ PAYMENT_PROVIDERS: 'stripe' }, 'STRIPE_SECRET_KEY');
    assertRefused({ ...stripe, PAYMENT_PROVIDERS: 'purse' }, 'PAYMENT_PROVIDERS');
    assertRefused({ ...stripe, STRIPE_WEBHOOK_SECRET: '' }, 'STRIPE_WEBHOOK_SECRET');
    assertRefused({ ...stripe, STRIPE_API_URL: 'http://stripe.example' }, 'STRIPE_API_URL');
  });

  it('refuses half the keys of a store of files', () => {
    const bucket = { S3_BUCKET: 'town-files', S3_ENDPOINT: 'https://files.example' };
    assertRefused({ ...bucket, S3_ACCESS_KEY_ID: 'us' }, 'S3_SECRET_ACCESS_KEY');
    assertRefused({ ...bucket, S3_SECRET_ACCESS_KEY: 's3cret' }, 'S3_ACCESS_KEY_ID');
    assertRefused({ ...bucket, S3_ENDPOINT: 'files.example' }, 'S3_ENDPOINT');
    assert.equal(readConfig(bucket).s3?.credentials, null);
  });

  for (const HOST of ['0.0.0.0', '::', '128.0.0.1', '127.example.org']) {
    it(`refuses RATE_LIMITS=off and OUTGOING_LOOPBACK=on on ${HOST}`, () => {
      assertRefused({ RATE_LIMITS: 'off', HOST }, 'RATE_LIMITS');
      assertRefused({ OUTGOING_LOOPBACK: 'on', HOST }, 'OUTGOING_LOOPBACK');
    });
  }
});

function assertRefused(env: Record<string, string>, variable: string) {
  assert.throws(
    () => readConfig(env),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.equal(error.variable, variable);
      assert.match(error.message, new RegExp(`^${variable} [^\n]*\\.$`));
      assert.doesNotMatch(error.message, /s3cret/);
      return true;
    },
  );
}
