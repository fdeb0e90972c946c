// Made by `npm run db:types` from the migrated database. Change a migration, not this file.
import type { ColumnType, GeneratedAlways } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AdminLoginsTable {
  token_hash: Uint8Array;
  admin_id: number;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  created_at: Generated<Timestamp>;
}

export interface AdminSessionsTable {
  token_hash: Uint8Array;
  admin_id: number;
  token_version: number;
  is_complete: boolean;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
}

export interface AdminTriesTable {
  id: string;
  key: Uint8Array;
  at: Timestamp;
}

export interface AffinityEventsTable {
  id: string;
  user_id: number;
  conversation_id: string;
  turn_id: string | null;
  kind: string;
  points: number;
  day: string;
  created_at: Generated<Timestamp>;
  window_seq: number | null;
  follow_up_id: string | null;
}

export interface AttachmentsTable {
  id: string;
  message_id: string;
  user_id: number;
  media_type: string;
  content: Uint8Array;
}

export interface AuditKeyTable {
  id: Generated<number>;
  wrapped_key: Uint8Array;
  kek: string;
}

export interface AuditLogTable {
  seq: number;
  at: Timestamp;
  actor_id: number | null;
  action: string;
  target: string | null;
  reason: string | null;
  details: string | null;
  previous_hash: Uint8Array;
  hash: Uint8Array;
}

export interface BillingOrdersTable {
  id: string;
  kind: string;
  charge_id: string;
  telegram_user_id: number;
  reason: string;
  requested_by: number | null;
  state: Generated<string>;
  failure: string | null;
  attempts: Generated<number>;
  due_at: Generated<Timestamp>;
  created_at: Generated<Timestamp>;
  settled_at: Timestamp | null;
  reported_at: Timestamp | null;
}

export interface BillingProgressTable {
  name: string;
  value: number;
}

export interface BroadcastRecipientsTable {
  broadcast_id: string;
  user_id: number;
  chat_id: number;
  state: Generated<string>;
  settled_at: Timestamp | null;
}

