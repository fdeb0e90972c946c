import type { Database } from '#app/platform/db/index';
import type { Task } from '#app/platform/queue';
import type { Audit } from '../modules/audit/index.ts';
import type { Memory } from '../modules/memory/index.ts';
import type { Accounts } from '../modules/accounts/index.ts';
import type { Billing } from '../modules/billing/index.ts';
import type { Affinity } from '../modules/affinity/index.ts';
import type { Conversations } from '../modules/conversations/index.ts';
import type { CheckIns } from '../modules/check-ins/index.ts';
import type { Nudges } from '../modules/nudges/index.ts';
import type { PlanNotices } from '../modules/plan-notices/index.ts';
import type { Users } from '../modules/users/index.ts';
import { checkPlans } from './tasks/check-plans.ts';
import { cleanUpExportLinks } from './tasks/clean-up-export-links.ts';
import { cleanUpInvoices } from './tasks/clean-up-invoices.ts';
import { cleanUpMemories } from './tasks/clean-up-memories.ts';
import { cleanUpMessages } from './tasks/clean-up-messages.ts';
import { fadeAffinity } from './tasks/fade-affinity.ts';
import { reconcilePayments } from './tasks/reconcile-payments.ts';
import { removeInactive } from './tasks/remove-inactive.ts';
import { rewrapDataKeys } from './tasks/rewrap-data-keys.ts';
import { sendCheckIns } from './tasks/send-check-ins.ts';
import { sendNudges } from './tasks/send-nudges.ts';
import { settleOrders } from './tasks/settle-orders.ts';

interface Dependencies {
  accounts: Accounts;
  conversations: Conversations;
  users: Users;
  audit: Audit;
  memory: Memory;
  affinity: Affinity;
  billing: Billing;
  checkIns: CheckIns;
  nudges: Nudges;
  planNotices: PlanNotices;
  database: Database;
  clock: () => Date;
}

/** Every job with its schedule. */
export const listTasks = (dependencies: Dependencies): Task[] => [
  checkPlans(dependencies),
  cleanUpExportLinks(dependencies),
  cleanUpInvoices(dependencies),
  cleanUpMemories(dependencies),
  cleanUpMessages(dependencies),
  fadeAffinity(dependencies),
  reconcilePayments(dependencies),
  removeInactive(dependencies),
  rewrapDataKeys(dependencies),
  sendCheckIns(dependencies),
  sendNudges(dependencies),
  settleOrders(dependencies),
];
