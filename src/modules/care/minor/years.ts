/** Ten to seventeen, as people write them. */
export const teenYears = {
  russian:
    '(?:десять|один+адцать|двенадцать|двинадцать|тринадцать|тренадцать|четырн[аеи]дцать|четыренадцать|пятн[аеи]дцать|шестн[аеи]дцать|семн[аеи]дцать)',
  russianStems:
    'десяти|одиннадцати|двенадцати|тринадцати|четырнадцати|пятнадцати|шестнадцати|семнадцати',
  english:
    '(?:ten|eleven|twelve|thirteen|fourteen|forteen|fourten|fifteen|fiveteen|sixteen|seventeen)',
};

/** A year of birth that can be that of somebody under 18. */
export const tensOf = '((?:20)\\d{2})';
