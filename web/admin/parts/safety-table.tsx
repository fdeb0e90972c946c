import { useState } from 'preact/hooks';
import type { SafetyReport } from '#app/contract/care';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { AdminApi } from '../admin-api.ts';
import { useTexts } from '../texts.ts';
import { Section, TableFrame } from './section.tsx';

const thisYear = new Date().getUTCFullYear();
const years = Array.from({ length: 5 }, (_none, index) => thisYear - index);

export function SafetyTable({ api }: { api: AdminApi }) {
  const { t, language } = useTexts();
  const [year, setYear] = useState(thisYear);
  const report = useLoaded(() => api.readSafety(year), [year]);
  const title = t('admin-safety-title');
  const nameOf = (month: number) =>
    new Date(Date.UTC(2000, month - 1)).toLocaleString(language, {
      month: 'short',
      timeZone: 'UTC',
    });
  const choice = (
    <label class="year">
      <span>{t('admin-safety-year')}</span>
      <select
        class="input"
        value={year}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Section id="safety" title={title} loaded={report} beside={choice}>
      {({ totals, months }) => (
        <>
          <p class="soft">{t('admin-safety-about')}</p>
          <TableFrame title={title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('admin-safety-what')}</th>
                  <th scope="col">{t('admin-safety-total')}</th>
                  {months.map(({ month }) => (
                    <th key={month} scope="col">
                      {nameOf(month)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {kindsOf(totals).map((kind) => (
                  <tr key={kind}>
                    <th scope="row">{t('admin-safety-kind', { kind })}</th>
                    <td>{totals[kind]}</td>
                    {months.map(({ month, counts }) => (
                      <td key={month}>{counts[kind]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </Section>
  );
}

const kindsOf = (totals: SafetyReport['totals']) =>
  Object.keys(totals) as (keyof SafetyReport['totals'])[];
