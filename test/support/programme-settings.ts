import {
  changeProgramme,
  createProgramme,
  getProgrammeSettings,
  saveProgrammeSettings,
} from '../../src/contract/index.ts';
import type {
  OwnedProgramme,
  ProgrammeRules,
  ProgrammeSettings,
  ProgrammeTemplate,
} from '../../src/contract/index.ts';
import type { Answer, Caller } from './start-test-product.ts';

type RulesChange = { readonly [Part in keyof ProgrammeRules]?: Partial<ProgrammeRules[Part]> };

/** Settings with some of them changed; of the rules, parts of parts. */
export interface SettingsChange extends Partial<Omit<ProgrammeSettings, 'rules'>> {
  readonly rules?: RulesChange;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge<Whole>(whole: Whole, change: unknown): Whole {
  if (!isRecord(whole) || !isRecord(change)) return change as Whole;
  const merged: Record<string, unknown> = { ...whole };
  for (const [key, value] of Object.entries(change)) merged[key] = merge(merged[key], value);
  return merged as Whole;
}

/** Saves a programme with something changed, and gives whatever came back. */
export async function trySave(
  owner: Caller,
  programmeId: string,
  change: SettingsChange,
): Promise<Answer<OwnedProgramme>> {
  const { settings, updatedAt } = await owner.call(getProgrammeSettings, {
    params: { programmeId },
  });
  return owner.ask(saveProgrammeSettings, {
    params: { programmeId },
    body: { settings: merge(settings, change), basedOn: updatedAt },
  });
}

/** Saves a programme with something changed. @throws Error when the product refuses */
export async function save(
  owner: Caller,
  programmeId: string,
  change: SettingsChange,
): Promise<OwnedProgramme> {
  const answer = await trySave(owner, programmeId, change);
  if (answer.problem) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
}

/** Sets a programme up from a template and publishes it. */
export async function publishProgramme(
  owner: Caller,
  template: ProgrammeTemplate,
  change: SettingsChange = {},
): Promise<OwnedProgramme> {
  const { id } = await owner.call(createProgramme, { body: { template } });
  await save(owner, id, change);
  return owner.call(changeProgramme, { params: { programmeId: id, change: 'publish' } });
}
