import type { Language } from '../groups.ts';
import { englishEmergencies } from './emergencies.ts';
import { englishFarewell } from './farewell.ts';
import { englishIdeation } from './ideation.ts';
import { englishImplicit } from './implicit.ts';
import { englishOthers } from './others.ts';
import { englishPassive } from './passive.ts';
import { englishPlan } from './plan.ts';
import { englishReadings } from './readings.ts';
import { englishSelfHarm } from './self-harm.ts';
import { englishSigns } from './signs.ts';
import { englishFillers, englishNames } from './words.ts';

export const english: Language = {
  names: englishNames,
  fillers: englishFillers,
  rules: [
    ...englishEmergencies,
    ...englishFarewell,
    ...englishIdeation,
    ...englishImplicit,
    ...englishOthers,
    ...englishPassive,
    ...englishPlan,
    ...englishReadings,
    ...englishSelfHarm,
    ...englishSigns,
  ],
};
