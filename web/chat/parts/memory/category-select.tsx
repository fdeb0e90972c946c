import type { FactCategory } from '#app/contract/categories';
import { useTexts } from '../../texts.ts';

interface Props<Value extends FactCategory | null> {
  label: string;
  /** Null stands for all of them. */
  options: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

export function CategorySelect<Value extends FactCategory | null>(props: Props<Value>) {
  const { label, options, value, onChange } = props;
  const { memory: t } = useTexts();
  return (
    <select
      class="input"
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(options[currentTarget.selectedIndex] ?? value)}
    >
      {options.map((option) => (
        <option key={option} value={option ?? ''}>
          {option === null ? t.allCategories : t.categories[option]}
        </option>
      ))}
    </select>
  );
}
