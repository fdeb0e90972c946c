import type { Language } from '../groups.ts';
import { russianEmergencies } from './emergencies.ts';
import { russianFarewell } from './farewell.ts';
import { russianIdeation } from './ideation.ts';
import { russianImplicit } from './implicit.ts';
import { russianOthers } from './others.ts';
import { russianPassive } from './passive.ts';
import { russianPlan } from './plan.ts';
import { russianReadings } from './readings.ts';
import { russianSelfHarm } from './self-harm.ts';
import { russianSigns } from './signs.ts';
import { russianFillers, russianNames } from './words.ts';

export const russian: Language = {
  names: russianNames,
  fillers: russianFillers,
  rules: [
    ...russianEmergencies,
    ...russianFarewell,
    ...russianIdeation,
    ...russianImplicit,
    ...russianOthers,
    ...russianPassive,
    ...russianPlan,
    ...russianReadings,
    ...russianSelfHarm,
    ...russianSigns,
  ],
};
