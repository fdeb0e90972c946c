import { plainPicture } from '../media.ts';
import type { TelegramDouble } from '../telegram.ts';
import type { Actor } from './actor.ts';
import { voiceOf } from './model.ts';
import { type EveningLanguage, scenes } from './scenes.ts';

/** The first minutes: from /start to the first question of the companion. */
export async function getAcquainted(actor: Actor, language: EveningLanguage): Promise<void> {
  const { name, adult, address, city, hears } = scenes[language];
  await actor.says('/start', hears.notice, hears.askAdult);
  await actor.presses(adult, hears.askName);
  await actor.says(name, address === undefined ? hears.askCity : hears.askAddress);
  if (address !== undefined) await actor.presses(address, hears.askCity);
  await actor.says(city, hears.settled, hears.done);
}

/** An evening with all there is: talk, level-up, a purchase, voice, a photo, a picture, a memory corrected. */
export async function spendEvening(
  actor: Actor,
  language: EveningLanguage,
  telegram: TelegramDouble,
  { isNewlyMet = false } = {},
): Promise<void> {
  const { user } = actor;
  const scene = scenes[language];
  const { hears, fact } = scene;
  const replyTo = (said: string) => {
    const [, reply = ''] = scene.replies.find(([words]) => said.includes(words)) ?? [];
    return reply
      .split('\n\n')
      .map((bubble) => (message: { text: string }) => message.text.includes(bubble));
  };

  const levelUp = isNewlyMet ? [] : [hears.levelUp];
  await actor.says(scene.sad, ...replyTo(scene.sad), ...levelUp);
  await actor.says(fact.said, ...replyTo(fact.said));
  await buyPremium(actor, scene, telegram);
  await actor.act(
    '🎙 0:03',
    () => user.sendsVoice(Buffer.from(voiceOf(language))),
    (message) => message.voice !== undefined,
  );
  const picture = await plainPicture();
  await actor.act(
    `🖼 ${scene.photo}`,
    () => user.sendsPhoto(picture, { caption: scene.photo }),
    ...replyTo(scene.photo),
  );
  await actor.says(scene.drawing, ...replyTo(scene.drawing), hears.caption);
  await correctMemory(actor, scene);
  await actor.says(scene.farewell, ...replyTo(scene.farewell));
}

async function buyPremium(
  actor: Actor,
  { hears, labels }: (typeof scenes)[EveningLanguage],
  telegram: TelegramDouble,
): Promise<void> {
  const { user } = actor;
  const isOf = (payload: unknown) => String(payload).startsWith(`premium:${user.id}:`);
  await actor.says('/premium', hears.premium);
  await actor.presses(labels.month, hears.invoice);
  const invoice = telegram.calls.findLast(
    ({ method, params }) => method === 'createInvoiceLink' && isOf(params['payload']),
  )?.params;
  const [{ amount } = { amount: 0 }] = (invoice?.['prices'] ?? []) as { amount: number }[];
  const charge = {
    currency: 'XTR',
    total_amount: amount,
    invoice_payload: String(invoice?.['payload']),
  };
  telegram.addUpdate({
    pre_checkout_query: {
      id: `checkout-${user.id}`,
      from: { id: user.id, is_bot: false, first_name: 'Test' },
      ...charge,
    },
  });
  await actor.act(
    `⭐ ${amount}`,
    () =>
      user.sendsOther({
        successful_payment: {
          ...charge,
          telegram_payment_charge_id: `charge-${user.id}`,
          provider_payment_charge_id: '',
        },
      }),
    hears.thanks,
  );
}

async function correctMemory(
  actor: Actor,
  { hears, labels, fact }: (typeof scenes)[EveningLanguage],
): Promise<void> {
  const { user } = actor;
  await actor.says('/memory', hears.memories);
  await actor.presses('1');
  await actor.presses(labels.edit, hears.editAsk);
  const { message_id, text, reply_markup } =
    user.received.findLast(({ text: each }) => hears.editAsk.test(each)) ?? {};
  const question = {
    message_id,
    date: 1,
    chat: { id: user.id, type: 'private' },
    from: { id: 1, is_bot: true, first_name: 'Vera' },
    text,
    reply_markup,
  };
  await actor.act(
    fact.better,
    () => user.sends(fact.better, { reply_to_message: question }),
    hears.corrected,
  );
}

/** The end: nothing of it is left. */
export async function leaveForGood(actor: Actor, language: EveningLanguage): Promise<void> {
  const { hears, labels } = scenes[language];
  await actor.says('/delete', hears.deleteAsk);
  await actor.presses(labels.erase, hears.deleted);
}