export interface BroadcastsTable {
  id: string;
  created_by: number;
  text_en: string | null;
  text_ru: string | null;
  audience_language: string | null;
  audience_plan: string | null;
  audience_active_days: number | null;
  state: Generated<string>;
  total: Generated<number>;
  lease_until: Timestamp | null;
  lease_token: Generated<number>;
  created_at: Generated<Timestamp>;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

export interface ConsentsTable {
  id: string;
  user_id: number;
  purpose: string;
  is_given: boolean;
  text_version: string;
  text_hash: Uint8Array;
  created_at: Generated<Timestamp>;
}

export interface ConversationsTable {
  id: string;
  user_id: number;
  persona: string;
  chat_id: number | null;
  is_blocked: Generated<boolean>;
  onboarding: Uint8Array | null;
  waiting_since: Timestamp | null;
  due_at: Timestamp | null;
  priority: Generated<number>;
  lease_until: Timestamp | null;
  lease_token: Generated<number>;
  attempts: Generated<number>;
  delay_told_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  upkeep_due_at: Timestamp | null;
  upkeep_lease_until: Timestamp | null;
  upkeep_token: Generated<number>;
  upkeep_attempts: Generated<number>;
  upkeep_messages: Generated<number>;
  extracted_seq: Generated<number>;
  quiet_until: Timestamp | null;
  kept_until: Timestamp | null;
}

export interface DailyUsageTable {
  user_id: number;
  day: string;
  messages: Generated<number>;
  limit_told_at: Timestamp | null;
  cost_micros: Generated<number>;
}

export interface EmbeddingsTable {
  item_id: string;
  seq: GeneratedAlways<number>;
  model: string;
  user_id: number;
  content: Uint8Array;
}

export interface EmotionsTable {
  id: string;
  user_id: number;
  content: Uint8Array;
  intensity: number;
  is_pinned: Generated<boolean>;
  source_message_id: string | null;
  felt_at: Timestamp;
  created_at: Generated<Timestamp>;
}

export interface ExportLinksTable {
  token_hash: Uint8Array;
  user_id: number;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  created_at: Generated<Timestamp>;
}

export interface FactsTable {
  id: string;
  user_id: number;
  category: string;
  content: Uint8Array;
  digest: Uint8Array;
  source_message_id: string | null;
  importance: Generated<number>;
  is_pinned: Generated<boolean>;
  valid_from: Generated<Timestamp>;
  valid_to: Timestamp | null;
  created_at: Generated<Timestamp>;
  said_at: Timestamp | null;
  superseded_by: string | null;
}

export interface FollowUpsTable {
  id: string;
  user_id: number;
  conversation_id: string;
  content: Uint8Array;
  due_at: Timestamp;
  state: Generated<string>;
  source_message_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface ForgottenSourcesTable {
  user_id: number;
  message_id: string;
  created_at: Generated<Timestamp>;
}

export interface GiftsTable {
  code: string;
  charge_id: string;
  user_id: number | null;
  days: number;
  created_at: Generated<Timestamp>;
}

export interface InvoicesTable {
  id: string;
  user_id: number;
  offer_id: string;
  is_gift: Generated<boolean>;
  amount: number;
  currency: string;
  promo_code: string | null;
  created_at: Generated<Timestamp>;
}

export interface LlmCallsTable {
  id: string;
  user_id: number | null;
  turn_id: string | null;
  purpose: string;
  provider: string;
  model: string;
  outcome: string;
  input_tokens: Generated<number>;
  cached_input_tokens: Generated<number>;
  output_tokens: Generated<number>;
  reasoning_tokens: Generated<number>;
  cost_micros: Generated<number>;
  duration_ms: number;
  created_at: Generated<Timestamp>;
}

export interface MessagesTable {
  id: string;
  seq: GeneratedAlways<number>;
  conversation_id: string;
  user_id: number;
  role: string;
  turn_id: string | null;
  content: Uint8Array;
  has_image: Generated<boolean>;
  telegram_message_id: number | null;
  idempotency_key: Uint8Array | null;
  request_digest: Uint8Array | null;
  created_at: Generated<Timestamp>;
}

export interface NudgesTable {
  user_id: number;
  day: string;
  number: number;
  conversation_id: string;
  turn_id: string;
  kind: string;
  follow_up_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface OutboxTable {
  id: string;
  seq: GeneratedAlways<number>;
  conversation_id: string;
  user_id: number;
  chat_id: number;
  turn_id: string;
  part: number;
  content: Uint8Array;
  available_at: Generated<Timestamp>;
  attempts: Generated<number>;
  lease_until: Timestamp | null;
  sent_at: Timestamp | null;
  failed_at: Timestamp | null;
  failure: string | null;
  telegram_message_id: number | null;
  created_at: Generated<Timestamp>;
  is_urgent: Generated<boolean>;
}

export interface PaymentsTable {
  charge_id: string;
  user_id: number | null;
  product: string;
  days: number;
  amount: number;
  currency: string;
  provider_charge_id: string | null;
  is_recurring: Generated<boolean>;
  paid_at: Timestamp;
  created_at: Generated<Timestamp>;
  kind: Generated<string>;
  reverses: string | null;
  subscription_id: string | null;
  invoice_id: string | null;
  promo_code: string | null;
  actor_id: number | null;
  reason: string | null;
}

export interface PlanNoticesTable {
  user_id: number;
  kind: string;
  ends_at: Timestamp;
  told_at: Generated<Timestamp>;
}

export interface PromoCodesTable {
  code: string;
  percent: number | null;
  days: number | null;
  max_uses: number;
  expires_at: Timestamp | null;
  disabled_at: Timestamp | null;
  created_by: number;
  created_at: Generated<Timestamp>;
}

export interface PromoUsesTable {
  id: string;
  code: string;
  user_id: number | null;
  entered_at: Generated<Timestamp>;
  reserved_until: Timestamp | null;
  used_at: Timestamp | null;
}

export interface SafetyEventsTable {
  source_id: string;
  kind: string;
  language: string;
  at: Generated<Timestamp>;
}

export interface SubscriptionsTable {
  id: string;
  user_id: number;
  invoice_id: string | null;
  offer_id: string;
  amount: number;
  state: Generated<string>;
  paid_until: Timestamp;
  changed_at: Generated<Timestamp>;
  created_at: Generated<Timestamp>;
}

export interface SummariesTable {
  conversation_id: string;
  number: number;
  user_id: number;
  content: Uint8Array;
  through_seq: number;
  created_at: Generated<Timestamp>;
}

export interface TombstonesTable {
  user_id: number;
  deleted_at: Generated<Timestamp>;
  had_trial: Generated<boolean>;
  underage_at: Timestamp | null;
}

export interface UsersTable {
  id: number;
  data_key: Uint8Array;
  data_key_kek: string;
  token_version: Generated<number>;
  name: Uint8Array | null;
  city: Uint8Array | null;
  gender: string | null;
  form_of_address: Generated<string>;
  language: Generated<string>;
  time_zone: Generated<string>;
  plan: Generated<string>;
  plan_expires_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  memory_version: Generated<number>;
  persona: string | null;
  adult_confirmed_at: Timestamp | null;
  voice_mode: Generated<string>;
  nudge_kinds: Generated<string[]>;
  quiet_from: Generated<number>;
  quiet_to: Generated<number>;
  stopped_at: Timestamp | null;
  told_notices: Generated<string[]>;
  crisis_at: Timestamp | null;
  ai_notice_at: Timestamp | null;
  distress: Generated<string>;
  distress_at: Timestamp | null;
  check_in_at: Timestamp | null;
  underage_at: Timestamp | null;
  last_active_at: Generated<Timestamp>;
  inactive_told_at: Timestamp | null;
  withdrawn_consents: Generated<string[]>;
  remembered_since: Timestamp | null;
}

export interface Tables {
  admin_logins: AdminLoginsTable;
  admin_sessions: AdminSessionsTable;
  admin_tries: AdminTriesTable;
  affinity_events: AffinityEventsTable;
  attachments: AttachmentsTable;
  audit_key: AuditKeyTable;
  audit_log: AuditLogTable;
  billing_orders: BillingOrdersTable;
  billing_progress: BillingProgressTable;
  broadcast_recipients: BroadcastRecipientsTable;
  broadcasts: BroadcastsTable;
  consents: ConsentsTable;
  conversations: ConversationsTable;
  daily_usage: DailyUsageTable;
  embeddings: EmbeddingsTable;
  emotions: EmotionsTable;
  export_links: ExportLinksTable;
  facts: FactsTable;
  follow_ups: FollowUpsTable;
  forgotten_sources: ForgottenSourcesTable;
  gifts: GiftsTable;
  invoices: InvoicesTable;
  llm_calls: LlmCallsTable;
  messages: MessagesTable;
  nudges: NudgesTable;
  outbox: OutboxTable;
  payments: PaymentsTable;
  plan_notices: PlanNoticesTable;
  promo_codes: PromoCodesTable;
  promo_uses: PromoUsesTable;
  safety_events: SafetyEventsTable;
  subscriptions: SubscriptionsTable;
  summaries: SummariesTable;
  tombstones: TombstonesTable;
  users: UsersTable;
}
