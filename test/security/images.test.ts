import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createEngine } from '../../src/platform/llm/engine.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { type Stage, startStage, waits } from '../bot/stage.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type GeminiDouble, startGeminiDouble } from '../support/gemini.ts';
import { hostilePictures } from '../support/hostile-pictures.ts';
import { metadataSigns, phonePhoto, secrets } from '../support/pictures.ts';
import { makePremium } from '../support/premium.ts';
import type { TelegramUser } from '../support/telegram.ts';

const hostile = await hostilePictures();

/** Pictures that were decoded in this process. */
let decoded = 0;
const count = () => (decoded += 1);
beforeAll(() => void sharp.queue.on('change', count));
afterAll(() => void sharp.queue.off('change', count));
beforeEach(() => void (decoded = 0));

const tellingIn = (bytes: Buffer) =>
  [...metadataSigns, ...secrets].filter((sign) => bytes.includes(sign));

onEachDatabase('pictures over POST /chat', ({ open }) => {
  let gemini: GeminiDouble;
  let database: Database;
  let service: TestApp;
  let nextId = 71_000;

  beforeAll(async () => {
    gemini = await startGeminiDouble();
    database = await open();
    const { engine } = readConfig('all', { GOOGLE_API_KEY: 'key', GEMINI_BASE_URL: gemini.url });
    service = await startTestApp({
      database,
      engine: createEngine(engine, {
        logger: createLogger('silent', 'test'),
        onCall: () => undefined,
      }),
    });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await gemini.stop();
  });

  async function premiumUser() {
    nextId += 1;
    const user = await service.as(nextId);
    await makePremium(service, nextId);
    gemini.requests.length = 0;
    return { ...user, id: nextId };
  }

  // Nothing at all is a message without a picture.
  const sent = hostile.filter(({ bytes }) => bytes.length > 0);
  test.each(sent)('$what is refused, and named', async ({ bytes, code, why }) => {
    const user = await premiumUser();
    const image = bytes.toString('base64');
    const { status, body } = await user.post('/chat', { message: 'Look', image_data: image });
    expect([status, body.code]).toEqual([code === 'image-too-large' ? 413 : 400, code]);
    const [error] = body.errors;
    expect(error.field).toBe('image_data');
    expect(error.message).toMatch(
      code === 'image-too-large' ? why : /^a whole JPEG, PNG, WebP, GIF, HEIF or AVIF picture/,
    );
    expect(decoded).toBe(0);
    expect(gemini.requests).toEqual([]);
    expect((await user.get(`/chat_history/${user.id}`)).body.messages).toEqual([]);
  });

  test.each(['image/png', 'image/svg+xml', 'text/html'])(
    'what says of itself that it is %s is not base64, and is not read',
    async (type) => {
      const user = await premiumUser();
      const url = `data:${type};base64,${(await phonePhoto()).toString('base64')}`;
      decoded = 0;
      const { status, body } = await user.post('/chat', { message: 'Look', image_data: url });
      expect([status, body.errors[0].field, decoded]).toEqual([400, 'image_data', 0]);
    },
  );

  test('of a photo neither the model nor the database gets where, with what and by whom', async () => {
    const user = await premiumUser();
    const photo = await phonePhoto();
    expect(tellingIn(photo)).not.toEqual([]);
    const image = photo.toString('base64');
    const { status } = await user.post('/chat', { message: 'Look', image_data: image });
    expect(status).toBe(200);

    const parts = gemini.requests.flatMap(({ body }) =>
      (body.contents ?? []).flatMap((content) => content.parts),
    );
    const [part] = parts.flatMap(({ inlineData }) => (inlineData ? [inlineData] : []));
    const { data, mimeType } = part as { data: string; mimeType: string };
    expect(mimeType).toBe('image/jpeg');
    const shown = Buffer.from(data, 'base64');
    expect(shown.length).toBeGreaterThan(100);
    expect(tellingIn(shown)).toEqual([]);
    expect(tellingIn(Buffer.from(JSON.stringify(gemini.requests)))).toEqual([]);

    const [file] = (await user.get(`/export/${user.id}`)).body.files;
    const stored = Buffer.from(file.content_base64, 'base64');
    expect(stored.equals(shown)).toBe(true);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
    const rows = await database.db
      .selectFrom('attachments')
      .select('content')
      .where('user_id', '=', user.id)
      .execute();
    expect(rows.map(({ content }) => tellingIn(Buffer.from(content)))).toEqual([[]]);
  });
});

const throughTelegram =
  /four gigapixels|thousands of scans|is a script|archive behind|an SVG$|^nothing$/;

for (const kind of ['photo', 'document'] as const) {
  describe(`pictures over Telegram, as a ${kind}`, () => {
    let stage: Stage;
    let user: TelegramUser;
    let nextId = kind === 'photo' ? 72_000 : 72_500;

    beforeAll(async () => {
      stage = await startStage();
      await stage.bot.start();
    });
    afterAll(() => stage.close());
    beforeEach(async () => {
      nextId += 1;
      user = await stage.acquainted(nextId);
      await makePremium(stage.api, user.id);
      stage.engine.requests.length = 0;
      stage.telegram.calls.length = 0;
      decoded = 0;
    });

    const sends = (bytes: Buffer, type = 'image/jpeg') =>
      kind === 'photo'
        ? user.sendsPhoto(bytes, { caption: 'Look' })
        : user.sendsFile('document', bytes, { mime_type: type }, { caption: 'Look' });
    const hears = () => waits(() => user.received.length > 0);
    const newest = () => stage.engine.requests.at(-1)?.messages.at(-1);

    test.each(hostile.filter(({ what }) => throughTelegram.test(what)))(
      '$what is not shown to the model, which says that it could not open it',
      async ({ bytes }) => {
        sends(bytes);
        await hears();
        expect(newest()?.files).toBeUndefined();
        expect(newest()?.text).toContain('cannot be opened');
        expect(decoded).toBe(0);
      },
    );

    test('a photo reaches the model without what the phone wrote into it', async () => {
      sends(await phonePhoto());
      await hears();
      const [file] = newest()?.files ?? [];
      expect(file?.mediaType).toBe('image/jpeg');
      expect(tellingIn(Buffer.from(file?.data ?? []))).toEqual([]);
    });

    test
      .runIf(kind === 'document')
      .each(['image/svg+xml', 'image/tiff', 'image/vnd.adobe.photoshop'])(
      'what comes as %s is not even fetched',
      async (type) => {
        sends(Buffer.from('<svg/>'), type);
        await hears();
        expect(stage.telegram.calls.some(({ method }) => method === 'getFile')).toBe(false);
        expect(newest()?.text).toContain('a file that you could not open');
      },
    );
  });
}
