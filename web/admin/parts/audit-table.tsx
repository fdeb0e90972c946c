import type { AuditLog, AuditVerdict } from '#app/contract/audit';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { AdminApi } from '../admin-api.ts';
import { useTexts } from '../texts.ts';
import { Section, TableFrame } from './section.tsx';

export function AuditTable({ api }: { api: AdminApi }) {
  const { t } = useTexts();
  const log = useLoaded(async () => {
    const [rows, verdict] = await Promise.all([api.listAudit(), api.verifyAudit()]);
    return { rows, verdict };
  }, []);
  const title = t('admin-audit-title');
  return (
    <Section id="audit" title={title} loaded={log}>
      {({ rows, verdict }) => (
        <>
          <Chain verdict={verdict} />
          <TableFrame title={title}>
            <table class="log">
              <thead>
                <tr>
                  {['number', 'when', 'who', 'what', 'target', 'why'].map((column) => (
                    <th key={column} scope="col">
                      {t(`admin-audit-${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.seq} row={row} />
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </Section>
  );
}

function Chain({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useTexts();
  const { is_whole: isWhole, rows, head, broken } = verdict;
  if (!isWhole) {
    return (
      <p class="chain problem" role="alert">
        {t('admin-audit-broken', { seq: broken?.seq ?? 0 })}
      </p>
    );
  }
  return (
    <div class="chain">
      <p>{t('admin-audit-whole', { rows })}</p>
      {head && (
        <p class="soft">
          {t('admin-audit-head')} <code>{head}</code>
        </p>
      )}
    </div>
  );
}

function Row({ row }: { row: AuditLog['rows'][number] }) {
  const { t, language } = useTexts();
  const { seq, at, actor_id: actor, action, target, reason, details } = row;
  const when = new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <tr>
      <th scope="row">{seq}</th>
      <td>
        <time dateTime={at}>{when}</time>
      </td>
      <td>{actor ?? t('admin-audit-nobody')}</td>
      <td>
        <code>{action}</code>
      </td>
      <td>{target ?? '—'}</td>
      <td class="why">
        {reason ?? (details ? '' : '—')}
        {details && <code>{details}</code>}
      </td>
    </tr>
  );
}
