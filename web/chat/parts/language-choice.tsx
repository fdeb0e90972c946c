import type { Language } from '#app/contract/shared';
import { texts, useTexts } from '../texts.ts';
import { Choice } from './choice.tsx';

interface Props {
  value: Language;
  onChange: (language: Language) => void;
  isLabelHidden?: boolean;
}

export function LanguageChoice({ value, onChange, isLabelHidden = false }: Props) {
  const { language } = useTexts();
  const options = (['ru', 'en'] satisfies Language[]).map((each) => ({
    value: each,
    text: texts[each].languageName,
    lang: each,
  }));
  return (
    <Choice label={language} isLabelHidden={isLabelHidden} {...{ options, value, onChange }} />
  );
}
