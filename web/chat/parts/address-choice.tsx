import type { FormOfAddress } from '#app/contract/profile';
import { useTexts } from '../texts.ts';
import { Choice } from './choice.tsx';

interface Props {
  value: FormOfAddress;
  onChange: (form: FormOfAddress) => void;
}

/** «Ты» or «вы»; only languages that know the difference ask. */
export function AddressChoice({ value, onChange }: Props) {
  const t = useTexts();
  const options = [
    { value: 'informal', text: t.addressInformal } as const,
    { value: 'formal', text: t.addressFormal } as const,
  ];
  return <Choice label={t.addressLabel} {...{ options, value, onChange }} />;
}
