interface Props<Value extends string> {
  label: string;
  /** The label is for screen readers only. */
  isLabelHidden?: boolean;
  options: { value: Value; text: string; lang?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, side by side: radio buttons in a segmented control. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, isLabelHidden = false, options, value, onChange } = props;
  return (
    <fieldset class="choice">
      <legend class={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option" lang={option.lang}>
            <input
              type="radio"
              name={label}
              class="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
