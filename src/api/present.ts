import type { ChatResponse } from '#app/contract/chat';
import type { PersonaView } from '#app/contract/personas';
import type { Profile as ProfileView } from '#app/contract/profile';
import type { Language, LevelView } from '#app/contract/shared';
import type { Story as StoryView } from '#app/contract/story';
import type { Texts } from '#app/lib/texts';
import type { Level } from '../modules/affinity/index.ts';
import type { Conversations, Reply } from '../modules/conversations/index.ts';
import type { Persona, PersonaIntroduction } from '../modules/personas/index.ts';
import type { Profile } from '../modules/users/index.ts';

export function presentLevel(level: Level, language: Language, texts: Texts): LevelView {
  const name = (key: string) => texts.format(language, `level-${key}`);
  return {
    number: level.number,
    key: level.key,
    name: name(level.key),
    score: level.score,
    progress: level.progress,
    next: level.next && { ...level.next, name: name(level.next.key) },
  };
}

export function presentProfile(profile: Profile, persona: Persona, level: LevelView): ProfileView {
  return {
    user_id: profile.userId,
    name: profile.name,
    gender: profile.gender,
    form_of_address: profile.formOfAddress,
    language: profile.language,
    city: profile.city,
    time_zone: profile.timeZone,
    persona: { id: persona.id, name: persona.name },
    is_adult: profile.adultConfirmedAt !== null,
    voice_mode: profile.voiceMode,
    nudges: profile.nudges,
    quiet_hours: profile.quietHours,
    level,
    created_at: profile.createdAt.toISOString(),
  };
}

const base64 = (bytes: Uint8Array | undefined) =>
  bytes ? Buffer.from(bytes).toString('base64') : null;

export const presentReply = (reply: Reply, level: LevelView): ChatResponse => ({
  response_text: reply.text,
  voice_message: base64(reply.voice),
  image_base64: base64(reply.picture),
  bubbles: reply.bubbles,
  turn_id: reply.turnId,
  is_delayed: reply.isDelayed,
  kept_until: reply.keptUntil?.toISOString() ?? null,
  level,
  is_level_up: reply.isLevelUp,
});

export const presentPersonas = (
  introductions: PersonaIntroduction[],
  currentId: string,
): PersonaView[] =>
  introductions.map(({ id, name, tagline, gender, isImported }) => ({
    id,
    name,
    tagline,
    gender,
    is_imported: isImported,
    is_current: id === currentId,
  }));

export const presentStory = (
  userId: number,
  story: Awaited<ReturnType<Conversations['story']>>,
  persona: Persona,
  language: Language,
  texts: Texts,
): StoryView => ({
  user_id: userId,
  persona: { id: persona.id, name: persona.name },
  level: presentLevel(story.level, language, texts),
  entries: story.entries.map(({ kind, day, ...about }) => ({
    kind,
    day,
    text: texts.format(
      language,
      kind === 'level-up' ? `story-level-up-${about.level}` : `story-${kind}`,
      {
        persona: persona.name,
        ...about,
      },
    ),
  })),
});
